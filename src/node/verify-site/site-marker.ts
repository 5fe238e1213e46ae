import { join } from 'node:path';
import { parseSiteUrl, type SiteUrl } from '../../core/model/text.ts';
import { parseInstant, type Instant } from '../../core/model/time.ts';
import { readBytes } from '../reading/read-bytes.ts';
import { MARKER } from '../staging.ts';

/** Of what a build says how many it made. */
type Counted = 'awards' | 'removed' | 'badges' | 'issuers';

/** What a built site says of itself. */
export interface SiteMarker {
  readonly url: SiteUrl;
  /** The moment of which its pages speak. */
  readonly asOf: Instant | undefined;
  /** Not for publication, as far as it does not say the contrary. */
  readonly isPreview: boolean;
  readonly counts: Readonly<Partial<Record<Counted, number>>>;
}

const MOST_BYTES = 64 * 1024;

/** `reason` tells why a folder is no built site. */
export function readMarker(folder: string): SiteMarker | { readonly reason: string } {
  const said = parsed(join(folder, MARKER));
  if (!said) return { reason: `it has no ${MARKER} that can be read, by which a built site is known` };
  const { url, asOf, ...counts } = said;
  const site = typeof url === 'string' ? parseSiteUrl(url) : undefined;
  if (site === undefined) return { reason: `its ${MARKER} does not give the address of the site` };
  return {
    url: site,
    asOf: parseInstant(String(asOf)),
    isPreview: said['preview'] !== false,
    counts: { removed: 0, ...numbersIn(counts) },
  };
}

function parsed(file: string): Partial<Record<string, unknown>> | undefined {
  const read = readBytes(file, MOST_BYTES);
  if (read.kind !== 'read') return undefined;
  try {
    const said: unknown = JSON.parse(read.bytes.toString('utf8'));
    return typeof said === 'object' && said !== null ? said : undefined;
  } catch {
    return undefined;
  }
}

function numbersIn(counts: Partial<Record<string, unknown>>): SiteMarker['counts'] {
  return Object.fromEntries(Object.entries(counts).filter(([, value]) => typeof value === 'number'));
}
