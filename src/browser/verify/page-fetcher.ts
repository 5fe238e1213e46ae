import type { Fetched, Fetcher, UnreachableReason } from '../../core/verify/fetcher.ts';

export const MOST_BYTES = 5 * 1024 * 1024;
const MOST_MILLISECONDS = 20_000;
const ACCEPT = 'application/ld+json, application/json, image/png, image/svg+xml, */*;q=0.1';

/** Fetches as a stranger: without cookies, without saying from where, and never from a cache that was not asked again. */
export const pageFetcher: Fetcher = async (url) => {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return unreachable('not-http');
  try {
    return await answered(
      await fetch(url, {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-cache',
        headers: { accept: ACCEPT },
        signal: AbortSignal.timeout(MOST_MILLISECONDS),
      }),
    );
  } catch (error) {
    return unreachable(reasonOf(error));
  }
};

/** As `fetcher`, and tells which hosts the browser could not read. */
export function notingBlocked(fetcher: Fetcher): {
  readonly fetch: Fetcher;
  readonly blocked: () => readonly string[];
} {
  const hosts = new Set<string>();
  const fetch: Fetcher = async (url) => {
    const fetched = await fetcher(url);
    if (fetched.kind === 'unreachable' && fetched.reason === 'blocked') hosts.add(new URL(url).host);
    return fetched;
  };
  return { fetch, blocked: () => [...hosts] };
}

async function answered(response: Response): Promise<Fetched> {
  const bytes = await readAll(response);
  if (!bytes) return unreachable('too-large');
  const mediaType = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  return { kind: 'answered', status: response.status, url: response.url, mediaType, bytes };
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

export function unreachable(reason: UnreachableReason): Fetched {
  return { kind: 'unreachable', reason };
}

function reasonOf(error: unknown): UnreachableReason {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'timeout';
  return navigator.onLine ? 'blocked' : 'offline';
}
