import { catalogues, spokenOf, type Words } from './words.ts';
import type { Said } from './catalogue.ts';

/** What the script of a page says, for the script to read; nothing on English pages, whose words it has. */
export function scriptWords({ language }: Words, says: readonly Said[]): string | undefined {
  const spoken = spokenOf(language);
  if (spoken === 'en' || says.length === 0) return undefined;
  const { messages, counts, checks } = catalogues[spoken];
  const all: Readonly<Record<string, unknown>> = { ...messages, ...counts, ...checks };
  return JSON.stringify(Object.fromEntries(says.map((message) => [message, all[message]])));
}
