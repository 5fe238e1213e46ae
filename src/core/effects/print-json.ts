import type { Problem } from '../problem/problem.ts';
import { printJson } from '../problem/print-json.ts';
import type { Effect } from './effect.ts';
import { phraseOf } from './phrase.ts';

/** What `effectsJson` prints. Fields may be added under the same version; a changed meaning gets a new one. */
export interface EffectsReport {
  readonly version: 1;
  readonly effects: readonly (Effect & { readonly sentence: string })[];
  readonly problems: readonly unknown[];
}

/** Effects, and the problems as `npm run validate` reports them, for programs: in ASCII. */
export function effectsJson(
  effects: readonly Effect[],
  problems: readonly Problem[],
  options: Parameters<typeof printJson>[1],
): string {
  const told = (JSON.parse(printJson(problems, options)) as Pick<EffectsReport, 'problems'>).problems;
  const report: EffectsReport = { version: 1, effects: effects.map(withSentence), problems: told };
  return `${JSON.stringify(report, null, 2).replace(/[^\n -~]/g, escaped)}\n`;
}

function withSentence(effect: Effect): EffectsReport['effects'][number] {
  const parts = phraseOf(effect).map((part) => (typeof part === 'string' ? part : part.text));
  return { ...effect, sentence: `${parts.join('')}.` };
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
