import { realpathSync } from 'node:fs';
import type { Change, FileEdit } from '../../core/edit/change.ts';
import { visible } from '../../core/problem/visible.ts';
import { ChangeRefused } from './change-refused.ts';
import { digestAt, digestOf } from './digest.ts';
import { holdSignals } from './held-signals.ts';
import { closeJournal, openJournal } from './journal.ts';
import { placeInRoot } from './place-in-root.ts';
import { carryOut, takeBack } from './put-in-place.ts';
import { recoverChange } from './recover-change.ts';

export interface Applying {
  /** The commit that the change becomes. */
  readonly commit?: string;
  /** What else belongs to the change, once its files are there. When it throws, the files are taken back. */
  readonly afterwards?: () => void;
  /** What is to be mended when it was taken back. */
  readonly takenBack?: () => void;
}

/**
 * Writes a change into a work tree, whole or not at all: whatever ends it, every file is then what it was, at the latest
 * when the next command begins (`recoverChange`). Ctrl-C waits for the end of it.
 * Throws `ChangeRefused` when a file is not what the change was made from, or when its path leads elsewhere.
 */
export function applyChange(root: string, change: Change, applying: Applying = {}): void {
  const real = realpathSync(root);
  refuseContradiction(change);
  recoverChange(real);
  for (const edit of change.edits) refuseChanged(real, edit);
  holdSignals(() => {
    write(real, change, applying);
  });
}

function refuseContradiction({ edits }: Change): void {
  const folders = new Set(edits.flatMap(({ path }) => foldersOf(path)));
  const paths = new Set<string>(edits.map(({ path }) => path));
  if (paths.size < edits.length || edits.some(({ path }) => folders.has(path)))
    throw new Error('A change names a file twice, or a file as a folder of another');
}

function foldersOf(path: string): readonly string[] {
  const segments = path.split('/').slice(0, -1);
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}

function refuseChanged(root: string, { path, before }: FileEdit): void {
  if (digestAt(placeInRoot(root, path)) === digestOf(before)) return;
  const what = before === undefined ? 'is there already' : 'has changed since it was read';
  throw new ChangeRefused(
    `\`${visible(path)}\` ${what}.`,
    'Nothing was written. Try again with the files as they are.',
  );
}

function write(root: string, change: Change, { commit, afterwards, takenBack }: Applying): void {
  const journal = openJournal(root, change, commit);
  try {
    carryOut(root, journal);
    afterwards?.();
  } catch (error) {
    takeBack(root, journal);
    if (succeeds(takenBack)) closeJournal(journal);
    throw error;
  }
  closeJournal(journal);
}

/** What could not be mended is left to the next command, with the journal. */
function succeeds(step: (() => void) | undefined): boolean {
  try {
    step?.();
    return true;
  } catch {
    return false;
  }
}
