import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../core/model/time.ts';
import { brokenLines } from '../../core/verify/site/print-site.ts';
import { siteAddresses } from '../../core/verify/site/addresses.ts';
import { MANIFEST, type PublishedFile } from '../../core/verify/site/manifest.ts';
import type { Fetcher } from '../../core/verify/fetcher.ts';
import { siteVerdict } from '../../core/verify/site/site-verification.ts';
import { folderFetcher } from '../folder-fetcher.ts';
import { openDeskAt, type SiteSource } from '../verify-site/site-desk.ts';
import { readSiteFile } from '../verify-site/site-files.ts';
import { sorted } from '../verify-site/verify-site.ts';
import { ChangedOutside } from './changed-outside.ts';
import type { ManifestText } from './manifest-text.ts';

export interface ChangedSite {
  /** Where the files lie that are new. */
  readonly folder: string;
  /** Where all others lie. */
  readonly published: string;
  readonly manifest: ManifestText;
  readonly removed: ReadonlySet<string>;
  readonly url: string;
  readonly asOf: Instant;
}

/** Verifies the new files of a site as if it were whole, and gives what they are. Throws what does not verify: a fault of Blazon. */
export async function verifyChange(files: readonly string[], site: ChangedSite): Promise<readonly PublishedFile[]> {
  const { url, asOf } = site;
  const changed: string[] = [];
  const source = sourceOf(site, (path) => changed.push(path));
  const desk = openDeskAt({ folder: site.folder, url, now: asOf }, source);
  const { awards, others } = sorted(files);
  const { findings, published } = await desk({ awards, files: others });
  const [first] = changed;
  if (first !== undefined) throw new ChangedOutside(first);
  const listed = new Set(findings.listed.map(({ name }) => name));
  const unlisted = findings.revoked.filter((name) => listed.size > 0 && !listed.has(name));
  const verdict = siteVerdict(findings);
  if (verdict === 'valid' && unlisted.length === 0) return published.filter(({ path }) => files.includes(path));
  const lines = [...brokenLines({ ...findings, url, verdict, files: files.length }), ...unlisted];
  throw new Error(`What does not verify is not published:\n${lines.join('\n')}`);
}

/** The new files and the published ones. Of those that are not as they were published it tells. */
function sourceOf(
  { folder, published, manifest, removed, url }: ChangedSite,
  onChanged: (path: string) => void,
): SiteSource {
  const isNew = (path: string) => existsSync(join(folder, path));
  const addresses = siteAddresses(url, new Set());
  const fetchers = { own: folderFetcher({ folder, url }), old: folderFetcher({ folder: published, url }) };
  const readOld = (path: string) => {
    const file = readSiteFile(published, path);
    const listed = manifest.entry(path)?.sha256;
    if (file.kind === 'read' && listed !== undefined && file.published.sha256 !== listed) onChanged(path);
    return file;
  };
  const fetch: Fetcher = async (address) => {
    const path = addresses.fileAt(address);
    if (path === undefined || isNew(path)) return fetchers.own(address);
    readOld(path);
    return fetchers.old(address);
  };
  return {
    present: {
      has: (path) => isNew(path) || path === MANIFEST || (!removed.has(path) && manifest.entry(path) !== undefined),
    },
    read: (path) => (isNew(path) ? readSiteFile(folder, path) : readOld(path)),
    fetch,
    before: (path) => {
      const file = removed.size === 0 && manifest.entry(path) !== undefined ? readOld(path) : undefined;
      return file?.kind === 'read' ? file.bytes : undefined;
    },
  };
}
