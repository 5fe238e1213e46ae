import type { Award, Evidence } from '../../model/award.ts';
import type { Badge } from '../../model/badge.ts';
import type { AwardId, BadgeId, Handle } from '../../model/ids.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { AwardDraft, EvidenceDraft } from '../draft.ts';
import { ensured } from '../present.ts';
import { expiryOf, untimelyAwards } from './award-dates.ts';
import { awardIds, takenIds } from './award-ids.ts';
import { reportUnknownBadges, reportUnknownRecipients, wronglyEvidenced } from './award-links.ts';
import type { Badges } from './badges.ts';
import { withMilestones } from './awards-by-rule.ts';
import { compareText } from './by-place.ts';
import { wronglyClaimed } from './claims.ts';
import { beyondCriteria } from './criteria-links.ts';
import { errataOf } from './errata.ts';
import { unreachedAwards } from './milestone-awards.ts';
import { withRenewals, wrongRenewals } from './renewals.ts';
import { repeatedAwards } from './repeated-awards.ts';
import { spot, type Resolving } from './resolving.ts';

export interface AwardSurroundings {
  readonly badges: Badges;
  readonly recipients: ReadonlyMap<Handle, Recipient>;
}

/** Awards without fault and those that follow from them by the rules of milestones, in order of id. */
export function resolveAwards(
  drafts: readonly AwardDraft[],
  { badges: { described, resolved, claims }, recipients }: AwardSurroundings,
  resolving: Resolving,
): readonly Award[] {
  reportUnknownBadges(drafts, described, resolving);
  reportUnknownRecipients(drafts, recipients, resolving);
  const ids = awardIds(drafts, resolved);
  const faulty = new Set([
    ...takenIds(ids, resolving),
    ...repeatedAwards(drafts, described, resolving),
    ...wronglyEvidenced(drafts, { described, recipients }, resolving),
    ...beyondCriteria(drafts, described, resolving),
    ...wronglyClaimed(drafts, claims, resolving),
    ...wrongRenewals(ids, described, resolving),
    ...untimelyAwards(drafts, described, resolving),
    ...unreachedAwards(drafts, described, resolving),
  ]);
  const awards: Award[] = [];
  for (const [draft, id] of ids) {
    const badge = resolved.get(draft.badge);
    if (badge && recipients.has(draft.recipient.value) && !faulty.has(draft))
      awards.push(awardOf(draft, { id, badge }, resolving));
  }
  const all = withRenewals(reachedToo(awards, { ids, badges: resolved }, resolving), ids);
  return all.toSorted((a, b) => compareText(a.id, b.id));
}

function reachedToo(
  awards: readonly Award[],
  { ids, badges }: { readonly ids: ReadonlyMap<AwardDraft, AwardId>; readonly badges: ReadonlyMap<BadgeId, Badge> },
  { report }: Resolving,
): readonly Award[] {
  const named = new Map(
    [...ids].flatMap(([{ constituents }, id]) => (constituents ? [[id, constituents] as const] : [])),
  );
  const known = new Set(ids.values());
  const reached = withMilestones(awards, badges, named);
  const all = new Set(reached.awards.map(({ id }) => id));
  for (const { value: award, place } of reached.missing)
    // What is there with problems of its own has been reported.
    if (all.has(award) || !known.has(award))
      report({ code: 'UNKNOWN_CONSTITUENT', place, award, isOfOther: all.has(award) });
  const pinned = new Map([...ids].map(([{ pinnedId, place }, id]) => [id, pinnedId?.place ?? place]));
  for (const { id, place } of reached.displaced)
    report({ code: 'AWARD_ID_TWICE', place: ensured(pinned.get(id)), id, other: spot(place) });
  return reached.awards;
}

function awardOf(
  draft: AwardDraft,
  { id, badge }: { readonly id: AwardId; readonly badge: Badge },
  resolving: Resolving,
): Award {
  const { recipient, awardedAt, evidence, narrative, extensions, revocation, claim, place } = draft;
  const expiresAt = expiryOf(draft, badge);
  return {
    id,
    badge: badge.id,
    recipient: recipient.value,
    awardedAt: awardedAt.value,
    ...(expiresAt === undefined ? {} : { expiresAt }),
    evidence: evidence.map(evidenceOf),
    ...(narrative === undefined ? {} : { narrative }),
    ...(extensions && { extensions }),
    ...(revocation && { revocation: { on: revocation.on.value, reason: revocation.reason } }),
    errata: errataOf(draft, resolving),
    ...(claim && { claim: claim.value }),
    place,
  };
}

function evidenceOf({ criterion, ...evidence }: EvidenceDraft): Evidence {
  return criterion ? { ...evidence, criterion: criterion.value } : evidence;
}
