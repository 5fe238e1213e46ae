import type { LanguageTag } from './text.ts';

/** The languages in which the pages have words of their own (src/site/words). */
export const SPOKEN_LANGUAGES = ['en', 'fr', 'de', 'es', 'ar'] as const;

export type SpokenLanguage = (typeof SPOKEN_LANGUAGES)[number];

/** Which of them a reader of this language reads, `fr` for `fr-CA`. */
export function spokenFor(tag: LanguageTag): SpokenLanguage | undefined {
  const [primary] = tag.split('-');
  return SPOKEN_LANGUAGES.find((language) => language === primary);
}

export function isSpoken(tag: LanguageTag): boolean {
  return spokenFor(tag) !== undefined;
}
