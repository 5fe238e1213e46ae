import type { Award } from '../../core/model/award.ts';
import type { Badge } from '../../core/model/badge.ts';
import type { BadgeId } from '../../core/model/ids.ts';
import type { Requirement } from '../../core/model/requirement.ts';

/** A place on the way to a milestone: a badge, with the way to it where it is a milestone itself, or a junction of several. */
export type Waypoint = BadgePoint | Junction;

export interface BadgePoint {
  readonly kind: 'badge';
  readonly badge: Badge;
  /** What leads to it. */
  readonly by?: Junction;
  /** The award of the person whose way it is; undefined where it is missing, or the way is nobody's. */
  readonly award?: Award;
}

/** `count` of these are needed. */
export interface Junction {
  readonly kind: 'junction';
  readonly count: number;
  readonly of: readonly Waypoint[];
}

/** Places on one way; beyond them milestones stand without the way to them. */
const MOST_POINTS = 120;
const DEEPEST = 6;

/** The way to a milestone, with the awards of a person on it. Undefined for a badge that is none. */
export function wayTo(
  badge: Badge,
  badges: ReadonlyMap<BadgeId, Badge>,
  held: ReadonlyMap<BadgeId, Award> = new Map(),
): BadgePoint | undefined {
  let left = MOST_POINTS;
  const point = (one: Badge, way: readonly BadgeId[]): BadgePoint => {
    left -= 1;
    const award = held.get(one.id);
    const isOpen = left > 0 && way.length < DEEPEST && !way.includes(one.id);
    const rule = isOpen ? one.requires : undefined;
    return {
      kind: 'badge',
      badge: one,
      ...(rule && { by: junction(rule, [...way, one.id]) }),
      ...(award && { award }),
    };
  };
  const junction = ({ count, of }: Requirement, way: readonly BadgeId[]): Junction => ({
    kind: 'junction',
    count,
    of: of.flatMap((one): readonly Waypoint[] => {
      if (typeof one !== 'string') return [junction(one, way)];
      const named = badges.get(one);
      return named ? [point(named, way)] : [];
    }),
  });
  return badge.requires && point(badge, []);
}

/** Whether somebody has come this far. */
export function isReached(point: Waypoint): boolean {
  return point.kind === 'badge' ? point.award !== undefined : reachedIn(point) >= point.count;
}

export function reachedIn({ of }: Junction): number {
  return of.filter(isReached).length;
}
