import type { Plural } from '../../core/language/plural.ts';
import type { messages } from './en.ts';
import type { CheckCatalogue, CheckSentence } from './checks/check-sentence.ts';
import type { counts } from './en-counts.ts';

/** A sentence or a word of the site, by its English. */
export type Message = (typeof messages)[number];

/** Words about an amount, by their English for several. */
export type CountedMessage = keyof typeof counts;

/** All that a script may say. */
export type Said = Message | CountedMessage | CheckSentence;

/**
 * The words of the site in one language. Each is kept by the English that it is a translation of: where the English
 * changes, its translations are of nothing any more, and the new text has none. Either does not compile.
 */
export interface Catalogue {
  readonly messages: Readonly<Record<Message, string>>;
  readonly counts: Readonly<Record<CountedMessage, Plural>>;
  readonly checks: CheckCatalogue;
}
