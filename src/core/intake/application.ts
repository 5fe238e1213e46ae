import { criteriaItems } from '../markdown/criteria-items.ts';
import type { AwardRequest, RecipientRequest } from '../edit/award.ts';
import type { Evidence } from '../model/award.ts';
import type { Badge } from '../model/badge.ts';
import { parseBadgeId, parseHandle, type BadgeId, type ClaimId } from '../model/ids.ts';
import type { Registry } from '../model/registry.ts';
import { parseWebUrl, type Markdown } from '../model/text.ts';
import type { Instant } from '../model/time.ts';
import { checkClaim } from './check-claim.ts';
import { hasClearAddress } from './clear-addresses.ts';
import { parseEvidence } from './evidence-lines.ts';
import type { IssueForm } from './issue-form.ts';
import { refusals, type Refusal } from './refusal.ts';
import type { Unsealed } from './unseal.ts';

/** An application as it came: what was filled in, by whom, when. */
export interface Application {
  readonly form: IssueForm;
  /** The account that opened the issue. */
  readonly login: string;
  readonly now: Instant;
}

export interface IntakeWorld {
  readonly registry: Registry;
  /** Where accounts have their pages, `https://github.com`. */
  readonly serverUrl: string;
  /** Opens what was sealed to the issuer of the badge. */
  readonly unseal: (sealed: string, badge: Badge) => Promise<Unsealed>;
  /** How many awards of the badge name each claim or wait to, and which this account has used. */
  readonly claimUses: (badge: BadgeId, login: string) => Promise<ClaimUses>;
}

export interface ClaimUses {
  readonly counts: ReadonlyMap<ClaimId, number>;
  readonly own: ReadonlySet<ClaimId>;
}

export type ApplicationReading =
  | { readonly kind: 'request'; readonly request: AwardRequest; readonly badge: Badge }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/**
 * What an application asks for, once it is checked. Who leaves the address empty gets the badge under the page of their account;
 * a claim opens badges that take no applications.
 */
export async function readApplication(application: Application, world: IntakeWorld): Promise<ApplicationReading> {
  const { form, now } = application;
  if (hasClearAddress(`${form.narrative}\n${form.evidence}`)) return refused(refusals.ADDRESS_IN_CLEAR());
  const badge = badgeNamed(form.badge, world.registry);
  if ('code' in badge) return refused(badge);
  if (badge.applications === 'closed' && form.claim === '') return refused(refusals.APPLICATIONS_CLOSED());
  const evidence = evidenceOf(form.evidence, badge);
  if (evidence.kind === 'refused') return evidence;
  const claim = form.claim === '' ? undefined : await claimOf(application, badge, world);
  if (typeof claim === 'object') return refused(claim);
  const recipient = await recipientOf(application, badge, world);
  if ('code' in recipient) return refused(recipient);
  const request: AwardRequest = {
    badge: badge.id,
    recipient,
    issuedOn: now,
    evidence: evidence.evidence,
    ...(form.narrative !== '' && { narrative: form.narrative as Markdown }),
    ...(claim !== undefined && { claim }),
  };
  return { kind: 'request', request, badge };
}

/** A badge that can be awarded now. */
export function badgeNamed(name: string, { badges }: Registry): Badge | Refusal {
  const id = parseBadgeId(name);
  if (id === undefined) return refusals.FORM_BADGE();
  const badge = badges.get(id);
  if (!badge) return refusals.UNKNOWN_BADGE();
  return badge.status === 'retired' ? refusals.BADGE_RETIRED() : badge;
}

/** Evidence for criteria that the badge has; where there is but one, its number says nothing and is left out. */
export function forCriteriaOf(
  badge: Badge,
  evidence: readonly Evidence[],
):
  | { readonly kind: 'evidence'; readonly evidence: readonly Evidence[] }
  | Extract<ApplicationReading, { kind: 'refused' }> {
  const items = criteriaItems(badge.criteria).length;
  const count = Math.max(1, items);
  const beyond = evidence.find(({ criterion = 1 }) => criterion > count)?.criterion;
  if (beyond !== undefined) return refused(refusals.CRITERION_UNKNOWN(beyond, count));
  if (items > 0) return { kind: 'evidence', evidence };
  return { kind: 'evidence', evidence: evidence.map(({ criterion: _, ...others }) => others) };
}

function evidenceOf(text: string, badge: Badge) {
  const read = parseEvidence(text);
  return read.kind === 'refused' ? read : forCriteriaOf(badge, read.evidence);
}

async function claimOf(
  { form, login, now }: Application,
  badge: Badge,
  { claimUses }: IntakeWorld,
): Promise<ClaimId | Refusal> {
  const { counts: uses, own } = await claimUses(badge.id, login);
  const checked = await checkClaim(form.claim, { badge, login, sealed: form.sealed, now, uses });
  if (checked.kind === 'refused') return checked.refusal;
  return own.has(checked.claim) ? refusals.CLAIM_USED_BY_YOU() : checked.claim;
}

async function recipientOf(
  { form, login }: Application,
  badge: Badge,
  { unseal, serverUrl }: IntakeWorld,
): Promise<RecipientRequest | Refusal> {
  if (form.sealed !== '') {
    const unsealed = await unseal(form.sealed, badge);
    return unsealed.kind === 'refused' ? unsealed.refusal : { kind: 'email', email: unsealed.email };
  }
  return accountOf(login, serverUrl);
}

/** Somebody who is known by the page of their account. */
export function accountOf(login: string, serverUrl: string): RecipientRequest {
  const url = parseWebUrl(`${serverUrl}/${encodeURIComponent(login)}`);
  if (url === undefined) throw new Error('The address of the git host is not a web address');
  const suggestedHandle = parseHandle(login.toLowerCase());
  return { kind: 'url', url, ...(suggestedHandle !== undefined && { suggestedHandle }) };
}

function refused(refusal: Refusal): Extract<ApplicationReading, { kind: 'refused' }> {
  return { kind: 'refused', refusals: [refusal] };
}
