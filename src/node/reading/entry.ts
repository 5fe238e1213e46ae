import { lstatSync, readdirSync, type Dirent, type Stats } from 'node:fs';
import { join } from 'node:path';

/** What one name in a folder stands for, not followed. */
export interface Entry {
  /** Path in the project, with `/`. */
  readonly path: string;
  readonly location: string;
  readonly kind: EntryKind;
}

export type EntryKind = 'file' | 'folder' | 'symbolic link' | 'named pipe' | 'socket' | 'device';

/** The entry at a place, undefined where there is none. Throws what the system throws. */
export function entryAt(location: string, path: string): Entry | undefined {
  const stats = lstatSync(location, { throwIfNoEntry: false });
  return stats && { path, location, kind: kindOf(stats) };
}

/** What is in a folder, in no order. Throws what the system throws. */
export function entriesIn(location: string, path: string): readonly Entry[] {
  return readdirSync(location, { withFileTypes: true }).map((dirent) => ({
    path: `${path}/${dirent.name}`,
    location: join(location, dirent.name),
    kind: kindOf(dirent),
  }));
}

export function kindOf(stats: Stats | Dirent): EntryKind {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'folder';
  if (stats.isSymbolicLink()) return 'symbolic link';
  if (stats.isFIFO()) return 'named pipe';
  return stats.isSocket() ? 'socket' : 'device';
}
