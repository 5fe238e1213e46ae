import { badgeCredential } from '../../core/directory/credential.ts';
import type { Badge, Translation } from '../../core/model/badge.ts';
import type { Issuer } from '../../core/model/issuer.ts';
import { badgesIn } from '../../core/model/requirement.ts';
import type { LanguageTag } from '../../core/model/text.ts';
import { translationState, type OutdatedPart } from '../../core/model/translation-pin.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import type { Route } from '../../core/openbadges/routes.ts';
import type { Publication } from '../../core/publication/publication.ts';
import { dataScript } from '../data-script.ts';
import type { Head } from '../head.ts';
import { holdingsOf } from '../holdings.ts';
import type { Earned } from '../living/badge-earners.ts';
import { earnedOf, heldOf } from '../living/held.ts';
import { spoken } from '../spoken-edition.ts';
import { versionsOf } from '../versions.ts';
import { badgeApplications } from './apply-view.ts';

interface BadgeText extends Pick<Translation, 'language' | 'name' | 'description' | 'criteria'> {
  /** What the picture shows. */
  readonly caption: string;
}

/** A badge in one language, with all that its page speaks of. */
export interface BadgeView {
  readonly head: Head;
  readonly badge: Badge;
  readonly issuer: Issuer;
  readonly edition: Edition;
  /** The badge's own words, or those of the translation. */
  readonly text: BadgeText;
  /** What has changed in the original since it was translated. */
  readonly outdated: readonly OutdatedPart[];
  /** The badges of which a milestone asks for some. */
  readonly required: readonly Badge[];
  /** Where to apply for it, if anybody may. */
  readonly apply: Route | undefined;
  readonly supersedes: Badge | undefined;
  readonly supersededBy: Badge | undefined;
  /** All badges that supersede each other with it, the oldest first; empty where there is no other. */
  readonly versions: readonly Badge[];
  /** Milestones that it counts towards. */
  readonly leadsTo: readonly Badge[];
  readonly earned: Earned;
}

export function badgeView(badge: Badge, { registry, edition }: Publication, language?: LanguageTag): BadgeView {
  const issuer = registry.issuers.get(badge.issuer);
  if (!issuer) throw new Error(`Badge ${badge.id} is in the registry without its issuer`);
  const own = { ...badge, language: registry.site.languages[0] };
  const translation = badge.translations.find((one) => one.language === language);
  const text = { ...(translation ?? own), caption: translation?.caption ?? badge.image.caption };
  const state = translation && translationState(translation.of, badge);
  return {
    head: { ...headOf(badge, edition, text, language), ...directoriesOf(badge, issuer, { edition, text, language }) },
    badge,
    issuer,
    edition,
    text,
    outdated: state?.kind === 'outdated' ? state.parts : [],
    required: (badge.requires ? badgesIn(badge.requires) : []).flatMap((id) => registry.badges.get(id) ?? []),
    apply:
      badgeApplications(badge, registry).kind === 'everybody' ? spoken(edition).here.applyPage(badge.id) : undefined,
    supersedes: badge.supersedes && registry.badges.get(badge.supersedes),
    supersededBy: badge.supersededBy && registry.badges.get(badge.supersededBy),
    versions: versionsOf(badge, registry.badges),
    leadsTo: [...registry.badges.values()].filter(({ requires }) => requires && badgesIn(requires).includes(badge.id)),
    earned: earnedOf(
      holdingsOf(registry)
        .ofBadge(badge.id)
        .map((award) => heldOf(award, registry)),
    ),
  };
}

function directoriesOf(
  badge: Badge,
  issuer: Issuer,
  {
    edition,
    text,
    language,
  }: { readonly edition: Edition; readonly text: BadgeText; readonly language: LanguageTag | undefined },
): Pick<Head, 'data' | 'feeds'> {
  const { routes } = edition;
  const url = routes.badgePage(badge.id, language).url;
  return {
    data: dataScript(badgeCredential(badge, issuer, { edition, text, url })),
    feeds: { atom: routes.badgeFeed(badge.id, 'atom').url, json: routes.badgeFeed(badge.id, 'json').url },
  };
}

function headOf(badge: Badge, { routes, site }: Edition, text: BadgeText, language?: LanguageTag): Head {
  const languages = [undefined, ...badge.translations.map((one) => one.language)].map((tag) => {
    const { url, href } = routes.badgePage(badge.id, tag);
    return { language: tag ?? site.languages[0], url, href };
  });
  return {
    title: text.name,
    description: text.description,
    url: routes.badgePage(badge.id, language).url,
    json: routes.badgeClass(badge.id, language).url,
    image: routes.badgeImage(badge.id, 'png').url,
    ...(languages.length > 1 && { languages }),
  };
}
