import { criteriaItems } from '../../markdown/criteria-items.ts';
import type { BadgeId } from '../../model/ids.ts';
import type { AwardDraft } from '../draft.ts';
import type { DescribedBadges } from './badges.ts';
import type { Resolving } from './resolving.ts';

/** Awards with evidence for a criterion that their badge does not have. */
export function beyondCriteria(
  drafts: readonly AwardDraft[],
  described: DescribedBadges,
  { report }: Resolving,
): readonly AwardDraft[] {
  const counts = new Map<BadgeId, number>();
  const countOf = (id: BadgeId): number => {
    const badge = described.get(id);
    const count = counts.get(id) ?? (badge ? Math.max(1, criteriaItems(badge.criteria).length) : Infinity);
    counts.set(id, count);
    return count;
  };
  return drafts.filter(({ badge, evidence }) => {
    const beyond = evidence.flatMap(({ criterion }) =>
      criterion && criterion.value > countOf(badge) ? [criterion] : [],
    );
    for (const { value: criterion, place } of beyond)
      report({ code: 'UNKNOWN_CRITERION', place, badge, criterion, count: countOf(badge) });
    return beyond.length > 0;
  });
}
