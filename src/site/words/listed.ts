import type { SpokenLanguage } from '../../core/model/spoken-languages.ts';
import { trusted, type Html } from '../html.ts';

const AND: Readonly<Record<SpokenLanguage, readonly [comma: string, and: string]>> = {
  en: [', ', ' and '],
  fr: [', ', ' et '],
  de: [', ', ' und '],
  es: [', ', ' y '],
  ar: ['، ', ' و'],
};

/** `a, b and c`. */
export function listedText(items: readonly string[], language: SpokenLanguage): string {
  const [comma, and] = AND[language];
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(comma)}${and}${items.at(-1) ?? ''}`;
}

export function listed(items: readonly Html[], language: SpokenLanguage): Html {
  return trusted(
    listedText(
      items.map(({ markup }) => markup),
      language,
    ),
  );
}
