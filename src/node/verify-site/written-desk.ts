import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { manifestLine } from '../../core/verify/site/manifest.ts';
import { folderFetcher } from '../folder-fetcher.ts';
import { openDeskAt, type DeskData } from './site-desk.ts';
import { publishedFile, readSiteFile, type SiteFile } from './site-files.ts';
import type { ShareFindings } from './verify-site.ts';

/** A file on its way to the disk. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What is found of awards as their files are written. */
export interface WrittenFindings extends ShareFindings {
  /** Files that they lead to and that were not there yet: whether they come is for whoever knows all files to see. */
  readonly awaited: readonly string[];
}

/** Verifies an award by its id, by the files that are all that the site is to have of it. */
export type WrittenDesk = (award: string, files: readonly WrittenFile[]) => Promise<WrittenFindings>;

/** A desk for awards of a site that is being written, of which all classes, lists and pictures are in the folder. */
export function openWrittenDesk({ folder, url, now }: Omit<DeskData, 'paths'>): WrittenDesk {
  let own: ReadonlyMap<string, SiteFile> = new Map();
  let award = '';
  let awaited = new Set<string>();
  // An address may be written so that it leads out of the folder, which no file of the site does.
  const isThere = remembering((path) => !path.split('/').includes('..') && existsSync(join(folder, path)));
  const desk = openDeskAt(
    { folder, url, now },
    {
      present: {
        has: (path) => {
          if (ofAward(path) === award) return own.has(path);
          if (!isThere(path)) awaited.add(path);
          return true;
        },
      },
      read: (path) => own.get(path) ?? readSiteFile(folder, path),
      fetch: folderFetcher({ folder, url }),
    },
  );
  return async (id, files) => {
    award = id;
    own = new Map(
      files.map(({ path, bytes }) => [path, { kind: 'read', bytes, published: publishedFile(path, bytes) }]),
    );
    awaited = new Set();
    const { findings, published } = await desk({ awards: [id], files: [] });
    return { findings, lines: published.map(manifestLine), awaited: [...awaited] };
  };
}

/** The award below whose name a path lies, whatever lies there. */
function ofAward(path: string): string | undefined {
  return /^awards\/([^/.]+)/.exec(path)?.[1];
}

/** Pages of classes, pictures, styles: what many awards lead to, and no more than that. */
function remembering(isThere: (path: string) => boolean): (path: string) => boolean {
  const there = new Set<string>();
  return (path) => {
    if (there.has(path)) return true;
    if (!isThere(path)) return false;
    there.add(path);
    return true;
  };
}
