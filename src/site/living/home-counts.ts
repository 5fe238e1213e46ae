import type { Edition } from '../../core/openbadges/edition.ts';
import { plural } from '../counted.ts';
import { printDate } from '../dates.ts';
import { html, type Html } from '../html.ts';

export interface HomeCounts {
  readonly badges: number;
  readonly issuers: number;
  /** Awards that were not revoked. */
  readonly awards: number;
}

/** How much there is, and as of when. */
export function homeCounts({ badges, issuers, awards }: HomeCounts, { asOf }: Edition): Html {
  return html`<dl class="counts">
      <div>
        <dt>${plural(badges, 'Badge')}</dt>
        <dd>${badges}</dd>
      </div>
      <div>
        <dt>${plural(issuers, 'Issuer')}</dt>
        <dd>${issuers}</dd>
      </div>
      <div>
        <dt>${plural(awards, 'Award')}</dt>
        <dd>${awards}</dd>
      </div>
    </dl>
    <p class="aside">As of <time datetime="${asOf}">${printDate(asOf)}</time>.</p>`;
}
