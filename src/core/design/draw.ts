import { visible } from '../problem/visible.ts';
import { darker, lighter, type Colour } from './colours.ts';
import type { Design } from './design.ts';
import { icons, type IconPart } from './icons.ts';
import { ribbon } from './ribbon.ts';
import { outlineOf } from './shapes.ts';

/** Draws a design as an SVG of 512 by 512: nothing in it runs, fetches or depends on the machine, but for the font of its text. */
export function drawDesign({ shape, icon, colour, rim, text }: Design): string {
  const ink = darker(colour, 0.78);
  const [outer, field] = [outlineOf(shape, 232), outlineOf(shape, 200)];
  const words = visible(text ?? '').trim();
  return `${[
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">',
    '  <defs>',
    gradient('rim', [lighter(rim, 0.45), rim, darker(rim, 0.32)]),
    gradient('field', [lighter(colour, 0.22), colour, darker(colour, 0.42)]),
    gradient('icon', ['#ffffff', '#fdf6e6', lighter(colour, 0.72)]),
    `    <clipPath id="inside"><path d="${field}"/></clipPath>`,
    '  </defs>',
    '  <g transform="translate(256 256)" stroke-linejoin="round" stroke-linecap="round">',
    `    <path d="${outer}" fill="url(#rim)" stroke="${darker(rim, 0.62)}" stroke-width="10"/>`,
    `    <path d="${outer}" fill="none" stroke="${lighter(rim, 0.6)}" stroke-width="3" transform="scale(.965)" opacity=".75"/>`,
    `    <path d="${field}" fill="url(#field)" stroke="${ink}" stroke-width="9"/>`,
    `    <g clip-path="url(#inside)"><path d="${rays}" fill="#ffffff" opacity=".07"/></g>`,
    `    <path d="${outlineOf(shape, 184)}" fill="none" stroke="${lighter(colour, 0.5)}" stroke-width="3" opacity=".5"/>`,
    `    <g transform="${words === '' ? 'translate(0 4) scale(1.22)' : 'translate(0 -34) scale(1.08)'}">`,
    ...icons[icon].map((part) => `      ${drawPart(part, ink)}`),
    '    </g>',
    ...(words === '' ? [] : ribbon(words, { rim, ink }).map((element) => `    ${element}`)),
    '  </g>',
    '</svg>',
  ].join('\n')}\n`;
}

function gradient(id: string, [top, middle, bottom]: readonly [string, string | Colour, string]): string {
  const stops = `<stop offset="0" stop-color="${top}"/><stop offset=".45" stop-color="${middle}"/><stop offset="1" stop-color="${bottom}"/>`;
  return `    <linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops}</linearGradient>`;
}

function drawPart({ kind, d }: IconPart, ink: string): string {
  switch (kind) {
    case 'body':
      return `<path d="${d}" fill="url(#icon)" stroke="${ink}" stroke-width="17" paint-order="stroke"/>`;
    case 'bar':
      return `<path d="${d}" fill="none" stroke="${ink}" stroke-width="37"/><path d="${d}" fill="none" stroke="#fdf6e6" stroke-width="20"/>`;
    case 'line':
      return `<path d="${d}" fill="none" stroke="${ink}" stroke-width="7" opacity=".85"/>`;
  }
}

/** Twelve beams from the middle. */
const rays = Array.from({ length: 12 }, (_, index) => {
  const [from, to] = [index * 30, index * 30 + 15].map((degrees) => (degrees * Math.PI) / 180);
  return `M0 0 L${far(from)} L${far(to)} Z`;
}).join(' ');

function far(angle = 0): string {
  return [Math.sin(angle), -Math.cos(angle)].map((share) => Math.round(share * 300)).join(' ');
}
