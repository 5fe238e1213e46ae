import type { Edition } from '../../core/openbadges/edition.ts';
import { html, type Html } from '../html.ts';
import { spoken, textIn } from '../spoken-edition.ts';
import { layOut, ROOM, type Placed } from './layout.ts';
import { isReached, reachedIn, type BadgePoint, type Junction } from './waypoint.ts';
import { wrapped } from './wrapped.ts';

const ICON = { start: 48, milestone: 60, goal: 84 } as const;
const LINE = 16;
/** What is wider is not made as narrow as a telephone. */
const WIDE = 420;

/**
 * The way as a picture. The same way gives the same picture. Nothing is in it that the list beside it does not say, so it is
 * hidden from those who are read to.
 */
export function pathwayPicture(way: BadgePoint, edition: Edition, isOfPerson: boolean): Html {
  const { width, height, goal } = layOut(way);
  const drawing: Drawing = { edition, isOfPerson };
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
  readonly edition: Edition;
  readonly isOfPerson: boolean;
}

function ways(placed: Placed, drawing: Drawing): readonly Html[] {
  return placed.from.flatMap((from) => {
    const [x1, x2] = [from.role === 'start' ? ROOM.start.width - 8 : from.x + halfOf(from), placed.x - halfOf(placed)];
    const bend = Math.round((x1 + x2) / 2);
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

function junction({ x, y }: Placed, point: Junction, { isOfPerson }: Drawing): Html {
  const state = isOfPerson ? (isReached(point) ? ' reached' : ' missing') : '';
  const count = isOfPerson ? Math.min(reachedIn(point), point.count) : point.count;
  return html`<g class="junction${state}">
    <circle cx="${x}" cy="${y}" r="18" />
    <text x="${x}" y="${y + 4}" text-anchor="middle">${count}/${isOfPerson ? point.count : point.of.length}</text>
  </g>`;
}

function badge({ x, y, role }: Placed, point: BadgePoint, { edition, isOfPerson }: Drawing): Html {
  if (role === 'junction') throw new Error('A badge stands where a junction was laid out');
  const { routes } = edition;
  const size = ICON[role];
  const left = role === 'start' ? x : x - size / 2;
  const { name } = textIn(spoken(edition), point.badge);
  const lines = role === 'start' ? wrapped(name, 16, 3) : wrapped(name, role === 'goal' ? 16 : 14, 2);
  const [textX, textY] =
    role === 'start' ? [x + size + 10, y + 5 - ((lines.length - 1) * LINE) / 2] : [x, y + size / 2 + 18];
  const state = isOfPerson ? (point.award ? ' reached' : ' missing') : '';
  return html`<g class="stop${state}">
    <image
      href="${routes.badgeImage(point.badge.id, point.badge.image.kind).href}"
      x="${left}"
      y="${y - size / 2}"
      width="${size}"
      height="${size}"
    />${
      isOfPerson &&
      point.award &&
      html`<circle class="tick" cx="${left + size - 6}" cy="${y + size / 2 - 6}" r="8" /><path
          class="tick-mark"
          d="M${left + size - 10} ${y + size / 2 - 6}l3 3 5-6"
        />`
    }${lines.map(
      (line, index) =>
        html`<text x="${textX}" y="${textY + index * LINE}" text-anchor="${role === 'start' ? 'start' : 'middle'}">
          ${line}
        </text>`,
    )}
  </g>`;
}
