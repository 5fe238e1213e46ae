import { darker, lighter, type Colour } from './colours.ts';

const WIDEST_TEXT = 346;
const LARGEST_FONT = 46;

/** A ribbon across the lower part of a badge with words on it, as large as they fit. */
export function ribbon(text: string, { rim, ink }: { readonly rim: Colour; readonly ink: string }): readonly string[] {
  const size = Math.min(LARGEST_FONT, Math.floor(WIDEST_TEXT / widthOf(text)));
  const edge = darker(rim, 0.62);
  const baseline = Math.round(134 + size * 0.36);
  const end = (side: 1 | -1) =>
    `M${side * 176} 112 L${side * 236} 112 L${side * 214} 147 L${side * 236} 182 L${side * 158} 182 Z`;
  const fold = (side: 1 | -1) => `M${side * 196} 168 L${side * 158} 182 L${side * 158} 168 Z`;
  return [
    `<path d="${end(-1)} ${end(1)}" fill="${darker(rim, 0.2)}" stroke="${edge}" stroke-width="9"/>`,
    `<path d="${fold(-1)} ${fold(1)}" fill="${edge}" stroke="${edge}" stroke-width="9"/>`,
    `<path d="M-196 98 Q0 112 196 98 V168 Q0 182 -196 168 Z" fill="${lighter(rim, 0.3)}" stroke="${edge}" stroke-width="9"/>`,
    `<text x="0" y="${baseline}" fill="${ink}" text-anchor="middle" font-family="DejaVu Sans, Verdana, sans-serif" font-weight="bold" font-size="${size}">${escaped(text)}</text>`,
  ];
}

/** About how wide a text is in a bold letter without serifs, in heights of the font; rather too wide than too narrow. */
function widthOf(text: string): number {
  const widths = Array.from(text, (character): number => {
    if (/[\p{M}]/u.test(character)) return 0;
    if (/[ijltfrI.,:;'!|() ]/.test(character)) return 0.45;
    if (/[mwMW@%]/.test(character)) return 1.1;
    if (/[\x20-\x7e]/.test(character)) return /[a-z0-9]/.test(character) ? 0.7 : 0.8;
    return /\p{Script=Latin}/u.test(character) ? 0.85 : 1.1;
  });
  return Math.max(
    1,
    widths.reduce((sum, width) => sum + width, 0),
  );
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
