import type { LanguageTag } from '../core/model/text.ts';

const NAMES: Readonly<Record<string, string>> = {
  ar: 'العربية',
  bg: 'български',
  ca: 'català',
  cs: 'čeština',
  da: 'dansk',
  de: 'Deutsch',
  el: 'ελληνικά',
  en: 'English',
  es: 'español',
  et: 'eesti',
  eu: 'euskara',
  fi: 'suomi',
  fr: 'français',
  ga: 'Gaeilge',
  he: 'עברית',
  hi: 'हिन्दी',
  hr: 'hrvatski',
  hu: 'magyar',
  id: 'Bahasa Indonesia',
  is: 'íslenska',
  it: 'italiano',
  ja: '日本語',
  ko: '한국어',
  lt: 'lietuvių',
  lv: 'latviešu',
  nb: 'norsk bokmål',
  nl: 'Nederlands',
  nn: 'norsk nynorsk',
  pl: 'polski',
  pt: 'português',
  ro: 'română',
  ru: 'русский',
  sk: 'slovenčina',
  sl: 'slovenščina',
  sr: 'српски',
  sv: 'svenska',
  tr: 'Türkçe',
  uk: 'українська',
  vi: 'Tiếng Việt',
  zh: '中文',
};

/** What a language calls itself; the tag where we do not know, and beside the name where it says more (`português, pt-BR`). */
export function languageName(tag: LanguageTag): string {
  const [primary = '', ...subtags] = tag.split('-');
  const name = NAMES[primary.toLowerCase()];
  if (name === undefined) return tag;
  return subtags.length === 0 ? name : `${name}, ${tag}`;
}

/** Languages written from right to left, for `dir`. */
export function directionOf(tag: LanguageTag): 'ltr' | 'rtl' {
  return /^(ar|dv|fa|he|ps|sd|ug|ur|yi)(-|$)/i.test(tag) ? 'rtl' : 'ltr';
}
