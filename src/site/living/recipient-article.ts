import type { FullAward } from '../../core/model/award.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import { standingMark } from '../award/standing-mark.ts';
import { badgePicture } from '../badge-picture.ts';
import { html, type Html } from '../html.ts';
import { directionOf } from '../languages.ts';
import { waysSection } from '../pathway/ways-of-person.ts';
import { printUrl } from '../print-url.ts';
import { spoken } from '../spoken-edition.ts';
import type { RecipientView } from '../views/recipient-view.ts';

/** Somebody who wants to be named, with all they hold. */
export function recipientArticle({ profile, awards, ways, edition }: RecipientView): Html {
  const { t } = spoken(edition).words;
  return html`<article class="titled">
    <p class="eyebrow">${t('Badges of')}</p>
    <h1>${profile.name}</h1>
    ${
      profile.url !== undefined &&
      html`<p class="lead">
        <a class="address" href="${profile.url}" rel="nofollow noopener">${printUrl(profile.url)}</a>
      </p>`
    }
    <section aria-labelledby="awards">
      <h2 id="awards">${t('Awards')}</h2>
      ${
        awards.length === 0
          ? html`<p class="empty">${t('There are no awards yet.')}</p>`
          : html`<ul class="awards">
              ${awards.map((full) => item(full, edition))}
            </ul>`
      }
    </section>
    ${waysSection(ways, edition)}
  </article>`;
}

function item({ award, badge, issuer }: FullAward, edition: Edition): Html {
  const { routes, site, words } = spoken(edition);
  return html`<li>
    ${badgePicture(badge, routes.badgeImage(badge.id, badge.image.kind))}
    <div>
      <h3 lang="${site.languages[0]}" dir="${directionOf(site.languages[0])}">
        <a href="${routes.awardPage(award.id).href}">${badge.name}</a>
      </h3>
      <p>${issuer.name}, <time datetime="${award.awardedAt}">${words.date(award.awardedAt)}</time></p>
    </div>
    ${standingMark(award, edition)}
  </li>`;
}
