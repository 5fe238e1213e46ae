import type { Badge } from '../../core/model/badge.ts';
import type { Issuer } from '../../core/model/issuer.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import type { Publication } from '../../core/publication/publication.ts';
import type { Head } from '../head.ts';
import { alternates, spoken, textIn } from '../spoken-edition.ts';
import { wayTo, type BadgePoint } from '../pathway/waypoint.ts';

/** The way to a milestone, as somebody sees it who has not gone it. */
export interface PathwayView {
  readonly head: Head;
  readonly badge: Badge;
  readonly issuer: Issuer;
  readonly edition: Edition;
  readonly way: BadgePoint;
}

export function pathwayView(badge: Badge, { registry, edition }: Publication): PathwayView {
  const issuer = registry.issuers.get(badge.issuer);
  const way = wayTo(badge, registry.badges);
  if (!issuer || !way) throw new Error(`The badge ${badge.id} has no way that could be shown`);
  const own = spoken(edition);
  const { t } = own.words;
  const { name } = textIn(own, badge);
  return {
    head: {
      title: t('The way to {badge}', { badge: name }),
      description: t('The badges that lead to {badge}, a milestone of {issuer}.', {
        badge: name,
        issuer: issuer.name,
      }),
      url: own.here.pathwayPage(badge.id).url,
      languages: alternates(edition, ({ pathwayPage }) => pathwayPage(badge.id)),
      image: edition.routes.badgeImage(badge.id, 'png').url,
    },
    badge,
    issuer,
    edition,
    way,
  };
}
