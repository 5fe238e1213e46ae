import { fill } from '../../core/language/fill.ts';
import { pluralOf } from '../../core/language/plural.ts';
import { spokenFor, type SpokenLanguage } from '../../core/model/spoken-languages.ts';
import type { LanguageTag } from '../../core/model/text.ts';
import type { Day, Duration, Instant } from '../../core/model/time.ts';
import { printDate, printDuration } from '../dates.ts';
import type { Html } from '../html.ts';
import { directionOf } from '../languages.ts';
import { ar } from './ar.ts';
import type { Catalogue, CountedMessage, Message } from './catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { listed } from './listed.ts';
import { marked } from './marked.ts';
import type { Marks, Places } from './message-parts.ts';

type Value = string | number | Html;

/** What a message needs to be told: a value for each of its places, a wrapping for each of its marked parts. */
type Needs<Text extends string> = Readonly<Record<Places<Text>, Value>> &
  Readonly<Record<Marks<Text>, (words: Html) => Html>>;

/** The site's own words in one language. */
export interface Words {
  /** As the pages say it of themselves, `fr-CA`. */
  readonly language: LanguageTag;
  readonly direction: 'ltr' | 'rtl';
  /** A message as text. */
  readonly t: <Text extends Message>(
    message: Text,
    ...values: [Places<Text>] extends [never] ? [] : [Readonly<Record<Places<Text>, string | number>>]
  ) => string;
  /** A message as markup, with markup in its places. */
  readonly tell: <Text extends Message>(
    message: Text,
    ...needs: [Places<Text> | Marks<Text>] extends [never] ? [] : [Needs<Text>]
  ) => Html;
  /** An amount in words, `{count}` among them. */
  readonly counted: (
    message: CountedMessage,
    count: number,
    values?: Readonly<Record<string, string | number>>,
  ) => string;
  readonly date: (date: Day | Instant) => string;
  readonly duration: (duration: Duration) => string;
  /** `a, b and c`. */
  readonly listed: (items: readonly Html[]) => Html;
}

/** Which words stand on pages of a language. */
export function spokenOf(language: LanguageTag): SpokenLanguage {
  return spokenFor(language) ?? 'en';
}

export const catalogues: Readonly<Record<SpokenLanguage, Catalogue>> = { en, fr, de, es, ar };

/** The words in a spoken language, on pages that say `tag`. */
export function wordsIn(spoken: SpokenLanguage, tag: LanguageTag): Words {
  const { messages, counts } = catalogues[spoken];
  return {
    language: tag,
    direction: directionOf(tag),
    t: (message, ...values) => fill(messages[message], values[0] ?? {}),
    tell: (message, ...needs) => marked(messages[message], needs[0] ?? {}),
    counted: (message, count, values) => fill(pluralOf(counts[message], spoken, count), { ...values, count }),
    date: (date) => printDate(date, spoken),
    duration: (duration) => printDuration(duration, spoken),
    listed: (items) => listed(items, spoken),
  };
}
