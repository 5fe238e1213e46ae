import { isSpoken, spokenFor } from '../core/model/spoken-languages.ts';
import type { Badge, Translation } from '../core/model/badge.ts';
import type { BadgeId, FrameworkId, IssuerId } from '../core/model/ids.ts';
import type { LanguageTag } from '../core/model/text.ts';
import type { Edition } from '../core/openbadges/edition.ts';
import type { Route } from '../core/openbadges/routes.ts';
import type { PageLanguage } from './head.ts';
import { wordsIn, type Words } from './words/words.ts';

/** An edition as the pages of one language speak of it. */
export interface SpokenEdition extends Edition {
  readonly words: Words;
  /** The language of these pages, which a badge may have a translation into. */
  readonly language: LanguageTag;
  /** Where there is a page in each language, that in this one. */
  readonly here: LocalRoutes;
}

/** The pages that a site has in each of its languages; those of the first lie where they would lie alone. */
export interface LocalRoutes {
  readonly home: Route;
  readonly badges: Route;
  readonly verifier: Route;
  readonly issuerPage: (issuer: IssuerId) => Route;
  readonly applyPage: (badge: BadgeId) => Route;
  readonly pathwayPage: (milestone: BadgeId) => Route;
  readonly frameworkPage: (framework: FrameworkId) => Route;
  /** The page of a badge in this language, or its original. */
  readonly badgePage: (badge: Pick<Badge, 'id' | 'translations'>) => Route;
}

const remembered = new WeakMap<Edition, Map<LanguageTag, SpokenEdition>>();

/** The edition as its own pages speak of it, or as those of the first language do. Pages of awards and people are in that one. */
export function spoken(edition: Edition): SpokenEdition {
  return isSpokenEdition(edition) ? edition : spokenIn(edition, edition.site.languages[0]);
}

/** The edition as the pages of a language speak of it. */
export function spokenIn(edition: Edition, language: LanguageTag): SpokenEdition {
  const known = remembered.get(edition) ?? new Map<LanguageTag, SpokenEdition>();
  remembered.set(edition, known);
  const made = known.get(language) ?? makeSpoken(edition, language);
  known.set(language, made);
  return made;
}

/** The languages of a site in which its own pages are there: all that we have words in, and the first in any case. */
export function pageLanguages({ site }: Pick<Edition, 'site'>): readonly [LanguageTag, ...LanguageTag[]] {
  const [first, ...others] = site.languages;
  return [first, ...others.filter(isSpoken)];
}

/** A page in every language of the site, for those who look for theirs. Empty where there is one. */
export function alternates(edition: Edition, pageIn: (here: LocalRoutes) => Route): readonly PageLanguage[] {
  const languages = pageLanguages(edition);
  if (languages.length === 1) return [];
  return languages.map((language) => {
    const { url, href } = pageIn(spokenIn(edition, language).here);
    return { language, url, href };
  });
}

/** What a badge says in the language of the pages, else in its own. */
export function textIn(
  { language, site }: Pick<SpokenEdition, 'language' | 'site'>,
  badge: Badge,
): Pick<Translation, 'language' | 'name' | 'description'> & { readonly caption: string } {
  const translation = badge.translations.find((one) => one.language === language);
  const { name, description } = translation ?? badge;
  const caption = translation?.caption ?? badge.image.caption;
  return { language: translation?.language ?? site.languages[0], name, description, caption };
}

function isSpokenEdition(edition: Edition): edition is SpokenEdition {
  return 'words' in edition && 'here' in edition;
}

function makeSpoken(edition: Edition, language: LanguageTag): SpokenEdition {
  const { site, routes } = edition;
  const [first] = site.languages;
  const own = spokenFor(language);
  const words = own
    ? wordsIn(own, language)
    : isSpoken(first)
      ? spokenIn(edition, first).words
      : wordsIn('en', 'en' as LanguageTag);
  const isFirst = language === first || !own;
  const here: LocalRoutes = {
    home: isFirst ? routes.home : routes.homeIn(language),
    badges: isFirst ? routes.badges : routes.badgesIn(language),
    verifier: isFirst ? routes.verifier : routes.verifierIn(language),
    issuerPage: (issuer) => (isFirst ? routes.issuerPage(issuer) : routes.issuerPageIn(language, issuer)),
    applyPage: (badge) => (isFirst ? routes.applyPage(badge) : routes.applyPageIn(language, badge)),
    pathwayPage: (milestone) => (isFirst ? routes.pathwayPage(milestone) : routes.pathwayPageIn(language, milestone)),
    frameworkPage: (framework) =>
      isFirst ? routes.frameworkPage(framework) : routes.frameworkPageIn(language, framework),
    badgePage: ({ id, translations }) =>
      routes.badgePage(id, translations.some((one) => one.language === language) ? language : undefined),
  };
  return { ...edition, words, language, here };
}
