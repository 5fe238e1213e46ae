import type { Translation } from '../../model/badge.ts';
import type { BadgeId } from '../../model/ids.ts';
import type { TranslationDraft } from '../draft.ts';
import type { DescribedBadges } from './badges.ts';
import { present } from '../present.ts';
import { compareText } from './by-place.ts';
import { spot, type Resolving } from './resolving.ts';

/** The translations of each badge, in order of language. */
export function resolveTranslations(
  drafts: readonly TranslationDraft[],
  described: DescribedBadges,
  resolving: Resolving,
): ReadonlyMap<BadgeId, readonly Translation[]> {
  const fitting = drafts.filter((draft) => isOfBadge(draft, described, resolving) && isOfSite(draft, resolving));
  const inOrder = fitting.toSorted((a, b) => compareText(a.language, b.language));
  const byBadge = Map.groupBy(inOrder, ({ badge }) => badge);
  return new Map([...byBadge].map(([badge, translations]) => [badge, onePerLanguage(translations, resolving)]));
}

function isOfBadge({ badge, place }: TranslationDraft, described: DescribedBadges, { broken, report }: Resolving) {
  const isKnown = described.has(badge);
  if (!isKnown && !broken.hasBadge(badge)) report({ code: 'TRANSLATION_ALONE', place, badge });
  return isKnown;
}

function isOfSite({ language, place }: TranslationDraft, { site, report, suggest }: Resolving): boolean {
  if (!site) return false;
  const { languages } = site;
  if (language === languages[0]) report({ code: 'TRANSLATION_OF_FIRST_LANGUAGE', place, language });
  else if (!languages.includes(language))
    report({ code: 'UNKNOWN_LANGUAGE', place, language, languages, near: suggest(language, () => languages) });
  return languages.includes(language) && language !== languages[0];
}

function onePerLanguage(drafts: readonly TranslationDraft[], { report }: Resolving): readonly Translation[] {
  return drafts
    .filter((draft, index) => {
      const before = drafts[index - 1];
      if (before?.language !== draft.language) return true;
      report({ code: 'TRANSLATION_TWICE', place: draft.place, language: draft.language, other: spot(before.place) });
      return false;
    })
    .map(translationOf);
}

function translationOf({ language, name, description, caption, criteria, of }: TranslationDraft): Translation {
  return { language, name, description, ...present({ caption, of }), criteria };
}
