import type { Award } from '../../core/model/award.ts';
import type { Badge, Translation } from '../../core/model/badge.ts';
import type { Issuer } from '../../core/model/issuer.ts';
import type { Recipient } from '../../core/model/recipient.ts';
import type { LanguageTag } from '../../core/model/text.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import type { Route } from '../../core/openbadges/routes.ts';
import type { Publication } from '../../core/publication/publication.ts';
import type { Head } from '../head.ts';
import { holdingsOf } from '../holdings.ts';
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
  /** Awards that were not revoked. */
  readonly awardCount: number;
  readonly revokedCount: number;
  /** Those who want to be named, the newest first, each once. */
  readonly earners: readonly Earner[];
}

export interface Earner {
  readonly award: Award;
  readonly recipient: Recipient;
  readonly name: string;
}

const MOST_EARNERS = 12;

export function badgeView(badge: Badge, { registry, edition }: Publication, language?: LanguageTag): BadgeView {
  const issuer = registry.issuers.get(badge.issuer);
  if (!issuer) throw new Error(`Badge ${badge.id} is in the registry without its issuer`);
  const awards = holdingsOf(registry).ofBadge(badge.id);
  const notRevoked = awards.filter(({ revocation }) => !revocation);
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
    awardCount: notRevoked.length,
    revokedCount: awards.length - notRevoked.length,
    earners: earnersOf(notRevoked, registry.recipients).slice(0, MOST_EARNERS),
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

function earnersOf(awards: readonly Award[], recipients: Publication['registry']['recipients']): Earner[] {
  const earners = new Map<Recipient, Earner>();
  for (const award of awards) {
    const recipient = recipients.get(award.recipient);
    if (recipient?.profile && !earners.has(recipient))
      earners.set(recipient, { award, recipient, name: recipient.profile.name });
  }
  return [...earners.values()];
}
