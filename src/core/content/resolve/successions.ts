import type { Badge } from '../../model/badge.ts';
import type { BadgeId, IssuerId } from '../../model/ids.ts';
import type { BadgeDraft } from '../draft.ts';
import type { DescribedBadges } from './badges.ts';
import { findCircles } from './circles.ts';
import { leadsSomewhere } from './named-badges.ts';
import type { Resolving } from './resolving.ts';

/** Badges that supersede one that is not there, or not theirs to supersede, or themselves in the end. */
export function successionFaults(
  described: DescribedBadges,
  issuers: ReadonlyMap<BadgeId, IssuerId>,
  resolving: Resolving,
): ReadonlySet<BadgeId> {
  const faulty = new Set<BadgeId>();
  const links = new Map(
    [...described.values()].map(({ id, supersedes }) => [id, supersedes ? [supersedes.value] : []]),
  );
  for (const circle of findCircles(links)) {
    for (const badge of circle) faulty.add(badge);
    const place = circle.map((badge) => described.get(badge)?.supersedes?.place).at(-1);
    if (place) resolving.report({ code: 'SUPERSEDES_CIRCLE', place, circle });
  }
  const first = new Map<BadgeId, BadgeId>();
  for (const draft of described.values()) {
    const older = draft.status === 'draft' ? undefined : draft.supersedes?.value;
    if (older !== undefined && !first.has(older)) first.set(older, draft.id);
  }
  for (const draft of described.values())
    if (!faulty.has(draft.id) && !maySupersede(draft, { described, issuers, first, resolving })) faulty.add(draft.id);
  return faulty;
}

interface Surroundings {
  readonly described: DescribedBadges;
  readonly issuers: ReadonlyMap<BadgeId, IssuerId>;
  /** The first badge that supersedes each. */
  readonly first: ReadonlyMap<BadgeId, BadgeId>;
  readonly resolving: Resolving;
}

function maySupersede(draft: BadgeDraft, { described, issuers, first, resolving }: Surroundings): boolean {
  const { supersedes, id, status } = draft;
  if (!supersedes) return true;
  if (!leadsSomewhere(draft, supersedes, described, resolving)) return false;
  const { value: badge, place } = supersedes;
  const [own, issuer, other] = [issuers.get(id), issuers.get(badge), first.get(badge)];
  if (status === 'draft') return true;
  if (own !== undefined && issuer !== undefined && own !== issuer)
    resolving.report({ code: 'SUPERSEDES_OTHER_ISSUER', place, badge, issuer });
  else if (other !== undefined && other !== id) resolving.report({ code: 'SUPERSEDED_TWICE', place, badge, other });
  else if (described.get(badge)?.status === 'active') resolving.report({ code: 'SUPERSEDED_ACTIVE', place, badge });
  else return true;
  return false;
}

/** The same badges; those that supersede each other know their successors and are counted from the oldest. */
export function withVersions(badges: ReadonlyMap<BadgeId, Badge>): ReadonlyMap<BadgeId, Badge> {
  const successors = new Map(
    [...badges.values()].flatMap(({ id, supersedes }) => (supersedes ? [[supersedes, id]] : [])),
  );
  if (successors.size === 0) return badges;
  const versions = new Map<BadgeId, number>();
  for (const { id, supersedes } of badges.values()) {
    if (supersedes || !successors.has(id)) continue;
    for (let [one, version]: [BadgeId | undefined, number] = [id, 1]; one; one = successors.get(one), version += 1)
      versions.set(one, version);
  }
  return new Map(
    [...badges].map(([id, badge]) => {
      const [version, supersededBy] = [versions.get(id), successors.get(id)];
      return [id, { ...badge, ...(version && { version }), ...(supersededBy && { supersededBy }) }];
    }),
  );
}
