import { hash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedFile } from '../../core/verify/site/manifest.ts';
import { fault, type SiteFault } from '../../core/verify/site/site-verification.ts';
import { kindOf } from '../reading/entry.ts';
import { readBytes, type BytesRead } from '../reading/read-bytes.ts';

/** GitHub takes no larger files, and nobody should have to wait for one. */
export const MOST_BYTES = 100 * 1024 * 1024;

/** What lies in the folder of a site, links not followed. */
export interface FolderContent {
  readonly files: readonly string[];
  /** Whatever is neither file nor folder: a web server may follow it out of the site, or wait for it. */
  readonly faults: readonly SiteFault[];
}

export function contentOf(folder: string): FolderContent {
  const files: string[] = [];
  const faults: SiteFault[] = [];
  const walk = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const kind = kindOf(entry);
      const path = `${below}${entry.name}`;
      if (kind === 'file') files.push(path);
      else if (kind === 'folder') walk(`${path}/`);
      else faults.push(fault('FILE_UNREADABLE', path, `It is a ${kind}, and no file.`));
    }
  };
  walk('');
  return { files: files.toSorted(), faults };
}

/** A file of a site with its digest, or why it is not read. */
export type SiteFile =
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly published: PublishedFile }
  | { readonly kind: 'unreadable'; readonly fault: SiteFault };

export function readSiteFile(folder: string, path: string): SiteFile {
  const read = readBytes(join(folder, path), MOST_BYTES);
  if (read.kind !== 'read') return { kind: 'unreadable', fault: fault('FILE_UNREADABLE', path, reasonOf(read)) };
  const { bytes } = read;
  return { kind: 'read', bytes, published: publishedFile(path, bytes) };
}

/** What a manifest has of a file. */
export function publishedFile(path: string, bytes: Uint8Array): PublishedFile {
  return { path, size: bytes.length, sha256: hash('sha256', bytes, 'hex') };
}

function reasonOf(read: Exclude<BytesRead, { kind: 'read' }>): string {
  switch (read.kind) {
    case 'too large':
      return `It has ${String(read.bytes)} bytes, and files of more than 100 MB are not read.`;
    case 'wrong kind':
      return `It is a ${read.found}, and no file.`;
    case 'unreadable':
      return `It cannot be read: ${read.reason}.`;
  }
}
