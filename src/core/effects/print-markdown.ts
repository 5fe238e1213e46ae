import type { SiteUrl, WebUrl } from '../model/text.ts';
import { describe } from '../problem/describe.ts';
import type { Problem } from '../problem/problem.ts';
import { escapeMarkdown } from '../review/escape-markdown.ts';
import type { Effect } from './effect.ts';
import { detailsOf, phraseOf, type Phrase } from './phrase.ts';
import { shownAddresses } from './print-text.ts';
import { summaryOf } from './summary.ts';
import { weightOf } from './weight.ts';

export interface EffectsMarkdownOptions {
  /** The site as it is published before the change: only its addresses become links. */
  readonly site: SiteUrl | undefined;
  /** Told first; may be none. */
  readonly problems?: readonly Problem[];
  /** At most so many characters; what does not fit is counted. GitHub takes comments of 65,536. */
  readonly longest?: number;
}

const LONGEST = 60_000;
const TITLES = {
  loss: 'Would be lost',
  end: 'Ends',
  change: 'Changes',
  gain: 'Is new',
} as const;

/** Effects for a comment: escaped, without mentions, pictures or links but those to the site's own addresses, and of bounded size. */
export function effectsMarkdown(effects: readonly Effect[], options: EffectsMarkdownOptions): string {
  const { problems = [], longest = LONGEST } = options;
  const heading = effects.length === 0 ? 'Nothing that is published changes.' : `**${summaryOf(effects)}.**`;
  const items = [...problemItems(problems), ...effectItems(effects, options)];
  return bounded(heading, items, longest);
}

interface Item {
  readonly title: string;
  readonly text: string;
}

function problemItems(problems: readonly Problem[]): readonly Item[] {
  const title = problems.length === 1 ? 'A problem' : `${problems.length} problems`;
  return problems.map((problem) => {
    const { message, hint } = describe(problem);
    const { file, line, column } = problem.place;
    const where = escapeMarkdown(`${file}:${line}:${column}`);
    return { title, text: `- ${where} ${escapeMarkdown(message)}\n  ${escapeMarkdown(hint)}` };
  });
}

function effectItems(effects: readonly Effect[], { site }: EffectsMarkdownOptions): readonly Item[] {
  return effects.map((effect) => ({ title: TITLES[weightOf(effect)], text: itemOf(effect, site) }));
}

function itemOf(effect: Effect, site: SiteUrl | undefined): string {
  const addresses = shownAddresses(effect.addresses).map(({ url, change }) => {
    const word = change === 'disappears' ? 'would disappear: ' : '';
    return `${word}${change === 'appears' ? escapeMarkdown(url) : link(url, site)}`;
  });
  const lines = [...detailsOf(effect).map(marked), ...addresses];
  return [`- ${marked(phraseOf(effect))}`, ...lines.map((line) => `  - ${line}`)].join('\n');
}

function link(url: WebUrl, site: SiteUrl | undefined): string {
  const isOurs = site !== undefined && url.startsWith(site) && /^[A-Za-z0-9.:/_~%[\]-]+$/.test(url);
  return isOurs ? `[${escapeMarkdown(url)}](<${url}>)` : escapeMarkdown(url);
}

function marked(phrase: Phrase): string {
  return phrase
    .map((part) => {
      if (typeof part === 'string') return part;
      const text = escapeMarkdown(part.text);
      if (part.as === 'name') return text === '' ? '' : `<b>${text}</b>`;
      return part.as === 'code' ? `<code>${text}</code>` : `“${text}”`;
    })
    .join('');
}

/** As many items as fit, each below the title of its group; then how many more there are. */
function bounded(heading: string, items: readonly Item[], longest: number): string {
  const room = longest - 100;
  let text = `${heading}\n`;
  let title: string | undefined;
  for (const [index, item] of items.entries()) {
    const piece = item.title === title ? `${item.text}\n` : `\n#### ${item.title}\n\n${item.text}\n`;
    if (text.length + piece.length > room) return `${text}\nand ${items.length - index} more\n`;
    text += piece;
    ({ title } = item);
  }
  return text;
}
