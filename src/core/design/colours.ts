import type { Brand } from '../model/brand.ts';

/** `#rrggbb` in small letters. */
export type Colour = Brand<'Colour'>;

export const colours = {
  red: '#c0392f',
  orange: '#d9702a',
  amber: '#d99a1c',
  green: '#2b8a57',
  teal: '#1f8a8c',
  blue: '#2f6fc4',
  navy: '#2a4480',
  violet: '#6d4fb8',
  plum: '#93407f',
  brown: '#8a5a36',
  slate: '#55657a',
  gold: '#eeb842',
  silver: '#c3ccd6',
  bronze: '#cf8549',
} as const;

export type ColourName = keyof typeof colours;

export const colourNames = Object.keys(colours) as readonly ColourName[];

/** Reads the name of a colour or `#rrggbb`. */
export function parseColour(text: string): Colour | undefined {
  const small = text.trim().toLowerCase();
  if (Object.hasOwn(colours, small)) return colours[small as ColourName] as string as Colour;
  return /^#[0-9a-f]{6}$/.test(small) ? (small as Colour) : undefined;
}

/** What a colour is called, if it is one of ours. */
export function colourName(colour: Colour): ColourName | undefined {
  return colourNames.find((name) => colours[name] === (colour as string));
}

/** A colour this much of the way to white. */
export function lighter(colour: Colour, share: number): string {
  return mixed(colour, 255, share);
}

/** A colour this much of the way to black. */
export function darker(colour: Colour, share: number): string {
  return mixed(colour, 0, share);
}

function mixed(colour: Colour, towards: number, share: number): string {
  const channels = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
  const hex = channels.map((channel) => Math.round(channel + (towards - channel) * share).toString(16));
  return `#${hex.map((digits) => digits.padStart(2, '0')).join('')}`;
}
