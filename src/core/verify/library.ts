import type { Fetched, Fetcher } from './fetcher.ts';

/**
 * Documents that were fetched, so that each address is asked once.
 * Handed to several verifications of the same moment it makes them cheap: classes, profiles and keys are read once for all.
 */
export interface Library {
  readonly fetch: Fetcher;
}

export function openLibrary(fetch: Fetcher): Library {
  const known = new Map<string, Promise<Fetched>>();
  return {
    fetch: (url) => {
      const asked = known.get(url) ?? fetch(url);
      known.set(url, asked);
      return asked;
    },
  };
}
