import type { Edition } from '../../core/openbadges/edition.ts';
import { html, type Html } from '../html.ts';
import { icons } from '../icons.ts';
import { directionOf } from '../languages.ts';
import { spoken, textIn } from '../spoken-edition.ts';
import { badgeLink } from './badge-link.ts';
import type { BadgePoint, Junction, Waypoint } from './waypoint.ts';

/** The way in words: what is needed, and of a person what is there and what is missing. */
export function pathwayList(way: BadgePoint, edition: Edition, isOfPerson: boolean): Html | undefined {
  return way.by && html`<div class="pathway-list">${needed(way.by, { edition, isOfPerson })}</div>`;
}

interface Telling {
  readonly edition: Edition;
  readonly isOfPerson: boolean;
}

function needed(point: Junction, telling: Telling): Html {
  const { tell } = spoken(telling.edition).words;
  const { count, of } = point;
  const words =
    count === of.length
      ? tell('All of these:')
      : tell('{count} of these {number}:', { count: String(count), number: String(of.length) });
  return html`${of.length > 1 && html`<p>${words}</p>`}
    <ul>
      ${of.map((one) => item(one, telling))}
    </ul>`;
}

function item(point: Waypoint, telling: Telling): Html {
  if (point.kind === 'junction') return html`<li>${needed(point, telling)}</li>`;
  const { edition, isOfPerson } = telling;
  const own = spoken(edition);
  const { language, description } = textIn(own, point.badge);
  return html`<li>
    ${badgeLink(point.badge, own)}
    ${isOfPerson ? state(point, edition) : html`<span class="aside" lang="${language}" dir="${directionOf(language)}">${description}</span>`}${point.by && needed(point.by, telling)}
  </li>`;
}

function state({ award }: BadgePoint, edition: Edition): Html {
  const { routes, words } = spoken(edition);
  if (!award) return html`<span class="aside">${words.t('Missing')}</span>`;
  const date = html`<a href="${routes.awardPage(award.id).href}"
    ><time datetime="${award.awardedAt}">${words.date(award.awardedAt)}</time></a
  >`;
  return html`<span class="aside">${icons.good}${words.tell('Reached on {date}', { date })}</span>`;
}
