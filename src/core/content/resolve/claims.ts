import type { Claim } from '../../model/claim.ts';
import type { BadgeId } from '../../model/ids.ts';
import type { AwardDraft, ClaimDraft } from '../draft.ts';
import type { DescribedBadges } from './badges.ts';
import { byPlace, compareText } from './by-place.ts';
import { earliestDay, latestDay } from './days.ts';
import { startOf, type Resolving } from './resolving.ts';

export type ClaimsOfBadges = ReadonlyMap<BadgeId, readonly Claim[]>;

/** The claims of each badge, in order of id. */
export function resolveClaims(
  drafts: readonly ClaimDraft[],
  described: DescribedBadges,
  { broken, report, suggest }: Resolving,
): ClaimsOfBadges {
  const known = drafts.filter(({ badge, place }) => {
    if (described.has(badge)) return true;
    if (!broken.hasBadge(badge))
      report({
        code: 'UNKNOWN_BADGE',
        place: startOf(place.file),
        badge,
        near: suggest(badge, () => [...described.keys()]),
      });
    return false;
  });
  const byBadge = Map.groupBy(known, ({ badge }) => badge);
  return new Map([...byBadge].map(([badge, claims]) => [badge, claims.map(claimOf).toSorted(byId)]));
}

function claimOf({ kind: _, ...claim }: ClaimDraft): Claim {
  return claim;
}

function byId(a: Claim, b: Claim): number {
  return compareText(a.id, b.id);
}

/** Awards that name a claim that is not there, issued outside of its days, or more than it allows. */
export function wronglyClaimed(
  drafts: readonly AwardDraft[],
  claims: ClaimsOfBadges,
  resolving: Resolving,
): readonly AwardDraft[] {
  const claimed = drafts.filter(isClaimed);
  const groups = Map.groupBy(claimed, ({ badge, claim }) => `${badge}/${claim.value}`);
  return [...groups.values()].flatMap((group) => {
    const [{ badge, claim: named }] = group as [ClaimedDraft];
    const claim = claims.get(badge)?.find(({ id }) => id === named.value);
    return claim ? beyond(claim, group, resolving) : unknown(group, claims, resolving);
  });
}

type ClaimedDraft = AwardDraft & Required<Pick<AwardDraft, 'claim'>>;

function isClaimed(draft: AwardDraft): draft is ClaimedDraft {
  return draft.claim !== undefined;
}

function unknown(
  drafts: readonly ClaimedDraft[],
  claims: ClaimsOfBadges,
  { broken, report, suggest }: Resolving,
): readonly ClaimedDraft[] {
  return drafts.filter(({ badge, claim: { value: claim, place } }) => {
    if (broken.has(`badges/${badge}/claims/${claim}.yaml`) || broken.hasBadge(badge)) return false;
    const near = suggest(claim, () => (claims.get(badge) ?? []).map(({ id }) => id));
    report({ code: 'UNKNOWN_CLAIM', place, badge, claim, near });
    return true;
  });
}

/** Revoked awards count: what was handed out was handed out. */
function beyond(claim: Claim, drafts: readonly ClaimedDraft[], { report }: Resolving): readonly ClaimedDraft[] {
  const inOrder = drafts.toSorted(
    (a, b) => compareText(a.awardedAt.value, b.awardedAt.value) || byPlace(a.place, b.place),
  );
  return inOrder.filter(({ awardedAt: { value: issuedOn, place }, claim: named }, index) => {
    const { id, limit, from, until } = claim;
    const isOutOfTime = earliestDay(issuedOn) > until || (from !== undefined && latestDay(issuedOn) < from);
    if (isOutOfTime) report({ code: 'CLAIM_OUT_OF_TIME', place, claim: id, issuedOn, from, until });
    else if (index >= limit)
      report({ code: 'CLAIM_OVERDRAWN', place: named.place, claim: id, limit, count: drafts.length });
    return isOutOfTime || index >= limit;
  });
}
