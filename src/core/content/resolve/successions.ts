import type { BadgeId } from '../../model/ids.ts';
import type { DescribedBadges } from './badges.ts';
import { findCircles } from './circles.ts';
import { leadsSomewhere } from './named-badges.ts';
import type { Resolving } from './resolving.ts';

/** Badges that supersede one that is not there, or themselves in the end. */
export function successionFaults(described: DescribedBadges, resolving: Resolving): ReadonlySet<BadgeId> {
  const faulty = new Set<BadgeId>();
  for (const draft of described.values())
    if (draft.supersedes && !leadsSomewhere(draft, draft.supersedes, described, resolving)) faulty.add(draft.id);
  const links = new Map(
    [...described.values()].map(({ id, supersedes }) => [id, supersedes ? [supersedes.value] : []]),
  );
  for (const circle of findCircles(links)) {
    for (const badge of circle) faulty.add(badge);
    const place = circle.map((badge) => described.get(badge)?.supersedes?.place).at(-1);
    if (place) resolving.report({ code: 'SUPERSEDES_CIRCLE', place, circle });
  }
  return faulty;
}
