import { colourName, type Colour } from './colours.ts';
import type { Design } from './design.ts';
import type { IconName } from './icons.ts';

const WORDS: Readonly<Record<IconName, string>> = {
  star: 'a star',
  heart: 'a heart',
  check: 'a check mark',
  code: 'angle brackets with a slash between them',
  branch: 'two branches that join',
  book: 'an open book',
  pencil: 'a pencil',
  bulb: 'a light bulb',
  leaf: 'a leaf',
  flame: 'a flame',
  speech: 'a speech bubble',
  people: 'two people',
  key: 'a key',
  flag: 'a flag',
  mountain: 'two peaks with snow on them',
  hammer: 'a hammer',
  gear: 'a gear',
  globe: 'a globe',
  cup: 'a cup',
};

/** What a picture shows, for those who do not see it. */
export function captionOf({ shape, icon, colour, rim, text }: Design): string {
  const picture = sentence(`${WORDS[icon]} on ${coloured(colour)}${shape} with ${coloured(rim)}rim`);
  return text === undefined || text === '' ? picture : `${picture} and the words “${text}” on a ribbon`;
}

function coloured(colour: Colour): string {
  const name = colourName(colour);
  if (name === undefined) return 'a ';
  return /^[aeiou]/.test(name) ? `an ${name} ` : `a ${name} `;
}

function sentence(text: string): string {
  return text.replace(/\ba (?=octagon)/, 'an ').replace(/^./, (first) => first.toUpperCase());
}
