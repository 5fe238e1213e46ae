import type { AwardId, Handle } from '../../core/model/ids.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import { html, type Html } from '../html.ts';
import { spoken } from '../spoken-edition.ts';

/** Somebody who wants to be named, and the award by which they are. */
export interface Earner {
  readonly award: AwardId;
  readonly handle: Handle;
  readonly name: string;
}

export interface Earned {
  /** Awards that were not revoked. */
  readonly awards: number;
  readonly revoked: number;
  /** Those who want to be named, the newest first, each once. */
  readonly earners: readonly Earner[];
}

/** Who has a badge. */
export function badgeEarners({ awards, revoked, earners }: Earned, edition: Edition): Html {
  const { t, counted } = spoken(edition).words;
  const awarded =
    revoked === 0
      ? counted('Awarded {count} times.', awards)
      : counted('Awarded {count} times, not counting {revoked} revoked.', awards, { revoked });
  const nobody = revoked === 0 ? t('It has not been awarded yet.') : t('Nobody: what was awarded has been revoked.');
  return html`<section class="earners" aria-labelledby="earners">
    <h2 id="earners">${t('Who has it')}</h2>
    ${
      awards === 0
        ? html`<p class="empty">${nobody}</p>`
        : html`<p>${awarded}${earners.length === 0 && ` ${t('Nobody who has it is named here.')}`}</p>`
    }
    ${
      earners.length > 0 &&
      html`<ul>
        ${earners.map((earner) => item(earner, edition))}
      </ul>`
    }
  </section>`;
}

function item({ award, handle, name }: Earner, edition: Edition): Html {
  const { routes, words } = spoken(edition);
  return html`<li>
    <a href="${routes.recipientPage(handle).href}">${name}</a>
    <small class="aside"
      ><a href="${routes.awardPage(award).href}" aria-label="${words.t('The award to {name}', { name })}"
        >${words.t('award')}</a
      ></small
    >
  </li>`;
}
