import type { Badge } from '../model/badge.ts';
import type { BadgeId } from '../model/ids.ts';
import type { Registry } from '../model/registry.ts';
import { isSpoken } from '../model/spoken-languages.ts';
import type { LanguageTag } from '../model/text.ts';
import { translationState, type OutdatedPart, type TranslationState } from '../model/translation-pin.ts';

/** A badge in one of the languages that its site has beside the first. */
export interface TranslationReview {
  readonly badge: BadgeId;
  readonly badgeName: string;
  readonly language: LanguageTag;
  readonly state: TranslationState | { readonly kind: 'missing' };
}

/** How every badge stands in every language of the site but the first. */
export function reviewTranslations({ badges, site }: Registry): readonly TranslationReview[] {
  const [, ...languages] = site.languages;
  return [...badges.values()].flatMap((badge) =>
    languages.map((language) => ({
      badge: badge.id,
      badgeName: badge.name,
      language,
      state: stateIn(badge, language),
    })),
  );
}

function stateIn(badge: Badge, language: LanguageTag): TranslationReview['state'] {
  const translation = badge.translations.find((one) => one.language === language);
  return translation ? translationState(translation.of, badge) : { kind: 'missing' };
}

/** Languages of a site in which its own words are not there, so that its pages speak English around a translation. */
export function unspokenLanguages({ site }: Registry): readonly LanguageTag[] {
  return site.languages.filter((language) => !isSpoken(language));
}

/** What changed in the original since, as a list of words. */
export function outdatedWords(parts: readonly OutdatedPart[]): string {
  return parts.map(partWords).join('; ');
}

function partWords(part: OutdatedPart): string {
  switch (part.kind) {
    case 'name':
      return 'the name';
    case 'description':
      return 'the description';
    case 'caption':
      return 'what the picture shows';
    case 'criteria':
      return part.heading === undefined ? 'the beginning of the criteria' : `the criteria, “${part.heading}”`;
    case 'criteria removed':
      return 'a part of the criteria, which was taken away';
  }
}
