import { realpathSync } from 'node:fs';
import type { Change } from '../../core/edit/change.ts';
import { visible } from '../../core/problem/visible.ts';
import { applyChange } from './apply-change.ts';
import { ChangeRefused } from './change-refused.ts';
import { commitNamed, makeCommit, refreshIndex, refuseLocked } from './commit-plumbing.ts';
import { recoverChange } from './recover-change.ts';
import { askGit, runGit } from './run-git.ts';

/**
 * Writes a change into the work tree and commits it, and it alone, upon HEAD: what else is changed or staged stays so.
 * Files and commit are there together or not at all. No hook runs.
 */
export function commitHere(root: string, change: Change): string {
  const real = realpathSync(root);
  recoverChange(real);
  const head = commitNamed(real, 'HEAD');
  if (head === undefined)
    throw new ChangeRefused(
      'There is no commit here yet.',
      'Commit what there is first: `git add .` and `git commit`.',
    );
  refuseBusy(real);
  refuseLocked(real);
  refuseStaged(real, change);
  const commit = makeCommit(real, change, { base: head });
  let isIndexed = false;
  applyChange(real, change, {
    commit,
    afterwards: () => {
      refreshIndex(real, change.edits);
      isIndexed = true;
      runGit(real, ['update-ref', '-m', `commit: ${change.title}`, 'HEAD', commit, head]);
    },
    takenBack: () => {
      if (isIndexed) refreshIndex(real, change.edits);
    },
  });
  return commit;
}

function refuseBusy(root: string): void {
  for (const name of ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD', 'REBASE_HEAD'])
    if (askGit(root, ['rev-parse', '--quiet', '--verify', name]).ok)
      throw new ChangeRefused(
        'Git is in the middle of a merge or a rebase here.',
        'Finish it or give it up first, and try again.',
      );
}

function refuseStaged(root: string, { edits }: Change): void {
  const staged = new Set(
    runGit(root, ['diff', '--cached', '--name-only', '--relative', '--no-renames', '-z', 'HEAD']).split('\0'),
  );
  const [first] = edits.filter(({ path }) => staged.has(path));
  if (first)
    throw new ChangeRefused(
      `\`${visible(first.path)}\` has staged changes of its own.`,
      'Commit them first, or take them back with `git restore --staged`.',
    );
}
