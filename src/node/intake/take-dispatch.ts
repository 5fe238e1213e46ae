import type { RecipientRequest } from '../../core/edit/award.ts';
import { badgeNamed, forCriteriaOf } from '../../core/intake/application.ts';
import { parseDispatch, type DispatchRequest } from '../../core/intake/parse-dispatch.ts';
import type { Refusal } from '../../core/intake/refusal.ts';
import type { Badge } from '../../core/model/badge.ts';
import type { Outcome, PlanRefused } from './outcome.ts';
import { placeRequest, type PlannedRequest } from './place-request.ts';
import { planned } from './plan-award.ts';
import { commitsWith } from './remote-branch.ts';
import type { Counter } from './take-issue.ts';
import { waitingPeople } from './waiting-people.ts';

/** The `event_type` of a dispatch that asks for an award. */
export const DISPATCH_TYPE = 'blazon-award';

/**
 * Turns the payload of a platform into a pull request on `dispatch/<20 digits of the key's hash>`. A retry with the same idempotency
 * key finds what the first one made, whatever has become of it, and changes nothing.
 */
export async function takeDispatch(counter: Counter, payload: unknown): Promise<Outcome> {
  const read = parseDispatch(payload);
  if (read.kind === 'refused') return { ...read, problems: [] };
  const { request } = read;
  const mark = ['Idempotency-Key', `sha256:${request.keyDigest}`] as const;
  const trailer = mark.join(': ');
  const [commit] = commitsWith(counter.root, trailer);
  if (commit !== undefined) return { kind: 'known', commit };
  const branch = `dispatch/${request.keyDigest.slice(0, 20)}`;
  return placeRequest(counter, {
    branch,
    mark,
    family: trailer,
    plan: () => plan(counter, request, branch),
  });
}

async function plan(counter: Counter, request: DispatchRequest, branch: string): Promise<PlannedRequest | PlanRefused> {
  const { project, unseal } = counter;
  const badge = badgeNamed(request.badge, project.registry);
  if ('code' in badge) return refused(badge);
  const evidence = forCriteriaOf(badge, request.evidence);
  if (evidence.kind === 'refused') return { ...evidence, problems: [] };
  const recipient = await recipientOf(request, badge, unseal);
  if ('code' in recipient) return refused(recipient);
  const { issuedOn, expires, narrative, source, keyDigest } = request;
  const award = {
    badge: badge.id,
    recipient,
    issuedOn,
    evidence: evidence.evidence,
    ...(expires !== undefined && { expires }),
    ...(narrative !== undefined && { narrative }),
  };
  return planned(project, award, {
    origin: source === undefined ? {} : { url: source },
    batch: `dispatch-${keyDigest.slice(0, 20)}`,
    waiting: await waitingPeople(counter, branch),
  });
}

async function recipientOf(
  { recipient }: DispatchRequest,
  badge: Badge,
  unseal: Counter['unseal'],
): Promise<RecipientRequest | Refusal> {
  if (recipient.kind !== 'sealed') return recipient;
  const unsealed = await unseal(recipient.sealed, badge);
  return unsealed.kind === 'refused' ? unsealed.refusal : { kind: 'email', email: unsealed.email };
}

function refused(refusal: Refusal): PlanRefused {
  return { kind: 'refused', refusals: [refusal], problems: [] };
}
