import { catalogues, spokenOf, type Words } from './words.ts';
import type { CountedMessage, Message } from './catalogue.ts';

/** What the script of a page says, for the script to read; nothing on English pages, whose words it has. */
export function scriptWords({ language }: Words, says: readonly (Message | CountedMessage)[]): string | undefined {
  const spoken = spokenOf(language);
  if (spoken === 'en' || says.length === 0) return undefined;
  const { messages, counts } = catalogues[spoken];
  const all: Readonly<Record<string, unknown>> = { ...messages, ...counts };
  return JSON.stringify(Object.fromEntries(says.map((message) => [message, all[message]])));
}
