import type { BareRepository } from './bare-repository.ts';

export interface IssueState {
  readonly number: number;
  readonly author: string;
  title: string;
  body: string;
  state: 'open' | 'closed';
  stateReason?: string | undefined;
  readonly labels: Set<string>;
  /** Set for an issue that is a pull request. */
  pull?: PullState;
}

export interface PullState {
  readonly head: string;
  readonly base: string;
  draft: boolean;
  /** The tip when it was closed or merged; while open it is that of the branch. */
  headCommit: string;
  mergedAt?: string;
  mergedBy?: string;
  mergeCommit?: string;
  readonly requestedPeople: Set<string>;
  readonly requestedTeams: Set<string>;
  readonly reviews: ReviewState[];
}

export interface ReviewState {
  readonly id: number;
  readonly author: string;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED';
  readonly commit: string;
  readonly at: string;
  readonly body: string;
}

export interface CommentState {
  readonly id: number;
  readonly issue: number;
  readonly author: string;
  body: string;
}

export interface CheckRunState {
  readonly commit: string;
  readonly name: string;
  readonly status: 'queued' | 'in_progress' | 'completed';
  readonly conclusion: string | null;
  /** The run of the workflow that it belongs to. */
  readonly run?: number;
}

/** What a host knows about one repository, besides git. */
export interface HostState {
  /** `owner/name`. */
  readonly repository: string;
  readonly git: BareRepository | undefined;
  /** Issues and pull requests share their numbers. */
  readonly issues: Map<number, IssueState>;
  readonly comments: CommentState[];
  readonly checkRuns: CheckRunState[];
  /** By login; whoever is not here is a stranger. */
  readonly permissions: Map<string, 'admin' | 'maintain' | 'write' | 'triage' | 'read'>;
  /** Workflows that somebody started by hand or by the API. */
  readonly started: { readonly workflow: string; readonly ref: string; readonly inputs: unknown }[];
  nextId: number;
}

const HOST = 'https://github.example';

/** The tip of the branch of a pull request; once it is closed, the tip that it had. */
export function headOf({ git }: HostState, pull: PullState, open: boolean): string {
  return (open ? git?.tip(pull.head) : undefined) ?? pull.headCommit;
}

export function issueJson(host: HostState, issue: IssueState): object {
  const page = issue.pull ? 'pull' : 'issues';
  return {
    id: 1_000_000 + issue.number,
    number: issue.number,
    html_url: `${HOST}/${host.repository}/${page}/${issue.number}`,
    title: issue.title,
    body: issue.body === '' ? null : issue.body,
    state: issue.state,
    state_reason: issue.stateReason ?? null,
    user: userJson(issue.author),
    labels: [...issue.labels].map((name) => ({ name })),
    ...(issue.pull && { pull_request: { html_url: `${HOST}/${host.repository}/pull/${issue.number}` } }),
  };
}

export function pullJson(host: HostState, issue: IssueState, inList = false): object {
  const pull = issue.pull;
  if (!pull) throw new Error(`#${issue.number} is no pull request`);
  const repo = { full_name: host.repository };
  return {
    ...issueJson(host, issue),
    draft: pull.draft,
    head: { ref: pull.head, sha: headOf(host, pull, issue.state === 'open'), repo },
    base: { ref: pull.base, sha: host.git?.tip(pull.base) ?? '0'.repeat(40), repo },
    merged_at: pull.mergedAt ?? null,
    merge_commit_sha: pull.mergeCommit ?? null,
    requested_reviewers: [...pull.requestedPeople].map(userJson),
    requested_teams: [...pull.requestedTeams].map((slug) => ({ slug, name: slug })),
    ...(!inList && { merged: pull.mergedAt !== undefined, merged_by: pull.mergedBy ? userJson(pull.mergedBy) : null }),
  };
}

export function commentJson(host: HostState, { id, issue, author, body }: CommentState): object {
  const page = host.issues.get(issue)?.pull ? 'pull' : 'issues';
  return {
    id,
    html_url: `${HOST}/${host.repository}/${page}/${issue}#issuecomment-${id}`,
    user: userJson(author),
    author_association: host.permissions.has(author) ? 'COLLABORATOR' : 'NONE',
    body,
  };
}

export function reviewJson(host: HostState, number: number, review: ReviewState): object {
  return {
    id: review.id,
    html_url: `${HOST}/${host.repository}/pull/${number}#pullrequestreview-${review.id}`,
    user: userJson(review.author),
    state: review.state,
    body: review.body,
    commit_id: review.commit,
    submitted_at: review.at,
  };
}

export function checkRunJson(host: HostState, check: CheckRunState, id: number): object {
  const { name, status, conclusion, commit, run = 1 } = check;
  const page = `${HOST}/${host.repository}/actions/runs/${run}/job/${id}`;
  return { id, name, status, conclusion, head_sha: commit, html_url: page };
}

export function commitJson(host: HostState, sha: string): object {
  const [message = '', email = ''] = host.git?.git('show', '-s', '--format=%B%x00%ae', sha).split('\0') ?? [];
  const login = /^(?:\d+\+)?(.+)@users\.noreply\.github\.example$/.exec(email)?.[1];
  return { sha, commit: { message: message.trimEnd() }, author: login === undefined ? null : userJson(login) };
}

function userJson(login: string): object {
  return { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' };
}
