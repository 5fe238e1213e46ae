import { colors, noColors, type Palette } from '../problem/palette.ts';
import { fromReader } from '../problem/from-reader.ts';
import { visible } from '../problem/visible.ts';
import type { Address, Effect } from './effect.ts';
import { detailsOf, phraseOf, type Phrase } from './phrase.ts';
import { summaryOf } from './summary.ts';
import { weightOf } from './weight.ts';

export interface EffectsTextOptions {
  readonly color: boolean;
  /** Path from where the reader stands to the project, put before each file. */
  readonly folder?: string;
}

const MARKS = { loss: '✗', end: '−', change: '~', gain: '+' } as const;

/** Effects for a person at a terminal, one a paragraph; a closing line sums them up. Nothing in them acts on the terminal. */
export function effectsText(effects: readonly Effect[], { color, folder }: EffectsTextOptions): string {
  const palette = color ? colors : noColors;
  if (effects.length === 0) return 'Nothing that is published changes.\n';
  const told = effects.map((effect) => paragraph(effect, palette, folder));
  return `${told.join('\n')}\n\n${palette.strong(`${summaryOf(effects)}.`)}\n`;
}

function paragraph(effect: Effect, palette: Palette, folder: string | undefined): string {
  const weight = weightOf(effect);
  const mark = weight === 'loss' ? palette.fault(MARKS.loss) : MARKS[weight];
  const { file, line, column } = effect.place;
  return [
    `${mark} ${plain(phraseOf(effect), palette.strong)}`,
    ...detailsOf(effect).map((detail) => `    ${plain(detail, palette.strong)}`),
    ...shownAddresses(effect.addresses).map(({ url, change }) => {
      const word = change === 'disappears' ? `${palette.fault('disappears')}: ` : '';
      return `    ${word}${palette.place(visible(url))}`;
    }),
    `    ${palette.faint(`${visible(fromReader(file, folder))}:${line}:${column}`)}`,
  ].join('\n');
}

/** The address to look at, and all that would disappear. */
export function shownAddresses(addresses: readonly Address[]): readonly Address[] {
  return addresses.filter(({ change }, index) => index === 0 || change === 'disappears');
}

function plain(phrase: Phrase, strong: Palette['strong']): string {
  return phrase
    .map((part) => {
      if (typeof part === 'string') return part;
      const text = visible(part.text);
      if (part.as === 'name') return strong(text);
      return part.as === 'code' ? text : `“${text}”`;
    })
    .join('');
}
