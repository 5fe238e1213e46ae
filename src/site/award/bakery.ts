import type { FullAward } from '../../core/model/award.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import { html, type Html } from '../html.ts';
import { spoken } from '../spoken-edition.ts';
import { icons } from '../icons.ts';

/**
 * Buttons by which the page makes the pictures that carry the award, out of the badge's picture and the published proof.
 * Without script it says what does as well.
 */
export function bakery(full: FullAward, edition: Edition): Html {
  const { routes, signingKeys, words } = spoken(edition);
  const { t } = words;
  const { award, badge, issuer } = full;
  const proof = signingKeys.has(issuer.id) ? routes.signedAssertion(award.id) : routes.assertion(award.id);
  const kinds = badge.image.kind === 'svg' ? (['png', 'svg'] as const) : (['png'] as const);
  return html`<div class="bakery">
    <div
      data-bakery
      data-making="${t('Making the picture…')}"
      data-failed="${t('The picture could not be made: its parts could not be loaded. The files below say the same.')}"
      hidden
    >
      ${kinds.map(
        (kind) =>
          html`<button
            type="button"
            class="button"
            data-bake="${kind}"
            data-picture="${routes.badgeImage(badge.id, kind).href}"
            data-proof="${proof.href}"
            data-name="${award.id}.${kind}"
          >
            ${icons.file}<strong>${kind.toUpperCase()}</strong>
            <span>${kind === 'png' ? t('picture') : t('drawing')}</span>
          </button>`,
      )}
      <p role="status"></p>
    </div>
    <noscript>
      <p>
        ${t('The picture with the award in it is made by this page, which takes JavaScript. The files below say the same, and any verifier takes them.')}
      </p>
    </noscript>
  </div>`;
}
