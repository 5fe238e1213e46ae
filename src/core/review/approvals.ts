import type { Badge } from '../model/badge.ts';

/** What an account has said last about a change. */
export interface Verdict {
  readonly login: string;
  readonly verdict: 'approved' | 'returned';
  /** Whether it was said about the change as it is. */
  readonly isPresent: boolean;
  /** Whether the account may write to the repository. Who is in a team is known to the git host alone; this is the least it takes. */
  readonly mayWrite: boolean;
}

/** Whose approval does not count, whoever they are. Logins in any case. */
export interface Partial {
  readonly authors: readonly string[];
  readonly earners: readonly string[];
}

export interface Approval {
  readonly badge: Badge;
  readonly needed: number;
  /** Logins whose approval counts. */
  readonly approvedBy: readonly string[];
  readonly returnedBy: readonly string[];
  readonly notCounted: readonly { readonly login: string; readonly why: keyof typeof REASONS }[];
  /** Of those who may approve, whoever has not, `@ada` or `@acme/mentors`; empty where nobody is named. */
  readonly open: readonly string[];
}

export const REASONS = {
  author: 'they wrote the change',
  earner: 'the award is for them',
  outdated: 'it is about an earlier state of the change',
  stranger: 'they are not among the reviewers of the badge',
} as const;

/**
 * How far the approval of a change of one badge has come. Counted are the present approvals of its reviewers; for a team, and where
 * nobody is named, of those who may write. The badge is that of before the change: no change names its own reviewers.
 */
export function approvalOf(badge: Badge, verdicts: readonly Verdict[], { authors, earners }: Partial): Approval {
  const approvals = verdicts.filter(({ verdict }) => verdict === 'approved');
  const judged = approvals.map((one) => ({ login: one.login, why: whyNot(one) }));
  const approvedBy = judged.flatMap(({ login, why }) => (why === undefined ? [login] : []));
  return {
    badge,
    needed: badge.approvals,
    approvedBy,
    returnedBy: verdicts
      .filter((one) => one.verdict === 'returned' && isReviewer(badge, one))
      .map(({ login }) => login),
    notCounted: judged.flatMap(({ login, why }) => (why === undefined ? [] : [{ login, why }])),
    open: badge.reviewers.filter((name) => !has([...approvedBy, ...authors, ...earners], name.slice(1))),
  };

  function whyNot(verdict: Verdict): keyof typeof REASONS | undefined {
    if (has(authors, verdict.login)) return 'author';
    if (has(earners, verdict.login)) return 'earner';
    if (!isReviewer(badge, verdict)) return 'stranger';
    return verdict.isPresent ? undefined : 'outdated';
  }
}

export function isApproved({ needed, approvedBy, returnedBy }: Approval): boolean {
  return approvedBy.length >= needed && returnedBy.length === 0;
}

/** Whether an account is among the reviewers of a badge; `mayWrite` stands for what is not known of teams. */
export function isReviewer({ reviewers }: Badge, { login, mayWrite }: Pick<Verdict, 'login' | 'mayWrite'>): boolean {
  if (
    has(
      reviewers.map((name) => name.slice(1)),
      login,
    )
  )
    return true;
  return mayWrite && (reviewers.length === 0 || reviewers.some((name) => name.includes('/')));
}

function has(logins: readonly string[], login: string): boolean {
  return logins.some((one) => one.toLowerCase() === login.toLowerCase());
}
