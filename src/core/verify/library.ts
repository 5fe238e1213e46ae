import { readDocument, type ReadDocument } from './document.ts';
import type { Fetched, Fetcher } from './fetcher.ts';

/**
 * Documents that were fetched, so that each address is asked once and each document read once.
 * Handed to several verifications of the same moment it makes them cheap: classes, profiles and keys are the same for all.
 */
export interface Library {
  readonly fetch: Fetcher;
  /** What was made of the answer of an address before; made once for each purpose. It must depend on nothing but these two. */
  readonly once: <T>(url: string, purpose: string, make: () => Promise<T>) => Promise<T>;
}

export function openLibrary(fetch: Fetcher): Library {
  const answers = new Map<string, Promise<Fetched>>();
  const made = new Map<string, Map<string, Promise<unknown>>>();
  return {
    fetch: (url) => remembered(answers, url, () => neverThrowing(fetch, url)),
    once: (url, purpose, make) => remembered(ofAddress(made, url), purpose, make),
  };
}

/** The answer as a document. */
export function documentOf(bytes: Uint8Array, subject: string): ReadDocument {
  return readDocument(textOfBytes(bytes) ?? '', subject);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** UTF-8, less a byte-order mark; undefined for anything else. */
export function textOfBytes(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

async function neverThrowing(fetch: Fetcher, url: string): Promise<Fetched> {
  try {
    return await fetch(url);
  } catch {
    return { kind: 'unreachable', reason: 'network' };
  }
}

function ofAddress(made: Map<string, Map<string, Promise<unknown>>>, url: string): Map<string, Promise<unknown>> {
  const known = made.get(url) ?? new Map<string, Promise<unknown>>();
  if (known.size === 0) made.set(url, known);
  return known;
}

function remembered<T>(known: Map<string, Promise<unknown>>, key: string, make: () => Promise<T>): Promise<T> {
  const before = known.get(key) as Promise<T> | undefined;
  const value = before ?? make();
  if (!before) known.set(key, value);
  return value;
}
