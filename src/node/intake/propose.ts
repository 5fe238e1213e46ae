import type { Change } from '../../core/edit/change.ts';
import { makeCommit, type Author } from '../change/commit-plumbing.ts';
import { runGit } from '../change/run-git.ts';
import type { GitHub } from '../github/client.ts';
import type { PullRequest } from '../github/pull-request.ts';
import { pushBranch, remoteBranch, type RemoteBranch } from './remote-branch.ts';

export interface Desk {
  /** A clone whose HEAD is the tip of `base`, with the remote `origin`. */
  readonly root: string;
  readonly base: string;
  readonly gitHub: GitHub;
  /** Nothing is pushed, opened or answered. */
  readonly dryRun: boolean;
}

/** How a branch and its pull request stand before anything is done. */
export type Standing =
  | { readonly kind: 'free' }
  /** A branch with no pull request, as an earlier run leaves it that was cut off. */
  | { readonly kind: 'pushed'; readonly branch: RemoteBranch }
  | { readonly kind: 'open'; readonly branch: RemoteBranch; readonly pull: PullRequest }
  | { readonly kind: 'over'; readonly pull: PullRequest };

export async function standingOf({ root, gitHub }: Desk, name: string): Promise<Standing> {
  const pulls = (await gitHub.pullRequests({ head: name, state: 'all' })).filter(
    ({ head }) => head.branch === name && head.repository === gitHub.repository,
  );
  const open = pulls.find(({ state }) => state === 'open');
  const [latest] = pulls.toSorted((a, b) => b.number - a.number);
  if (!open && latest) return { kind: 'over', pull: latest };
  const branch = remoteBranch(root, name);
  if (!branch) return { kind: 'free' };
  return open ? { kind: 'open', branch, pull: open } : { kind: 'pushed', branch };
}

export interface Proposal {
  readonly branch: string;
  readonly change: Change;
  readonly body: string;
  readonly author?: Author;
}

/**
 * Commits a change upon HEAD, pushes it to a branch of its own and opens the pull request, or renews both. Nothing of the clone but
 * its objects is touched. A branch that has moved since it was looked at is left alone, and that throws.
 */
export async function propose(
  { root, base, gitHub }: Desk,
  { branch, change, body, author }: Proposal,
  standing: Exclude<Standing, { kind: 'over' }>,
): Promise<PullRequest> {
  const head = runGit(root, ['rev-parse', '--verify', 'HEAD^{commit}']).trim();
  const commit = makeCommit(root, change, { base: head, ...(author && { author }) });
  pushBranch(root, branch, commit, standing.kind === 'free' ? undefined : standing.branch.tip);
  const { title } = change;
  return standing.kind === 'open'
    ? gitHub.updatePullRequest(standing.pull.number, { title, body })
    : gitHub.createPullRequest({ title, body, head: branch, base });
}
