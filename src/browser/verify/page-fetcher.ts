import type { Fetched, Fetcher, UnreachableReason } from '../../core/verify/fetcher.ts';

/** Where the site of this page belongs, and where the page was loaded from: not the same for a downloaded copy. */
export interface Whereabouts {
  readonly site: string;
  readonly here: string;
}

const MOST_BYTES = 5 * 1024 * 1024;
const MOST_MILLISECONDS = 20_000;
const ACCEPT = 'application/ld+json, application/json, image/png, image/svg+xml, */*;q=0.1';

/**
 * Fetches as a stranger: without cookies, without saying from where, and never from a cache that was not asked again.
 * What belongs to the page's own site is read from where the page is, so that a copy of the site needs no network.
 */
export function pageFetcher(places: Whereabouts): Fetcher {
  return async (url) => {
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return unreachable('not-http');
    try {
      const response = await fetch(moved(new URL(url).href, places.site, places.here), {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-cache',
        headers: { accept: ACCEPT },
        signal: AbortSignal.timeout(MOST_MILLISECONDS),
      });
      return await answered(response, moved(response.url, places.here, places.site));
    } catch (error) {
      return unreachable(reasonOf(error));
    }
  };
}

export function isCopy({ site, here }: Whereabouts): boolean {
  return site !== here;
}

function moved(url: string, from: string, to: string): string {
  return url.startsWith(from) ? to + url.slice(from.length) : url;
}

async function answered(response: Response, url: string): Promise<Fetched> {
  const bytes = await readAll(response);
  if (!bytes) return unreachable('too-large');
  const mediaType = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  return { kind: 'answered', status: response.status, url, mediaType, bytes };
}

async function readAll({ body }: Response): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    length += read.value.length;
    if (length > MOST_BYTES) {
      await reader?.cancel();
      return undefined;
    }
    chunks.push(read.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function unreachable(reason: UnreachableReason): Fetched {
  return { kind: 'unreachable', reason };
}

function reasonOf(error: unknown): UnreachableReason {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'timeout';
  return navigator.onLine ? 'blocked' : 'offline';
}
