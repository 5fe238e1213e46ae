import type { Fetched, Fetcher } from '../../core/verify/fetcher.ts';
import { MOST_BYTES, unreachable } from './page-fetcher.ts';
import type { SiteCopy } from './site-copy.ts';

export interface CopyFetcher {
  readonly fetch: Fetcher;
  /** Whether the copy was asked for anything so far. */
  readonly wasAsked: () => boolean;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  jws: 'text/plain',
  png: 'image/png',
  svg: 'image/svg+xml',
  html: 'text/html',
};

/**
 * Answers for the addresses of the site out of its copy, and asks `network` for all others. What the copy does not hold
 * may well exist, since badges are awarded after copies are made: nothing is known of it, which is not a 404.
 */
export function copyFetcher(site: string, copy: SiteCopy, network: Fetcher): CopyFetcher {
  let asked = false;
  const fetch: Fetcher = async (given) => {
    const address = URL.canParse(given) ? new URL(given).href : given;
    if (!address.startsWith(site)) return network(given);
    asked = true;
    return copy.kind === 'folder'
      ? fromFolder(copy.files, site, address)
      : fromServed(copy.from, site, address, network);
  };
  return { fetch, wasAsked: () => asked };
}

async function fromServed(from: string, site: string, address: string, network: Fetcher): Promise<Fetched> {
  const fetched = await network(moved(address, site, from));
  if (fetched.kind === 'unreachable') return fetched;
  return fetched.status === 404 ? unreachable('not-in-copy') : { ...fetched, url: moved(fetched.url, from, site) };
}

async function fromFolder(files: ReadonlyMap<string, Blob>, site: string, address: string): Promise<Fetched> {
  const path = decoded(new URL(address).pathname.slice(new URL(site).pathname.length));
  const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const file = files.get(name);
  if (!file) return unreachable('not-in-copy');
  if (file.size > MOST_BYTES) return unreachable('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { kind: 'answered', status: 200, url: address, mediaType: MEDIA_TYPES[name.split('.').at(-1) ?? ''], bytes };
}

function moved(url: string, from: string, to: string): string {
  return url.startsWith(from) ? to + url.slice(from.length) : url;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
