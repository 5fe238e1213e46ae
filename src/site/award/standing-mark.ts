import type { Award } from '../../core/model/award.ts';
import { standing, type Standing } from '../../core/model/standing.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import { html, type Html } from '../html.ts';
import { icons } from '../icons.ts';
import { spoken } from '../spoken-edition.ts';
import type { Words } from '../words/words.ts';

/**
 * Whether an award stands, by word and icon, as of the moment the page speaks of. Until when it does is said with it, so that it stays
 * true on the day after, for those without script as well.
 * What will expire brings along what to show from then on: the page's script takes it by the visitor's clock.
 */
export function standingMark(award: Award, edition: Edition): Html {
  const { asOf, words } = spoken(edition);
  const now = standing(award, asOf);
  const { expiresAt } = award;
  if (now.kind !== 'good' || expiresAt === undefined)
    return html`<p class="standing standing-${now.kind}">${wordsOf(now, words)}</p>`;
  const later: Standing = { kind: 'expired', since: expiresAt };
  return html`<p class="standing standing-good" data-expires="${expiresAt}">
    ${wordsOf(now, words)}<template>${wordsOf(later, words)}</template>
  </p>`;
}

function wordsOf(state: Standing, { t, date }: Words): Html {
  switch (state.kind) {
    case 'good':
      return html`${icons.good}<span
          ><strong>${t('Good')}</strong>
          ${state.until !== undefined && html`<span class="detail">${t('until {date}', { date: date(state.until) })}</span>`}</span
        >`;
    case 'expired':
      return html`${icons.expired}<span
          ><strong>${t('Expired')}</strong>
          <span class="detail">${t('on {date}', { date: date(state.since) })}</span></span
        >`;
    case 'revoked':
      return html`${icons.revoked}<span
          ><strong>${t('Revoked')}</strong>
          <span class="detail">${t('on {date}: {reason}', { date: date(state.on), reason: state.reason })}</span></span
        >`;
  }
}
