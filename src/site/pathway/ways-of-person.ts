import type { Award } from '../../core/model/award.ts';
import type { Badge } from '../../core/model/badge.ts';
import type { BadgeId } from '../../core/model/ids.ts';
import { badgesIn } from '../../core/model/requirement.ts';
import { standing } from '../../core/model/standing.ts';
import type { Instant } from '../../core/model/time.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import { html, type Html } from '../html.ts';
import { spoken } from '../spoken-edition.ts';
import { pathwayList } from './pathway-list.ts';
import { pathwayPicture } from './pathway-picture.ts';
import { reachedIn, wayTo, type BadgePoint } from './waypoint.ts';

/**
 * The ways on which somebody is: to every milestone that asks for a badge they have, those first that are not reached yet.
 * Of milestones that are not awarded any more those that they have.
 */
export function waysOfPerson(
  awards: readonly Award[],
  badges: ReadonlyMap<BadgeId, Badge>,
  asOf: Instant,
): readonly BadgePoint[] {
  const standingAwards = awards.filter((award) => standing(award, asOf).kind === 'good');
  const held = new Map<BadgeId, Award>();
  for (const award of standingAwards) {
    const known = held.get(award.badge);
    if (!known || award.awardedAt < known.awardedAt) held.set(award.badge, award);
  }
  const ways = [...badges.values()]
    .filter(({ id, requires, status }) => requires && (status === 'active' || held.has(id)))
    .filter(({ requires }) => requires && badgesIn(requires).some((badge) => held.has(badge)))
    .flatMap((badge) => wayTo(badge, badges, held) ?? []);
  return [...ways.filter(({ award }) => !award), ...ways.filter(({ award }) => award)];
}

export function waysSection(ways: readonly BadgePoint[], edition: Edition): Html | undefined {
  if (ways.length === 0) return undefined;
  const { t } = spoken(edition).words;
  return html`<section aria-labelledby="ways">
    <h2 id="ways">${t('On the way')}</h2>
    ${ways.map((way) => wayOf(way, edition))}
  </section>`;
}

function wayOf(way: BadgePoint, edition: Edition): Html {
  const { routes, site, words } = spoken(edition);
  const { badge, award, by } = way;
  const date = award && html`<time datetime="${award.awardedAt}">${words.date(award.awardedAt)}</time>`;
  const state = date
    ? words.tell('Reached on {date}', { date })
    : words.tell('{count} of {number}', { count: String(by ? reachedIn(by) : 0), number: String(by?.count ?? 0) });
  return html`<section class="way-of-person">
    <h3>
      <a href="${routes.pathwayPage(badge.id).href}" lang="${site.languages[0]}">${badge.name}</a>
      <small class="aside">${state}</small>
    </h3>
    <section class="way-figure" tabindex="0" aria-label="${words.t('The way to {badge}', { badge: badge.name })}">${pathwayPicture(way, edition, true)}</section>
    <details${award ? '' : html` open`}>
      <summary>${words.t('In words')}</summary>
      ${pathwayList(way, edition, true)}
    </details>
  </section>`;
}
