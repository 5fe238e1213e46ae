import { parseInstant, type Instant } from '../../core/model/time.ts';

/** The site that a page belongs to, wherever the page was loaded from. */
export interface Site {
  readonly url: string;
  /** The moment that the page speaks of. */
  readonly asOf: Instant;
}

/** A copy of the site: served at another address, or a folder that the visitor chose. */
export type SiteCopy = { readonly asOf: Instant; readonly from: string } & (
  { readonly kind: 'served' } | { readonly kind: 'folder'; readonly files: ReadonlyMap<string, Blob> }
);

export type Choice =
  | { readonly kind: 'chosen'; readonly copy: SiteCopy }
  | { readonly kind: 'no-site' }
  | { readonly kind: 'other-site'; readonly url: string };

/** Written by every build, into the folder that is the site. */
const MARKER = 'build.json';
const MOST_BYTES = 64 * 1024;

/** The copy that this page is part of, by the address that is home where the page was loaded from. A page that was opened from a disk may read nothing around it: no copy, then. */
export function servedCopy({ url, asOf }: Site, home: string): SiteCopy | undefined {
  return /^https?:/.test(home) && home !== url ? { kind: 'served', asOf, from: home } : undefined;
}

/** A folder by its files. It must be of this page's own site, and hold the site itself and not a folder around it. */
export async function chosenCopy(chosen: Iterable<File>, site: Site): Promise<Choice> {
  const files = new Map(Array.from(chosen, (file) => [pathWithin(file), file]));
  const marker = files.get(MARKER);
  const made = marker && parseMarker(await textOf(marker));
  if (!made) return { kind: 'no-site' };
  if (made.url !== site.url) return { kind: 'other-site', url: made.url };
  const from = marker.webkitRelativePath.split('/')[0] ?? '';
  return { kind: 'chosen', copy: { kind: 'folder', from, asOf: made.asOf, files } };
}

function pathWithin(file: File): string {
  return file.webkitRelativePath.slice(file.webkitRelativePath.indexOf('/') + 1);
}

/** Nothing for a file that went away since it was chosen. */
async function textOf(file: File): Promise<string> {
  return file.size > MOST_BYTES ? '' : file.text().catch(() => '');
}

function parseMarker(text: string): Site | undefined {
  try {
    const marker = JSON.parse(text) as { readonly url?: unknown; readonly asOf?: unknown } | null;
    const asOf = parseInstant(String(marker?.asOf));
    return typeof marker?.url === 'string' && asOf !== undefined ? { url: marker.url, asOf } : undefined;
  } catch {
    return undefined;
  }
}
