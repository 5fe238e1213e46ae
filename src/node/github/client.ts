import type { Environment } from '../private-keys.ts';
import { answerOf, listOf } from './answer.ts';
import { connect, type Connection } from './connection.ts';
import { GitHubError } from './github-error.ts';
import { commentOf, issueOf, type Comment, type Issue } from './issue.ts';
import {
  checkRunOf,
  pullCommitOf,
  pullRequestOf,
  reviewOf,
  type CheckRun,
  type PullCommit,
  type PullRequest,
  type Review,
} from './pull-request.ts';

/** What one may do in the repository. `none` for strangers, who may still read what is public. */
export type Permission = 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none';

/** People by login, teams by their slug without the owner. */
export interface Reviewers {
  readonly people: readonly string[];
  readonly teams: readonly string[];
}

/** The part of GitHub that Blazon uses, for one repository. Everything throws a `GitHubError` in words where GitHub refuses. */
export interface GitHub {
  /** `owner/name`. */
  readonly repository: string;
  readonly issue: (number: number) => Promise<Issue>;
  readonly closeIssue: (number: number, reason: 'completed' | 'not_planned') => Promise<void>;
  readonly addLabels: (number: number, labels: readonly string[]) => Promise<void>;
  /** Removing a label that is not there is no fault. */
  readonly removeLabel: (number: number, label: string) => Promise<void>;
  /** Of an issue or a pull request, oldest first. */
  readonly comments: (number: number) => Promise<readonly Comment[]>;
  readonly createComment: (number: number, body: string) => Promise<Comment>;
  readonly updateComment: (comment: number, body: string) => Promise<Comment>;
  readonly pullRequest: (number: number) => Promise<PullRequest>;
  /** Newest first; `head` is a branch of this repository. Without `mergedBy`, which only `pullRequest` tells. */
  readonly pullRequests: (filter: {
    readonly head?: string;
    readonly base?: string;
    readonly state: 'open' | 'closed' | 'all';
  }) => Promise<readonly PullRequest[]>;
  readonly createPullRequest: (request: {
    readonly title: string;
    readonly body: string;
    readonly head: string;
    readonly base: string;
    readonly draft?: boolean;
  }) => Promise<PullRequest>;
  readonly updatePullRequest: (
    number: number,
    changes: { readonly title?: string; readonly body?: string; readonly state?: 'open' | 'closed' },
  ) => Promise<PullRequest>;
  /** Oldest first. */
  readonly reviews: (number: number) => Promise<readonly Review[]>;
  readonly pullRequestCommits: (number: number) => Promise<readonly PullCommit[]>;
  readonly requestedReviewers: (number: number) => Promise<Reviewers>;
  readonly requestReviewers: (number: number, reviewers: Reviewers) => Promise<void>;
  readonly checkRuns: (commit: string) => Promise<readonly CheckRun[]>;
  /** The pull requests that a commit came by. */
  readonly pullRequestsOf: (commit: string) => Promise<readonly PullRequest[]>;
  readonly permissionOf: (login: string) => Promise<Permission>;
  /** A branch that is gone already is no fault. */
  readonly deleteBranch: (branch: string) => Promise<void>;
  /** Runs a workflow, `check.yml`, on a branch: what a workflow pushes starts none by itself. */
  readonly startWorkflow: (file: string, branch: string, inputs: Readonly<Record<string, string>>) => Promise<void>;
}

/** The repository that a runner's variables name: GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN. */
export function gitHubFrom(environment: Environment): GitHub {
  const { GITHUB_API_URL: apiUrl = '', GITHUB_REPOSITORY: repository = '', GITHUB_TOKEN: token = '' } = environment;
  if (repository === '')
    throw new GitHubError('GITHUB_REPOSITORY does not say which repository this is, `owner/name`.');
  if (token === '') throw new GitHubError('GITHUB_TOKEN is empty: without a token GitHub can be told nothing.');
  return gitHub(connect({ apiUrl: apiUrl === '' ? 'https://api.github.com' : apiUrl, repository, token }));
}

function gitHub(connection: Connection): GitHub {
  return {
    repository: connection.repository,
    ...issues(connection),
    ...pullRequests(connection),
    ...others(connection),
  };
}

type IssueCalls = Pick<
  GitHub,
  'issue' | 'closeIssue' | 'addLabels' | 'removeLabel' | 'comments' | 'createComment' | 'updateComment'
>;

function issues({ ask, askAll }: Connection): IssueCalls {
  return {
    issue: async (number) => issueOf(answerOf(await ask({ path: `/issues/${number}` }))),
    closeIssue: async (number, reason) => {
      await ask({ method: 'PATCH', path: `/issues/${number}`, body: { state: 'closed', state_reason: reason } });
    },
    addLabels: async (number, labels) => {
      await ask({ method: 'POST', path: `/issues/${number}/labels`, body: { labels } });
    },
    removeLabel: async (number, label) => {
      try {
        await ask({ method: 'DELETE', path: `/issues/${number}/labels/${encodeURIComponent(label)}` });
      } catch (error) {
        if (!(error instanceof GitHubError && error.status === 404)) throw error;
      }
    },
    comments: async (number) => listOf(await askAll({ path: `/issues/${number}/comments` })).map(commentOf),
    createComment: async (number, body) =>
      commentOf(answerOf(await ask({ method: 'POST', path: `/issues/${number}/comments`, body: { body } }))),
    updateComment: async (comment, body) =>
      commentOf(answerOf(await ask({ method: 'PATCH', path: `/issues/comments/${comment}`, body: { body } }))),
  };
}

type PullRequestCalls = Pick<
  GitHub,
  | 'pullRequest'
  | 'pullRequests'
  | 'createPullRequest'
  | 'updatePullRequest'
  | 'reviews'
  | 'pullRequestCommits'
  | 'requestedReviewers'
  | 'requestReviewers'
>;

function pullRequests({ repository, ask, askAll }: Connection): PullRequestCalls {
  const [owner = ''] = repository.split('/');
  return {
    pullRequest: async (number) => pullRequestOf(answerOf(await ask({ path: `/pulls/${number}` }))),
    pullRequests: async ({ head, base, state }) => {
      const query = {
        state,
        ...(head !== undefined && { head: `${owner}:${head}` }),
        ...(base !== undefined && { base }),
      };
      return listOf(await askAll({ path: '/pulls', query })).map(pullRequestOf);
    },
    createPullRequest: async (request) =>
      pullRequestOf(answerOf(await ask({ method: 'POST', path: '/pulls', body: request }))),
    updatePullRequest: async (number, changes) =>
      pullRequestOf(answerOf(await ask({ method: 'PATCH', path: `/pulls/${number}`, body: changes }))),
    reviews: async (number) => listOf(await askAll({ path: `/pulls/${number}/reviews` })).map(reviewOf),
    pullRequestCommits: async (number) => listOf(await askAll({ path: `/pulls/${number}/commits` })).map(pullCommitOf),
    requestedReviewers: async (number) => {
      const { requestedReviewers } = pullRequestOf(answerOf(await ask({ path: `/pulls/${number}` })));
      return requestedReviewers;
    },
    requestReviewers: async (number, { people, teams }) => {
      const body = { reviewers: people, team_reviewers: teams };
      await ask({ method: 'POST', path: `/pulls/${number}/requested_reviewers`, body });
    },
  };
}

type OtherCalls = Pick<GitHub, 'checkRuns' | 'pullRequestsOf' | 'permissionOf' | 'deleteBranch' | 'startWorkflow'>;

const PERMISSIONS: readonly Permission[] = ['admin', 'maintain', 'write', 'triage', 'read'];

function others({ ask, askAll }: Connection): OtherCalls {
  return {
    checkRuns: async (commit) =>
      listOf(await askAll({ path: `/commits/${encodeURIComponent(commit)}/check-runs` }, 'check_runs')).map(checkRunOf),
    pullRequestsOf: async (commit) =>
      listOf(await askAll({ path: `/commits/${encodeURIComponent(commit)}/pulls` })).map(pullRequestOf),
    permissionOf: async (login) => {
      try {
        const answer = answerOf(await ask({ path: `/collaborators/${encodeURIComponent(login)}/permission` }));
        const role = answer['role_name'] ?? answer['permission'];
        // A role of the organisation's own has a name of its own; `permission` tells what it amounts to.
        return (
          PERMISSIONS.find((one) => one === role) ?? PERMISSIONS.find((one) => one === answer['permission']) ?? 'none'
        );
      } catch (error) {
        if (error instanceof GitHubError && error.status === 404) return 'none';
        throw error;
      }
    },
    deleteBranch: async (branch) => {
      try {
        await ask({ method: 'DELETE', path: `/git/refs/heads/${branch.split('/').map(encodeURIComponent).join('/')}` });
      } catch (error) {
        if (!(error instanceof GitHubError && (error.status === 404 || error.status === 422))) throw error;
      }
    },
    startWorkflow: async (file, branch, inputs) => {
      const path = `/actions/workflows/${encodeURIComponent(file)}/dispatches`;
      await ask({ method: 'POST', path, body: { ref: branch, inputs } });
    },
  };
}
