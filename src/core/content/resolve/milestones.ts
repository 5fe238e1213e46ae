import type { BadgeId } from '../../model/ids.ts';
import type { BadgeDraft } from '../draft.ts';
import type { DescribedBadges } from './badges.ts';
import { findCircles } from './circles.ts';
import { leadsSomewhere } from './named-badges.ts';
import type { Resolving } from './resolving.ts';

/** Badges whose requirements lead nowhere, cannot be met or go round in a circle. */
export function milestoneFaults(described: DescribedBadges, resolving: Resolving): ReadonlySet<BadgeId> {
  const faulty = new Set<BadgeId>();
  for (const draft of described.values()) if (!isReachable(draft, described, resolving)) faulty.add(draft.id);
  const links = new Map(
    [...described.values()].map(({ id, requires }) => [id, requires?.of.map((of) => of.value) ?? []]),
  );
  for (const circle of findCircles(links)) {
    for (const badge of circle) faulty.add(badge);
    const last = circle.map((badge) => described.get(badge)).at(-1);
    const closing = last?.requires?.of.find(({ value }) => value === circle[0]);
    if (closing) resolving.report({ code: 'MILESTONE_CIRCLE', place: closing.place, circle });
  }
  return faulty;
}

function isReachable(draft: BadgeDraft, described: DescribedBadges, resolving: Resolving): boolean {
  if (!draft.requires) return true;
  const { count, of } = draft.requires;
  const leads = of.map((badge) => leadsSomewhere(draft, badge, described, resolving));
  const repeats = of.filter(({ value }, index) => of.findIndex((badge) => badge.value === value) < index);
  for (const { place, value } of repeats) resolving.report({ code: 'REQUIREMENT_TWICE', place, badge: value });
  const badges = of.length - repeats.length;
  const isCountable = count.value >= 1 && count.value <= badges;
  if (!isCountable && repeats.length === 0)
    resolving.report({ code: 'REQUIREMENT_COUNT', place: count.place, count: count.value, badges });
  return isCountable && repeats.length === 0 && !leads.includes(false);
}
