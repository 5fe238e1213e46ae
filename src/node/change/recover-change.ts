import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { holdsCommit, refreshIndex } from './commit-plumbing.ts';
import { holdSignals } from './held-signals.ts';
import { closeJournal, foundJournal } from './journal.ts';
import { takeBack } from './put-in-place.ts';

export type Recovered = 'nothing to do' | 'finished' | 'taken back';

/**
 * Settles what an interrupted command left: a change whose commit the branch holds was done, any other is taken back.
 * Throws `ChangeRefused` while that command still runs, and for a file that somebody changed since.
 */
export function recoverChange(root: string): Recovered {
  const real = realpathSync(root);
  const journal = foundJournal(real);
  if (!journal) return 'nothing to do';
  const { commit, edits } = journal;
  const isDone = commit !== undefined && holdsCommit(real, commit);
  holdSignals(() => {
    if (!isDone) takeBack(real, journal);
    if (commit !== undefined) refreshIndex(real, edits);
    closeJournal(journal);
  });
  return isDone ? 'finished' : 'taken back';
}

/** Whether a command that changes this project is at work, or was ended in its middle. Changes nothing. */
export function isBeingChanged(root: string): boolean {
  return existsSync(join(root, '.blazon', 'change', 'journal.json'));
}
