import type { Award } from '../../core/model/award.ts';
import { standing, type Standing } from '../../core/model/standing.ts';
import type { Instant } from '../../core/model/time.ts';
import { printDate } from '../dates.ts';
import { html, type Html } from '../html.ts';
import { icons } from '../icons.ts';

/**
 * Whether an award stands, by word and icon, as of the moment the page speaks of.
 * What will expire brings along what to show from then on: the page's script takes it by the visitor's clock.
 */
export function standingMark(award: Award, asOf: Instant): Html {
  const now = standing(award, asOf);
  const { expiresAt } = award;
  if (now.kind !== 'good' || expiresAt === undefined)
    return html`<p class="standing standing-${now.kind}">${words(now)}</p>`;
  const later: Standing = { kind: 'expired', since: expiresAt };
  return html`<p class="standing standing-good" data-expires="${expiresAt}">
    ${words(now)}<template>${words(later)}</template>
  </p>`;
}

function words(state: Standing): Html {
  switch (state.kind) {
    case 'good':
      return html`${icons.good}<span><strong>Good</strong></span>`;
    case 'expired':
      return html`${icons.expired}<span
          ><strong>Expired</strong> <span class="detail">on ${printDate(state.since)}</span></span
        >`;
    case 'revoked':
      return html`${icons.revoked}<span
          ><strong>Revoked</strong> <span class="detail">on ${printDate(state.on)}: ${state.reason}</span></span
        >`;
  }
}
