import type { Badge } from '../../core/model/badge.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import { html, type Html } from '../html.ts';
import { directionOf } from '../languages.ts';
import { spoken, textIn, type SpokenEdition } from '../spoken-edition.ts';
import { layOut, ROOM, type Placed } from './layout.ts';
import { isReached, reachedIn, type BadgePoint, type Junction } from './waypoint.ts';
import { wrapped } from './wrapped.ts';

const ICON = { start: 48, milestone: 60, goal: 84 } as const;
const LINE = 16;
/** What is wider is not made as narrow as a telephone. */
const WIDE = 420;

/**
 * The way as a picture, from the side where its language begins to read. The same way gives the same picture. Nothing is in it
 * that the list beside it does not say, so it is hidden from those who are read to.
 */
export function pathwayPicture(way: BadgePoint, edition: Edition, isOfPerson: boolean): Html {
  const { width, height, goal } = layOut(way);
  const own = spoken(edition);
  const { direction } = own.words;
  const drawing: Drawing = { edition: own, isOfPerson, across: (x) => (direction === 'rtl' ? width - x : x) };
  return html`<svg
    class="pathway-picture${width > WIDE ? ' wide' : ''}"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
    aria-hidden="true"
    focusable="false"
  >
    ${ways(goal, drawing)}${points(goal, drawing)}
  </svg>`;
}

interface Drawing {
  readonly edition: SpokenEdition;
  readonly isOfPerson: boolean;
  /** Where a place is that is so far from the side at which the way begins. */
  readonly across: (x: number) => number;
}

function ways(placed: Placed, drawing: Drawing): readonly Html[] {
  return placed.from.flatMap((from) => {
    const start = from.role === 'start' ? ROOM.start.width - 8 : from.x + halfOf(from);
    const end = placed.x - halfOf(placed);
    const [x1, bend, x2] = [start, Math.round((start + end) / 2), end].map(drawing.across);
    const state = drawing.isOfPerson ? (isReached(from.point) ? ' reached' : ' missing') : '';
    const path = `M${x1} ${from.y}C${bend} ${from.y} ${bend} ${placed.y} ${x2} ${placed.y}`;
    return [html`<path class="way${state}" d="${path}" />`, ...ways(from, drawing)];
  });
}

/** How far the ways to and from a place stay away from its middle. */
function halfOf({ role }: Placed): number {
  return role === 'junction' ? 18 : ICON[role] / 2 + 3;
}

function points(placed: Placed, drawing: Drawing): readonly Html[] {
  const { point } = placed;
  const own = point.kind === 'junction' ? junction(placed, point, drawing) : badge(placed, point, drawing);
  return [...placed.from.flatMap((from) => points(from, drawing)), own];
}

function junction({ x, y }: Placed, point: Junction, { isOfPerson, across }: Drawing): Html {
  const state = isOfPerson ? (isReached(point) ? ' reached' : ' missing') : '';
  const count = isOfPerson ? Math.min(reachedIn(point), point.count) : point.count;
  return html`<g class="junction${state}">
    <circle cx="${across(x)}" cy="${y}" r="18" />
    <text x="${across(x)}" y="${y + 4}" text-anchor="middle"
      >${count}/${isOfPerson ? point.count : point.of.length}</text
    >
  </g>`;
}

function badge({ x, y, role }: Placed, point: BadgePoint, { edition, isOfPerson, across }: Drawing): Html {
  if (role === 'junction') throw new Error('A badge stands where a junction was laid out');
  const size = ICON[role];
  const begin = role === 'start' ? x : x - size / 2;
  const [textX, textY] = role === 'start' ? [x + size + 10, y] : [x, y + size / 2 + 18];
  const { href } = edition.routes.badgeImage(point.badge.id, point.badge.image.kind);
  const state = isOfPerson ? (point.award ? ' reached' : ' missing') : '';
  return html`<g class="stop${state}">
    <image
      href="${href}"
      x="${Math.min(across(begin), across(begin + size))}"
      y="${y - size / 2}"
      width="${size}"
      height="${size}"
    />${isOfPerson && point.award && tick(across(begin + size - 6), y + size / 2 - 6)}${nameAt({ role, x: across(textX), y: textY }, point.badge, edition)}
  </g>`;
}

function tick(x: number, y: number): Html {
  return html`<circle class="tick" cx="${x}" cy="${y}" r="8" /><path class="tick-mark" d="M${x - 4} ${y}l3 3 5-6" />`;
}

/** The name of a badge: beside one to begin with, below any other. It may run in another direction than the way. */
function nameAt(
  { role, x, y }: Pick<Placed, 'role' | 'x' | 'y'>,
  badge: Badge,
  edition: SpokenEdition,
): readonly Html[] {
  const { name, language } = textIn(edition, badge);
  const direction = directionOf(language);
  const lines = role === 'start' ? wrapped(name, 16, 3) : wrapped(name, role === 'goal' ? 16 : 14, 2);
  const top = role === 'start' ? y + 5 - ((lines.length - 1) * LINE) / 2 : y;
  const anchor = role !== 'start' ? 'middle' : direction === edition.words.direction ? 'start' : 'end';
  return lines.map(
    (line, index) =>
      html`<text x="${x}" y="${top + index * LINE}" text-anchor="${anchor}" direction="${direction}" lang="${language}">
        ${line}
      </text>`,
  );
}
