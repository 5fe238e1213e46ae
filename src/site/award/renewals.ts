import type { FullAward, Renewal } from '../../core/model/award.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import { html, type Html } from '../html.ts';
import { spoken } from '../spoken-edition.ts';

/** Which award it renews, and which renewed it, as facts. */
export function renewals({ award: { renews, renewedBy } }: FullAward, edition: Edition): Html {
  const { t } = spoken(edition).words;
  return html`${renews && fact(t('Renews'), renews, edition)}${renewedBy && fact(t('Renewed by'), renewedBy, edition)}`;
}

function fact(name: string, { award, awardedAt }: Renewal, edition: Edition): Html {
  const { routes, words } = spoken(edition);
  return html`<div>
    <dt>${name}</dt>
    <dd>
      <a href="${routes.awardPage(award).href}">${words.t('the award of {date}', { date: words.date(awardedAt) })}</a>
    </dd>
  </div>`;
}
