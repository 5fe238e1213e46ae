import type { GitHubEvent } from '../github/event.ts';
import type { PullRequest } from '../github/pull-request.ts';
import { caseOfChange, type Bench, type Case } from './case-of-change.ts';
import { changeNamed, changeOfRun } from './change-under-review.ts';
import type { CheckRecord } from './check-record.ts';
import { putComment } from './put-comment.ts';
import { requestReviewers, toBeAsked, type Requested } from './request-reviewers.ts';

export type Telling =
  | { readonly kind: 'ignored'; readonly why: string }
  | (Case & {
      readonly kind: 'told';
      readonly pull: PullRequest;
      readonly comment: 'created' | 'updated' | 'unchanged' | 'planned';
      readonly requested: Requested;
    });

/** A pull request by its number, or by a run and what the run says it was about. */
export type Named = number | { readonly event: GitHubEvent; readonly record: CheckRecord | undefined };

/** Tells the reviewers of a pull request what it does, and asks those who were not asked yet. A dry run only finds out. */
export async function tellReviewers(named: Named, bench: Bench & { readonly dryRun: boolean }): Promise<Telling> {
  const { gitHub, dryRun } = bench;
  const found =
    typeof named === 'number' ? await changeNamed(gitHub, named) : await changeOfRun(gitHub, named.event, named.record);
  if (found.kind === 'ignored') return found;
  const { pull, run } = found;
  const facts = await caseOfChange(bench, pull, run);
  if (!facts) return { kind: 'ignored', why: 'The pull request has changed meanwhile; a newer run tells of it.' };
  const answered = (await gitHub.reviews(pull.number)).flatMap(({ author }) => (author === undefined ? [] : [author]));
  const names = toBeAsked(pull, facts.approvals, answered);
  if (dryRun) return { ...facts, kind: 'told', pull, comment: 'planned', requested: { asked: names, refused: [] } };
  const comment = await putComment(gitHub, pull.number, facts.body);
  return { ...facts, kind: 'told', pull, comment, requested: await requestReviewers(gitHub, pull.number, names) };
}
