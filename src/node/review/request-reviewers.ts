import { isApproved, type Approval } from '../../core/review/approvals.ts';
import type { GitHub } from '../github/client.ts';
import { GitHubError } from '../github/github-error.ts';
import type { PullRequest } from '../github/pull-request.ts';

export interface Requested {
  /** `ada` or `acme/mentors`. */
  readonly asked: readonly string[];
  /** Whom GitHub does not let us ask, and why. */
  readonly refused: readonly { readonly name: string; readonly why: string }[];
}

/** Whom to ask for a review: those who may approve and have neither been asked nor answered. Code owners are asked by GitHub already. */
export function toBeAsked(
  { draft, requestedReviewers: { people, teams } }: PullRequest,
  approvals: readonly Approval[],
  answered: readonly string[],
): readonly string[] {
  if (draft) return [];
  const open = approvals.filter((one) => !isApproved(one)).flatMap((one) => one.open.map((name) => name.slice(1)));
  const known = new Set([...people, ...answered].map((login) => login.toLowerCase()));
  return [...new Set(open)].filter((name) => {
    const [owner = '', team] = name.split('/');
    // Who answers for a team is not told, so once anybody has answered no team is asked again.
    return team === undefined ? !known.has(owner.toLowerCase()) : answered.length === 0 && !teams.includes(team);
  });
}

/** Asks one after the other: one whom GitHub refuses would take the others along. */
export async function requestReviewers(gitHub: GitHub, number: number, names: readonly string[]): Promise<Requested> {
  const asked: string[] = [];
  const refused: { name: string; why: string }[] = [];
  for (const name of names) {
    const [login = '', team] = name.split('/');
    try {
      await gitHub.requestReviewers(
        number,
        team === undefined ? { people: [login], teams: [] } : { people: [], teams: [team] },
      );
      asked.push(name);
    } catch (error) {
      if (!(error instanceof GitHubError && [403, 404, 422].includes(error.status ?? 0))) throw error;
      refused.push({ name, why: error.message });
    }
  }
  return { asked, refused };
}
