import type { Award, Renewal } from '../../model/award.ts';
import type { AwardId, BadgeId } from '../../model/ids.ts';
import type { Problem } from '../../problem/problem.ts';
import type { AwardDraft } from '../draft.ts';
import type { DescribedBadges } from './badges.ts';
import type { Resolving } from './resolving.ts';

type Ids = ReadonlyMap<AwardDraft, AwardId>;

/** Awards that renew one which is not there, or is not theirs to renew: of somebody else, of another badge, later, or renewed already. */
export function wrongRenewals(
  ids: Ids,
  described: DescribedBadges,
  { report, suggest }: Resolving,
): readonly AwardDraft[] {
  const drafts = new Map([...ids].map(([draft, id]) => [id, draft]));
  const renewed = new Map<AwardId, AwardId>();
  return [...ids].flatMap(([draft, id]) => {
    if (!draft.renews) return [];
    const { value: award, place } = draft.renews;
    const before = drafts.get(award);
    const why = before && whyNot(draft, before, described, renewed.get(award));
    if (!renewed.has(award)) renewed.set(award, id);
    if (before && !why) return [];
    const problem: Problem =
      before && why
        ? { code: 'NOT_RENEWABLE', place, award, why }
        : { code: 'UNKNOWN_RENEWED', place, award, near: suggest(award, () => [...drafts.keys()]) };
    report(problem);
    return [draft];
  });
}

function whyNot(
  draft: AwardDraft,
  before: AwardDraft,
  described: DescribedBadges,
  other: AwardId | undefined,
): Extract<Problem, { code: 'NOT_RENEWABLE' }>['why'] | undefined {
  if (before.recipient.value !== draft.recipient.value) return 'person';
  if (!isFormOf(draft.badge, before.badge, described)) return 'badge';
  if (before.awardedAt.value >= draft.awardedAt.value) return 'later';
  return other && 'twice';
}

/** Whether a badge is another or supersedes it, by however many steps. */
function isFormOf(badge: BadgeId, other: BadgeId, described: DescribedBadges): boolean {
  const seen = new Set<BadgeId>();
  for (
    let one: BadgeId | undefined = badge;
    one !== undefined && !seen.has(one);
    one = described.get(one)?.supersedes?.value
  ) {
    if (one === other) return true;
    seen.add(one);
  }
  return false;
}

/** Awards that know by which they were renewed, and which they renew. */
export function withRenewals(awards: readonly Award[], ids: Ids): readonly Award[] {
  const renewing = new Map([...ids].flatMap(([{ renews }, id]) => (renews ? [[id, renews.value] as const] : [])));
  if (renewing.size === 0) return awards;
  const known = new Map(awards.map((award) => [award.id, award]));
  const renewedBy = new Map([...renewing].map(([by, id]) => [id, by]));
  const renewal = (id: AwardId | undefined): Renewal | undefined => {
    const award = id === undefined ? undefined : known.get(id);
    return award && { award: award.id, awardedAt: award.awardedAt };
  };
  return awards.map((award) => {
    const renews = renewal(renewing.get(award.id));
    const by = renewal(renewedBy.get(award.id));
    return renews || by ? { ...award, ...(renews && { renews }), ...(by && { renewedBy: by }) } : award;
  });
}
