import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathInLine, type PublishedFile } from '../../core/verify/site/manifest.ts';
import { fault, type SiteFault } from '../../core/verify/site/site-verification.ts';
import { awardIn } from './award-in.ts';
import type { WrittenFindings } from './written-desk.ts';

/** Where awards were written, and what is in the folder now. */
export interface WrittenPlace {
  readonly folder: string;
  readonly files: readonly string[];
  /** The ids of the awards that were written. */
  readonly awards: ReadonlySet<string>;
}

/** Whether a folder has what was written, as large as it was written, nothing else of these awards, and what they lead to. */
export function writtenFaults(
  { lines, awaited }: Pick<WrittenFindings, 'lines' | 'awaited'>,
  { folder, files, awards }: WrittenPlace,
): readonly SiteFault[] {
  const changed = lines.flatMap((line) => changeOf(line, folder));
  const lost = changed.filter(({ code }) => code === 'FILE_MISSING').length;
  const own = files.filter((path) => awards.has(awardIn(path) ?? ''));
  return [
    ...changed,
    // As many as were written and are there are these: paths are looked at one by one only where there are more.
    ...(own.length === lines.length - lost ? [] : addedTo(own, lines)),
    ...missingOf(awaited, files).map((path) =>
      fault('FILE_MISSING', path, 'An award leads to the file, and it is not there.'),
    ),
  ];
}

function missingOf(paths: readonly string[], files: readonly string[]): readonly string[] {
  if (paths.length === 0) return [];
  const present = new Set(files);
  return paths.filter((path) => !present.has(path));
}

function changeOf(line: string, folder: string): readonly SiteFault[] {
  const { path, size } = JSON.parse(line) as PublishedFile;
  const stats = statSync(join(folder, path), { throwIfNoEntry: false });
  if (!stats) return [fault('FILE_MISSING', path, 'The file was written, and is not there.')];
  return stats.size === size ? [] : [fault('FILE_CHANGED', path, 'The file is not as it was written.')];
}

function addedTo(files: readonly string[], lines: readonly string[]): readonly SiteFault[] {
  const known = new Set(lines.map(pathInLine));
  return files
    .filter((path) => !known.has(path))
    .map((path) => fault('FILE_ADDED', path, 'The file is there, and nothing verified it.'));
}
