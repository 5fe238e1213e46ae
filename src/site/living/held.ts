import type { Award } from '../../core/model/award.ts';
import type { Registry } from '../../core/model/registry.ts';
import type { Instant } from '../../core/model/time.ts';
import type { Earned, Earner } from './badge-earners.ts';
import type { Tally } from './issuer-tally.ts';

/** What pages that count awards know of one. */
export interface Held extends Earner {
  readonly awardedAt: Instant;
  readonly isRevoked: boolean;
  /** Empty for those who do not want to be named. */
  readonly name: string;
}

const MOST_EARNERS = 12;

export function heldOf(
  { id, recipient, awardedAt, revocation }: Award,
  { recipients }: Pick<Registry, 'recipients'>,
): Held {
  const name = recipients.get(recipient)?.profile?.name ?? '';
  return { award: id, handle: recipient, name, awardedAt, isRevoked: revocation !== undefined };
}

/** What the page of a badge says of these, which are all of its awards, in order of id. */
export function earnedOf(held: readonly Held[]): Earned {
  const standing = held.filter(({ isRevoked }) => !isRevoked);
  const named = standing.filter(({ name }) => name !== '').toSorted(newestFirst);
  return {
    awards: standing.length,
    revoked: held.length - standing.length,
    earners: shownEarners(named),
  };
}

/** As many of these as a page shows, each person once. No more of them are looked at than are needed. */
export function shownEarners(named: Iterable<Earner>): readonly Earner[] {
  const earners = new Map<string, Earner>();
  for (const { award, handle, name } of named) {
    if (earners.size === MOST_EARNERS) break;
    if (!earners.has(handle)) earners.set(handle, { award, handle, name });
  }
  return [...earners.values()];
}

export function tallyOf(held: readonly Pick<Held, 'isRevoked'>[]): Tally {
  return { awards: held.length, revoked: held.filter(({ isRevoked }) => isRevoked).length };
}

function newestFirst(a: Held, b: Held): number {
  return a.awardedAt < b.awardedAt ? 1 : a.awardedAt > b.awardedAt ? -1 : 0;
}
