import type { Instant } from '../../core/model/time.ts';
import { askGit, runGit } from '../change/run-git.ts';
import { effectsOfCommits, type EffectsOfCommits } from '../effects/effects-of-commits.ts';
import { gitProject } from '../git/commits.ts';
import { fetchHead, mergedCommit } from './merged-commit.ts';

export interface EffectsOfMerge extends EffectsOfCommits {
  /** Whether it can be merged as it is; if not, the effects are those on what it was begun from. */
  readonly merges: boolean;
}

/** What merging a pull request into HEAD does. Undefined when it has moved on meanwhile. */
export async function effectsOfMerge(
  root: string,
  { number, head }: { readonly number: number; readonly head: string },
  now: Instant,
): Promise<EffectsOfMerge | undefined> {
  const project = gitProject(root);
  if (!project) throw new Error(`${root} is not in a git repository`);
  if (fetchHead(root, number, head) === undefined) return undefined;
  const base = runGit(root, ['rev-parse', '--verify', 'HEAD^{commit}']).trim();
  const merged = mergedCommit(root, base, head);
  if (merged !== undefined) {
    return { ...(await effectsOfCommits(project, { base, head: merged, now })), merges: true };
  }
  const began = askGit(root, ['merge-base', base, head]);
  const from = began.ok ? began.stdout.trim() : base;
  return { ...(await effectsOfCommits(project, { base: from, head, now })), merges: false };
}
