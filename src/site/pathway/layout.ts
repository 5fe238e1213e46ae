import type { Waypoint } from './waypoint.ts';

/** A waypoint in its place. `x` is how far its middle is from where the way begins, of a badge to begin with its edge there. */
export interface Placed {
  readonly point: Waypoint;
  readonly role: 'start' | 'junction' | 'milestone' | 'goal';
  readonly x: number;
  readonly y: number;
  readonly from: readonly Placed[];
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly goal: Placed;
}

/** How much room each takes, in the units of the picture. */
export const ROOM = {
  start: { width: 190, height: 64 },
  junction: { width: 62, height: 48 },
  milestone: { width: 116, height: 112 },
  goal: { width: 132, height: 140 },
} as const;

const MARGIN = 8;

/** Badges to begin with stand below each other where the way begins, and the goal where it ends; what leads to a place stands before it. */
export function layOut(goal: Waypoint): Layout {
  const ranks: number[] = [];
  const rankOf = (point: Waypoint, role: Placed['role']): number => {
    const before = comingFrom(point);
    const rank = before.length === 0 ? 0 : 1 + Math.max(...before.map((one) => rankOf(one, roleOf(one))));
    ranks[rank] = Math.max(ranks[rank] ?? 0, ROOM[role].width);
    return rank;
  };
  rankOf(goal, 'goal');
  const lefts = ranks.map((_, rank) => MARGIN + ranks.slice(0, rank).reduce((sum, width) => sum + width, 0));
  const heights = new Map<Waypoint, number>();
  const heightOf = (point: Waypoint, role: Placed['role']): number => {
    const known = heights.get(point);
    if (known !== undefined) return known;
    const needed = comingFrom(point).reduce((sum, one) => sum + heightOf(one, roleOf(one)), 0);
    const height = Math.max(ROOM[role].height, needed);
    heights.set(point, height);
    return height;
  };
  const place = (
    point: Waypoint,
    role: Placed['role'],
    top: number,
  ): { placed: Placed; height: number; rank: number } => {
    const before = comingFrom(point);
    const own = ROOM[role].height;
    if (before.length === 0) {
      const x = role === 'start' ? MARGIN : MARGIN + ROOM[role].width / 2;
      return { placed: { point, role, x, y: top + own / 2, from: [] }, height: own, rank: 0 };
    }
    const rooms = before.map((one) => heightOf(one, roleOf(one)));
    const needed = rooms.reduce((sum, one) => sum + one, 0);
    let y = top + Math.max(0, own - needed) / 2;
    const from = before.map((one, index) => {
      const child = place(one, roleOf(one), y);
      y += rooms[index] ?? 0;
      return child;
    });
    const rank = 1 + Math.max(...from.map((child) => child.rank));
    const x = (lefts[rank] ?? 0) + (ranks[rank] ?? 0) / 2;
    const ys = from.map(({ placed }) => placed.y);
    const middle = (Math.min(...ys) + Math.max(...ys)) / 2;
    return {
      placed: { point, role, x, y: middle, from: from.map(({ placed }) => placed) },
      height: Math.max(own, needed),
      rank,
    };
  };
  const { placed, height } = place(goal, 'goal', MARGIN);
  return {
    width: 2 * MARGIN + ranks.reduce((sum, width) => sum + width, 0),
    height: height + 2 * MARGIN,
    goal: placed,
  };
}

function comingFrom(point: Waypoint): readonly Waypoint[] {
  return point.kind === 'junction' ? point.of : point.by ? [point.by] : [];
}

function roleOf(point: Waypoint): Placed['role'] {
  if (point.kind === 'junction') return 'junction';
  return point.by ? 'milestone' : 'start';
}
