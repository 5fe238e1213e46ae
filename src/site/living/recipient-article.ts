import type { FullAward } from '../../core/model/award.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import { standingMark } from '../award/standing-mark.ts';
import { badgePicture } from '../badge-picture.ts';
import { printDate } from '../dates.ts';
import { html, type Html } from '../html.ts';
import { printUrl } from '../print-url.ts';
import type { RecipientView } from '../views/recipient-view.ts';

/** Somebody who wants to be named, with all they hold. */
export function recipientArticle({ profile, awards, edition }: RecipientView): Html {
  return html`<article class="titled">
    <p class="eyebrow">Badges of</p>
    <h1>${profile.name}</h1>
    ${
      profile.url !== undefined &&
      html`<p class="lead">
        <a class="address" href="${profile.url}" rel="nofollow noopener">${printUrl(profile.url)}</a>
      </p>`
    }
    <section aria-labelledby="awards">
      <h2 id="awards">Awards</h2>
      ${
        awards.length === 0
          ? html`<p class="empty">There are no awards yet.</p>`
          : html`<ul class="awards">
              ${awards.map((full) => item(full, edition))}
            </ul>`
      }
    </section>
  </article>`;
}

function item({ award, badge, issuer }: FullAward, { routes, site, asOf }: Edition): Html {
  return html`<li>
    ${badgePicture(badge, routes.badgeImage(badge.id, badge.image.kind))}
    <div>
      <h3 lang="${site.languages[0]}">
        <a href="${routes.awardPage(award.id).href}">${badge.name}</a>
      </h3>
      <p>${issuer.name}, <time datetime="${award.awardedAt}">${printDate(award.awardedAt)}</time></p>
    </div>
    ${standingMark(award, asOf)}
  </li>`;
}
