import {
  answerOf,
  listOf,
  loginOf,
  numberOf,
  optionalAnswerOf,
  optionalTextOf,
  textOf,
  type Answer,
} from './answer.ts';

export interface PullRequest {
  readonly number: number;
  /** Its page. */
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly state: 'open' | 'closed';
  readonly draft: boolean;
  /** Undefined when the account is gone. */
  readonly author: string | undefined;
  readonly head: BranchTip & {
    /** `owner/name`; undefined when the fork is gone. */
    readonly repository: string | undefined;
  };
  readonly base: BranchTip;
  readonly mergedAt: string | undefined;
  /** Told by the pull request alone, not in lists. */
  readonly mergedBy: string | undefined;
  /** The commit on the base branch that it was merged as. */
  readonly mergeCommit: string | undefined;
  /** Asked, and have not answered yet. */
  readonly requestedReviewers: { readonly people: readonly string[]; readonly teams: readonly string[] };
}

interface BranchTip {
  readonly branch: string;
  readonly commit: string;
}

export interface Review {
  readonly id: number;
  readonly url: string;
  readonly author: string | undefined;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';
  /** The commit that was looked at; undefined when it is gone. */
  readonly commit: string | undefined;
  readonly at: string | undefined;
}

export interface PullCommit {
  readonly commit: string;
  readonly message: string;
  /** The account that the author's address belongs to, if any. */
  readonly author: string | undefined;
}

export interface CheckRun {
  readonly name: string;
  readonly url: string;
  readonly status: string;
  /** Undefined until it has ended. */
  readonly conclusion: string | undefined;
}

/** Reads a pull request as the API and the events of webhooks write it. */
export function pullRequestOf(answer: Answer): PullRequest {
  const head = answerOf(answer['head']);
  const repository = optionalAnswerOf(head, 'repo');
  return {
    number: numberOf(answer, 'number'),
    url: textOf(answer, 'html_url'),
    title: textOf(answer, 'title'),
    body: optionalTextOf(answer, 'body') ?? '',
    state: textOf(answer, 'state') === 'open' ? 'open' : 'closed',
    draft: answer['draft'] === true,
    author: loginOf(answer, 'user'),
    head: { ...tipOf(head), repository: repository && textOf(repository, 'full_name') },
    base: tipOf(answerOf(answer['base'])),
    mergedAt: optionalTextOf(answer, 'merged_at'),
    mergedBy: loginOf(answer, 'merged_by'),
    mergeCommit: optionalTextOf(answer, 'merge_commit_sha'),
    requestedReviewers: {
      people: listOf(answer['requested_reviewers'] ?? []).map((one) => textOf(one, 'login')),
      teams: listOf(answer['requested_teams'] ?? []).map((one) => textOf(one, 'slug')),
    },
  };
}

function tipOf(answer: Answer): BranchTip {
  return { branch: textOf(answer, 'ref'), commit: textOf(answer, 'sha') };
}

const REVIEW_STATES = ['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING'] as const;

/** A state that is not known here counts as a comment: it approves nothing. */
export function reviewOf(answer: Answer): Review {
  return {
    id: numberOf(answer, 'id'),
    url: textOf(answer, 'html_url'),
    author: loginOf(answer, 'user'),
    state: REVIEW_STATES.find((state) => state === answer['state']) ?? 'COMMENTED',
    commit: optionalTextOf(answer, 'commit_id'),
    at: optionalTextOf(answer, 'submitted_at'),
  };
}

export function pullCommitOf(answer: Answer): PullCommit {
  return {
    commit: textOf(answer, 'sha'),
    message: textOf(answerOf(answer['commit']), 'message'),
    author: loginOf(answer, 'author'),
  };
}

export function checkRunOf(answer: Answer): CheckRun {
  return {
    name: textOf(answer, 'name'),
    url: optionalTextOf(answer, 'html_url') ?? '',
    status: textOf(answer, 'status'),
    conclusion: optionalTextOf(answer, 'conclusion'),
  };
}
