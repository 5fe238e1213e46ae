import type { BadgeId } from '../../model/ids.ts';
import { isMet } from '../../model/requirement.ts';
import type { BadgeDraft, MilestoneDraft, RequirementDraft } from '../draft.ts';
import type { DescribedBadges } from './badges.ts';
import { findCircles } from './circles.ts';
import { leadsSomewhere } from './named-badges.ts';
import { badgesOf, groupsIn, namedIn, requirementOf } from './requirements.ts';
import type { Resolving } from './resolving.ts';

/** Badges whose requirements lead nowhere, cannot be met or go round in a circle. */
export function milestoneFaults(described: DescribedBadges, resolving: Resolving): ReadonlySet<BadgeId> {
  const faulty = new Set<BadgeId>();
  for (const draft of described.values()) if (!isReachable(draft, described, resolving)) faulty.add(draft.id);
  const links = new Map(
    [...described.values()].map(({ id, requires }) => [
      id,
      requires ? namedIn(requires).map(({ value }) => value) : [],
    ]),
  );
  for (const circle of findCircles(links)) {
    for (const badge of circle) faulty.add(badge);
    const last = circle.map((badge) => described.get(badge)).at(-1);
    const closing = last?.requires && namedIn(last.requires).find(({ value }) => value === circle[0]);
    if (closing) resolving.report({ code: 'MILESTONE_CIRCLE', place: closing.place, circle });
  }
  return faulty;
}

function isReachable(draft: BadgeDraft, described: DescribedBadges, resolving: Resolving): boolean {
  const { requires } = draft;
  if (!requires) return true;
  const leads = namedIn(requires).map((badge) => leadsSomewhere(draft, badge, described, resolving));
  const counts = groupsIn(requires).map((group) => isCountable(group, resolving));
  const isSound = !leads.includes(false) && !counts.includes(false);
  return isSound && isInReach(draft, requires, { described, resolving }) && hasEnd(draft, requires, resolving);
}

function isCountable(group: RequirementDraft, { report }: Resolving): boolean {
  const { count, of } = group;
  const named = badgesOf(group);
  const repeats = named.filter(({ value }, index) => named.findIndex((badge) => badge.value === value) < index);
  for (const { place, value } of repeats) report({ code: 'REQUIREMENT_TWICE', place, badge: value });
  const members = of.length - repeats.length;
  const isPossible = count.value >= 1 && count.value <= members;
  if (!isPossible && repeats.length === 0)
    report({ code: 'REQUIREMENT_COUNT', place: count.place, count: count.value, badges: members });
  return isPossible && repeats.length === 0;
}

/** Whether somebody who has nothing yet can still get there: nobody gets a badge that is retired. */
function isInReach(
  { status, id }: BadgeDraft,
  requires: MilestoneDraft,
  { described, resolving }: { readonly described: DescribedBadges; readonly resolving: Resolving },
): boolean {
  const isRetired = (badge: BadgeId) => described.get(badge)?.status === 'retired';
  if (status === 'retired' || isMet(requirementOf(requires), (badge) => !isRetired(badge))) return true;
  const retired = [...new Set(namedIn(requires).map(({ value }) => value))].filter(isRetired);
  resolving.report({ code: 'MILESTONE_OUT_OF_REACH', place: requires.count.place, badge: id, retired });
  return false;
}

/** A rule without an end would go on awarding what is not awarded any more. */
function hasEnd({ status, id }: BadgeDraft, { until, count }: MilestoneDraft, { report }: Resolving): boolean {
  if (status !== 'retired' || until) return true;
  report({ code: 'MILESTONE_WITHOUT_END', place: count.place, badge: id });
  return false;
}
