import type { Edition } from '../../core/openbadges/edition.ts';
import { html, type Html } from '../html.ts';
import { spoken } from '../spoken-edition.ts';
import type { CountedMessage } from '../words/catalogue.ts';

export interface HomeCounts {
  readonly badges: number;
  readonly issuers: number;
  /** Awards that were not revoked. */
  readonly awards: number;
}

/** How much there is, and as of when. */
export function homeCounts({ badges, issuers, awards }: HomeCounts, edition: Edition): Html {
  const { asOf, words } = spoken(edition);
  const amount = (label: CountedMessage, count: number): Html =>
    html`<div>
      <dt>${words.counted(label, count)}</dt>
      <dd>${count}</dd>
    </div>`;
  const moment = html`<time datetime="${asOf}">${words.date(asOf)}</time>`;
  return html`<dl class="counts">
      ${amount('Badges', badges)} ${amount('Issuers', issuers)} ${amount('Awards', awards)}
    </dl>
    <p class="aside">${words.tell('As of {date}.', { date: moment })}</p>`;
}
