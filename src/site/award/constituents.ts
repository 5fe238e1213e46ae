import type { FullAward } from '../../core/model/award.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import { html, type Html } from '../html.ts';
import { spoken } from '../spoken-edition.ts';

/** By which awards a milestone was reached; nothing where it was awarded by hand alone. */
export function constituents({ award, badge }: FullAward, edition: Edition): Html | undefined {
  if (!award.reached || award.reached.by.length === 0) return undefined;
  const { routes, site, words } = spoken(edition);
  const { t } = words;
  return html`<section aria-labelledby="reached">
    <h2 id="reached">${t('How it was reached')}</h2>
    <p>${t('It rests on these awards, and does not stand without them.')}</p>
    <ul class="constituents">
      ${award.reached.by.map(
        ({ award: id, badgeName, awardedAt }) =>
          html`<li>
            <a href="${routes.awardPage(id).href}" lang="${site.languages[0]}">${badgeName}</a>
            <small class="aside"><time datetime="${awardedAt}">${words.date(awardedAt)}</time></small>
          </li>`,
      )}
    </ul>
    ${badge.requires && html`<p><a href="${routes.pathwayPage(badge.id).href}">${t('See the way')}</a></p>`}
  </section>`;
}
