import type { Award } from './award.ts';
import { standing } from './standing.ts';
import type { Instant } from './time.ts';

/** Awards that stand at one moment and, unless they are renewed, no more at another; the first to end comes first. */
export function expiringAwards(awards: readonly Award[], now: Instant, by: Instant): readonly ExpiringAward[] {
  return awards
    .flatMap((award) => {
      const { kind } = standing(award, now);
      const { expiresAt } = award;
      return kind === 'good' && !award.renewedBy && expiresAt !== undefined && expiresAt <= by
        ? [{ award, expiresAt }]
        : [];
    })
    .toSorted((a, b) => (a.expiresAt < b.expiresAt ? -1 : a.expiresAt > b.expiresAt ? 1 : 0));
}

export interface ExpiringAward {
  readonly award: Award;
  readonly expiresAt: Instant;
}
