import { GitHubError } from '../github/github-error.ts';
import type { GitHub } from '../github/client.ts';
import type { GitHubEvent } from '../github/event.ts';
import type { PullRequest } from '../github/pull-request.ts';
import type { CheckRecord } from './check-record.ts';

/** Which change is to be told of, or why none is. */
export type UnderReview =
  | { readonly kind: 'change'; readonly pull: PullRequest; readonly run: CheckedRun | undefined }
  | { readonly kind: 'ignored'; readonly why: string };

export interface CheckedRun {
  readonly id: number;
  readonly path: string;
}

/**
 * The pull request that a run was about. What the run says of itself is a stranger's word: it is believed only where GitHub says the
 * same of the run and of the pull request, so that nobody can have another pull request commented on.
 */
export async function changeOfRun(
  gitHub: GitHub,
  event: GitHubEvent,
  record: CheckRecord | undefined,
): Promise<UnderReview> {
  if (event.kind !== 'run') throw new GitHubError('The event is not about a run of a workflow.');
  const { run, defaultBranch } = event;
  if (!record) return ignored('The run left no record that can be read.');
  if (record.head !== run.head.commit) return ignored('The record names another commit than the run was about.');
  const pull = await pullRequest(gitHub, record.pullRequest);
  if (!pull) return ignored('There is no such pull request.');
  if (pull.head.repository !== run.head.repository) return ignored('The run came from another repository.');
  if (pull.head.commit !== run.head.commit)
    return ignored('The pull request has changed since; a newer run tells of it.');
  if (pull.base.branch !== defaultBranch) return ignored('The pull request is not for the branch that is published.');
  return open(pull, { id: run.id, path: run.path });
}

/** A pull request that somebody names who may name any. */
export async function changeNamed(gitHub: GitHub, number: number): Promise<UnderReview> {
  return open(await gitHub.pullRequest(number), undefined);
}

function open(pull: PullRequest, run: CheckedRun | undefined): UnderReview {
  return pull.state === 'open' ? { kind: 'change', pull, run } : ignored('The pull request is closed.');
}

async function pullRequest(gitHub: GitHub, number: number): Promise<PullRequest | undefined> {
  try {
    return await gitHub.pullRequest(number);
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return undefined;
    throw error;
  }
}

function ignored(why: string): UnderReview {
  return { kind: 'ignored', why };
}
