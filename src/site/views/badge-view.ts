import type { Badge, Translation } from '../../core/model/badge.ts';
import type { Issuer } from '../../core/model/issuer.ts';
import type { LanguageTag } from '../../core/model/text.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import type { Route } from '../../core/openbadges/routes.ts';
import type { Publication } from '../../core/publication/publication.ts';
import type { Head } from '../head.ts';
import { holdingsOf } from '../holdings.ts';
import type { Earned } from '../living/badge-earners.ts';
import { earnedOf, heldOf } from '../living/held.ts';
import { badgeApplications } from './apply-view.ts';

/** A badge in one language, with all that its page speaks of. */
export interface BadgeView {
  readonly head: Head;
  readonly badge: Badge;
  readonly issuer: Issuer;
  readonly edition: Edition;
  /** The badge's own words, or those of the translation. */
  readonly text: Pick<Translation, 'language' | 'name' | 'description' | 'criteria'>;
  readonly languages: readonly LanguageTag[];
  /** The badges of which a milestone asks for some. */
  readonly required: readonly Badge[];
  /** Where to apply for it, if anybody may. */
  readonly apply: Route | undefined;
  readonly supersedes: Badge | undefined;
  readonly supersededBy: Badge | undefined;
  readonly earned: Earned;
}

export function badgeView(badge: Badge, { registry, edition }: Publication, language?: LanguageTag): BadgeView {
  const issuer = registry.issuers.get(badge.issuer);
  if (!issuer) throw new Error(`Badge ${badge.id} is in the registry without its issuer`);
  const own = { ...badge, language: registry.site.languages[0] };
  const text = badge.translations.find((translation) => translation.language === language) ?? own;
  return {
    head: headOf(badge, edition, text, language),
    badge,
    issuer,
    edition,
    text,
    languages: [own.language, ...badge.translations.map((translation) => translation.language)],
    required: (badge.requires?.of ?? []).flatMap((id) => registry.badges.get(id) ?? []),
    apply: badgeApplications(badge, registry).kind === 'everybody' ? edition.routes.applyPage(badge.id) : undefined,
    supersedes: badge.supersedes && registry.badges.get(badge.supersedes),
    supersededBy: [...registry.badges.values()].find((other) => other.supersedes === badge.id),
    earned: earnedOf(
      holdingsOf(registry)
        .ofBadge(badge.id)
        .map((award) => heldOf(award, registry)),
    ),
  };
}

function headOf(badge: Badge, { routes, site }: Edition, text: BadgeView['text'], language?: LanguageTag): Head {
  const translated = badge.translations.map(({ language: tag }) => ({
    language: tag,
    url: routes.badgePage(badge.id, tag).url,
  }));
  return {
    title: text.name,
    description: text.description,
    url: routes.badgePage(badge.id, language).url,
    json: routes.badgeClass(badge.id).url,
    image: routes.badgeImage(badge.id, 'png').url,
    ...(translated.length > 0 && {
      languages: [{ language: site.languages[0], url: routes.badgePage(badge.id).url }, ...translated],
    }),
  };
}
