import type { BadgeId } from '../../model/ids.ts';
import type { BadgeDraft, Located } from '../draft.ts';
import type { DescribedBadges } from './badges.ts';
import type { Resolving } from './resolving.ts';

/** Whether a badge may lead to the one it names. Reports where not; what is broken has been reported. */
export function leadsSomewhere(
  from: BadgeDraft,
  { value: badge, place }: Located<BadgeId>,
  described: DescribedBadges,
  { broken, report, suggest }: Resolving,
): boolean {
  const target = described.get(badge);
  if (!target) {
    if (!broken.hasBadge(badge))
      report({ code: 'UNKNOWN_BADGE', place, badge, near: suggest(badge, () => [...described.keys()]) });
    return false;
  }
  if (target.status === 'draft' && from.status !== 'draft') {
    report({ code: 'DRAFT_NAMED', place, badge });
    return false;
  }
  return true;
}
