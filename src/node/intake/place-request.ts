import type { Change } from '../../core/edit/change.ts';
import type { AwardId } from '../../core/model/ids.ts';
import type { Author } from '../change/commit-plumbing.ts';
import type { Outcome, PlanRefused } from './outcome.ts';
import { propose, standingOf, type Desk } from './propose.ts';
import { hasTrailer } from './remote-branch.ts';

export interface Request {
  readonly branch: string;
  /** The trailer by which exactly this request is known again. */
  readonly mark: readonly [name: string, value: string];
  /** How the trailer begins of every request that belongs on this branch. */
  readonly family: string;
  readonly author?: Author;
  /** Made only when there is something to be done. */
  readonly plan: () => Promise<PlannedRequest | PlanRefused>;
}

export interface PlannedRequest {
  readonly kind: 'planned';
  readonly change: Change;
  readonly award: AwardId | undefined;
  readonly body: string;
}

/** Puts a request where it belongs, once: a retry finds what is there, a change of it renews its branch, and what is over stays over. */
export async function placeRequest(desk: Desk, request: Request): Promise<Outcome> {
  const { branch, mark, family, author } = request;
  const standing = await standingOf(desk, branch);
  if (standing.kind === 'over') return { ...standing, branch };
  if (standing.kind !== 'free' && !standing.branch.message.split('\n').some((line) => line.startsWith(family)))
    return { kind: 'taken over', branch };
  if (standing.kind === 'open' && hasTrailer(standing.branch.message, mark.join(': ')))
    return { kind: 'unchanged', branch, pull: standing.pull };
  const planned = await request.plan();
  if (planned.kind === 'refused') return standing.kind === 'open' ? { ...planned, pull: standing.pull } : planned;
  const { change, award, body } = planned;
  if (desk.dryRun) return { kind: 'planned', branch, title: change.title, award };
  const marked = { ...change, trailers: [...change.trailers, mark] };
  const pull = await propose(desk, { branch, change: marked, body, ...(author && { author }) }, standing);
  return { kind: standing.kind === 'open' ? 'renewed' : 'opened', branch, pull, award };
}
