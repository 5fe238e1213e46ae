import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { SiteCopy } from '../../core/verify/print-verification.ts';
import type { Fetcher } from '../../core/verify/fetcher.ts';
import { folderFetcher } from '../folder-fetcher.ts';
import { MARKER } from '../staging.ts';
import { readMarker } from './site-marker.ts';

/** A folder that answers for the addresses of its site in place of the site. */
export interface LocalCopy {
  readonly fetch: Fetcher;
  /** The copy, if it was asked for anything so far. */
  readonly asked: () => SiteCopy | undefined;
}

/** Everything that is not of the site is asked of `elsewhere`. `reason` tells why the folder is no built site. */
export function localCopy(folder: string, elsewhere: Fetcher): LocalCopy | { readonly reason: string } {
  const marker = readMarker(folder);
  if ('reason' in marker) return marker;
  const { url, asOf } = marker;
  if (asOf === undefined) return { reason: `its ${MARKER} does not tell the moment of which it speaks` };
  let isAsked = false;
  const answer = folderFetcher({ folder, url, elsewhere, isCopy: true });
  const fetch: Fetcher = (address) => {
    if (URL.canParse(address) && new URL(address).href.startsWith(url)) isAsked = true;
    return answer(address);
  };
  return { fetch, asked: () => (isAsked ? { site: url, folder, asOf } : undefined) };
}

/** The nearest folder around a file that is a built site. */
export function siteAround(file: string): string | undefined {
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, MARKER)) && !('reason' in readMarker(folder))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
