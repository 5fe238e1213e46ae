import type { AwardId, Handle } from '../../core/model/ids.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import { html, type Html } from '../html.ts';

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
  const times = awards === 1 ? 'once' : `${awards} times`;
  const awarded = `Awarded ${times}${revoked === 0 ? '' : `, not counting ${revoked} revoked`}.`;
  const nobody = revoked === 0 ? 'It has not been awarded yet.' : 'Nobody: what was awarded has been revoked.';
  return html`<section class="earners" aria-labelledby="earners">
    <h2 id="earners">Who has it</h2>
    ${
      awards === 0
        ? html`<p class="empty">${nobody}</p>`
        : html`<p>${awarded}${earners.length === 0 && ' Nobody who has it is named here.'}</p>`
    }
    ${
      earners.length > 0 &&
      html`<ul>
        ${earners.map((earner) => item(earner, edition))}
      </ul>`
    }
  </section>`;
}

function item({ award, handle, name }: Earner, { routes }: Edition): Html {
  return html`<li>
    <a href="${routes.recipientPage(handle).href}">${name}</a>
    <small class="aside"><a href="${routes.awardPage(award).href}" aria-label="The award to ${name}">award</a></small>
  </li>`;
}
