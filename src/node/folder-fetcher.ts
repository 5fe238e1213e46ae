import { realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { Fetched, Fetcher } from '../core/verify/fetcher.ts';
import { readBytes } from './reading/read-bytes.ts';
import { MOST_BYTES } from './verify-site/site-files.ts';

export interface BuiltSite {
  /** The folder of a built site. */
  readonly folder: string;
  /** Its address, which ends in `/`. */
  readonly url: string;
  /** Asked for everything that is not below the address; nothing is fetched without it. */
  readonly elsewhere?: Fetcher;
  /** A copy of the site: it may have been made before what is asked for, so that what it does not hold may well exist. */
  readonly isCopy?: boolean;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.jws': 'text/plain',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.html': 'text/html',
};

/** Answers for the addresses of a built site from its folder, as a static host would; nothing outside of the folder is read. */
export function folderFetcher({ folder, url: site, elsewhere, isCopy = false }: BuiltSite): Fetcher {
  const root = realpath(folder);
  return async (address) => {
    const path = pathBelow(site, address);
    if (path === undefined) return elsewhere ? elsewhere(address) : { kind: 'unreachable', reason: 'offline' };
    const file = join(folder, path.endsWith('/') || path === '' ? `${path}index.html` : path);
    const bytes = await readWithin(await root, file);
    if (!bytes && isCopy) return { kind: 'unreachable', reason: 'not-in-copy' };
    if (!bytes) return answered(404, address, undefined, new Uint8Array());
    return answered(200, address, MEDIA_TYPES[extname(file)], bytes);
  };
}

/** The path of a file as its address names it; undefined for an address of somebody else. */
function pathBelow(site: string, address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const base = new URL(site);
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return undefined;
  try {
    return decodeURIComponent(url.pathname.slice(base.pathname.length));
  } catch {
    return url.pathname.slice(base.pathname.length);
  }
}

async function readWithin(root: string, file: string): Promise<Uint8Array | undefined> {
  try {
    const real = await realpath(file);
    const read = real.startsWith(root + sep) ? readBytes(real, MOST_BYTES) : undefined;
    return read?.kind === 'read' ? read.bytes : undefined;
  } catch {
    // A name with a zero in it, or nothing: a static host has no answer either.
    return undefined;
  }
}

function answered(status: number, url: string, mediaType: string | undefined, bytes: Uint8Array): Fetched {
  return { kind: 'answered', status, url, mediaType, bytes };
}
