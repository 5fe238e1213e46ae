import { join } from 'node:path';
import { safeManifest } from '../../core/transfer/published-path.ts';
import type { SourceSite } from '../../core/transfer/transfer.ts';
import { MANIFEST, manifestFaults, type PublishedFile } from '../../core/verify/site/manifest.ts';
import { fault, type SiteFault } from '../../core/verify/site/site-verification.ts';
import { MARKER } from '../staging.ts';
import { MOST_BYTES, contentOf, readSiteFile } from '../verify-site/site-files.ts';
import { readMarker, type SiteMarker } from '../verify-site/site-marker.ts';
import { readBytes } from '../reading/read-bytes.ts';
import { PublishError } from './publish-error.ts';

export type BuiltSite =
  | { readonly kind: 'built'; readonly site: SourceSite; readonly marker: SiteMarker }
  | { readonly kind: 'none'; readonly reason: string }
  | { readonly kind: 'broken'; readonly faults: readonly SiteFault[] };

/** A site in a folder that has every file of its manifest and no other. The bytes are held against it as they are read. */
export function openBuiltSite(folder: string): BuiltSite {
  const marker = readMarker(folder);
  if ('reason' in marker) return { kind: 'none', reason: marker.reason };
  const read = readBytes(join(folder, MANIFEST), MOST_BYTES * 10);
  const manifest = read.kind === 'read' ? read.bytes.toString('utf8') : '';
  const files = safeManifest(manifest);
  if (!files) return { kind: 'none', reason: `it has no ${MANIFEST} that can be read, which a build writes last` };
  const content = contentOf(folder);
  const said = readSiteFile(folder, MARKER);
  const faults = [
    ...content.faults,
    ...manifestFaults(files, said.kind === 'read' ? [said.published] : [], new Set(content.files)),
  ];
  if (faults.length > 0) return { kind: 'broken', faults };
  return { kind: 'built', marker, site: { manifest, files, read: (file) => bytesOf(folder, file) } };
}

/** Whatever of these is not as the manifest has it. */
export function changedFiles(folder: string, files: readonly PublishedFile[]): readonly SiteFault[] {
  return files.flatMap((file) => {
    const read = readSiteFile(folder, file.path);
    if (read.kind === 'unreadable') return [read.fault];
    return isSame(read.published, file)
      ? []
      : [fault('FILE_CHANGED', file.path, 'The file has other bytes than were built.')];
  });
}

function bytesOf(folder: string, file: PublishedFile): Uint8Array {
  const read = readSiteFile(folder, file.path);
  if (read.kind === 'read' && isSame(read.published, file)) return read.bytes;
  throw new PublishError(`${file.path} was changed while the site was being published`);
}

function isSame(one: PublishedFile, other: PublishedFile): boolean {
  return one.size === other.size && one.sha256 === other.sha256;
}
