import { mkdirSync, renameSync, rmSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ChangeRefused } from './change-refused.ts';
import { digestAt } from './digest.ts';
import { isCode } from './is-alive.ts';
import type { Journal, JournalEdit } from './journal.ts';
import { placeInRoot } from './place-in-root.ts';

/** Puts the new bytes into their places. Anything that fails on the way is thrown on; `takeBack` then undoes it. */
export function carryOut(root: string, { folder, edits }: Journal): void {
  for (const [index, { path, after }] of edits.entries()) {
    const location = placeInRoot(root, path);
    if (after === undefined) {
      rmSync(location);
      removeEmpty(root, path);
      continue;
    }
    mkdirSync(dirname(location), { recursive: true });
    renameSync(join(folder, `${index}.after`), location);
  }
}

/** Makes every file what it was, as often as it is called. A file that somebody changed since is left alone and told. */
export function takeBack(root: string, { folder, edits }: Journal): void {
  const foreign = edits.filter((edit) => !isOurs(placeInRoot(root, edit.path), edit)).map(({ path }) => path);
  if (foreign.length > 0) throw changedSince(foreign, folder);
  for (const [index, { path, before, after }] of edits.entries()) {
    const location = placeInRoot(root, path);
    const current = digestAt(location);
    if (current === before) continue;
    if (before === undefined) {
      if (current === after) rmSync(location, { force: true });
      continue;
    }
    mkdirSync(dirname(location), { recursive: true });
    renameSync(join(folder, `${index}.before`), location);
  }
  for (const { path, before } of edits) if (before === undefined) removeEmpty(root, path);
}

function isOurs(location: string, { before, after }: JournalEdit): boolean {
  const current = digestAt(location);
  return current === before || current === after;
}

function changedSince(files: readonly string[], folder: string): ChangeRefused {
  return new ChangeRefused(
    `A command was interrupted here, and then somebody changed ${files.join(', ')}.`,
    `Compare with the old bytes in ${folder} (journal.json says which is which), then delete that folder.`,
  );
}

/** Removes the folder of a file and those above it, as far as they are empty and below the first. */
function removeEmpty(root: string, path: string): void {
  const segments = path.split('/').slice(0, -1);
  try {
    for (; segments.length > 0; segments.pop()) rmdirSync(join(root, ...segments));
  } catch (error) {
    if (!isCode(error, 'ENOTEMPTY') && !isCode(error, 'EEXIST') && !isCode(error, 'ENOENT')) throw error;
  }
}
