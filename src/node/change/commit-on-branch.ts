import type { Change } from '../../core/edit/change.ts';
import { visible } from '../../core/problem/visible.ts';
import { ChangeRefused } from './change-refused.ts';
import { commitNamed, makeCommit, type Author } from './commit-plumbing.ts';
import { askGit } from './run-git.ts';

export interface NewBranch {
  readonly branch: string;
  /** A commit, by any name that git knows. */
  readonly base: string;
  /** Who asked for it; the committer is whoever runs this. */
  readonly author?: Author;
}

/**
 * Makes a branch that is one commit ahead of `base`, and gives that commit. The work tree, the index and HEAD are not
 * touched. Refuses with `ChangeRefused` a branch that is there already, a name that is none, and a base in which the
 * files are others.
 */
export function commitOnBranch(root: string, change: Change, { branch, base, author }: NewBranch): string {
  const ref = refOf(root, branch);
  const from = commitNamed(root, base);
  if (from === undefined)
    throw new ChangeRefused(`There is no commit \`${visible(base)}\`.`, 'Name a branch or commit that git knows.');
  if (commitNamed(root, ref) !== undefined) throw taken(branch);
  const commit = makeCommit(root, change, { base: from, ...(author && { author }) });
  const made = askGit(root, ['update-ref', '-m', change.title, ref, commit, '0'.repeat(commit.length)]);
  if (!made.ok) throw commitNamed(root, ref) === undefined ? new Error(made.stderr.trim()) : taken(branch);
  return commit;
}

function refOf(root: string, branch: string): string {
  const ref = `refs/heads/${branch}`;
  // `--branch` refuses what git itself would not make a branch of, HEAD above all, but reads `@{-1}` as another one's name.
  const isName = askGit(root, ['check-ref-format', '--branch', branch]).stdout === `${branch}\n`;
  if (isName && branch !== '@' && branch !== 'HEAD' && askGit(root, ['check-ref-format', ref]).ok) return ref;
  throw new ChangeRefused(
    `\`${visible(branch)}\` cannot be the name of a branch.`,
    'Use letters, digits, `-` and `/`, such as `award/first-pull-request`.',
  );
}

function taken(branch: string): ChangeRefused {
  return new ChangeRefused(
    `There is a branch \`${visible(branch)}\` already.`,
    'Choose another name, or delete that branch first.',
  );
}
