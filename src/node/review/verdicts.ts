import type { Verdict } from '../../core/review/approvals.ts';
import type { GitHub } from '../github/client.ts';
import type { Review } from '../github/pull-request.ts';

/** The last word of everybody who approved a pull request or returned it; a comment takes nothing back, a dismissal does. */
export async function verdictsOn(gitHub: GitHub, number: number, head: string): Promise<readonly Verdict[]> {
  const latest = new Map<string, Review & { readonly author: string }>();
  for (const review of await gitHub.reviews(number)) {
    const { author, state } = review;
    if (author !== undefined && ['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'].includes(state))
      latest.set(author.toLowerCase(), { ...review, author });
  }
  const verdicts: Verdict[] = [];
  for (const { author: login, state, commit } of latest.values()) {
    if (state === 'DISMISSED') continue;
    const verdict = state === 'APPROVED' ? 'approved' : 'returned';
    verdicts.push({ login, verdict, isPresent: commit === head, mayWrite: await mayWrite(gitHub, login) });
  }
  return verdicts;
}

export async function mayWrite(gitHub: GitHub, login: string): Promise<boolean> {
  return ['admin', 'maintain', 'write'].includes(await gitHub.permissionOf(login));
}
