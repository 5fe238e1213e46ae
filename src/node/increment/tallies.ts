import type { BadgeId } from '../../core/model/ids.ts';
import type { Registry } from '../../core/model/registry.ts';
import type { Instant } from '../../core/model/time.ts';
import type { Tally } from '../../site/living/issuer-tally.ts';

/** How many awards and people there are. */
export interface Tallies {
  readonly badges: Readonly<Record<BadgeId, Tally>>;
  readonly people: number;
  /** Awards that are over and were not revoked. */
  readonly expired: number;
}

/** As much of an award as is counted. */
export interface Countable {
  readonly badge: BadgeId;
  /** Empty for what never expires. */
  readonly expiresAt: Instant | '';
  readonly isRevoked: boolean;
}

export function talliesOf({ awards, recipients }: Registry, asOf: Instant): Tallies {
  const countable = awards.map(({ badge, expiresAt, revocation }): Countable => ({
    badge,
    expiresAt: expiresAt ?? '',
    isRevoked: revocation !== undefined,
  }));
  const none: Tallies = { badges: {}, people: recipients.size, expired: 0 };
  return recounted(none, { gone: [], come: countable, before: asOf, after: asOf });
}

/** Tallies after some awards went and others came; one that changed does both. */
export function recounted(
  { badges, people, expired }: Tallies,
  {
    gone,
    come,
    before,
    after,
  }: {
    readonly gone: readonly Countable[];
    readonly come: readonly Countable[];
    /** The moments of which the tallies speak. */
    readonly before: Instant;
    readonly after: Instant;
  },
): Tallies {
  const counts = new Map(Object.entries(badges) as [BadgeId, Tally][]);
  const count = ({ badge, isRevoked }: Countable, by: number): void => {
    const { awards, revoked } = counts.get(badge) ?? { awards: 0, revoked: 0 };
    counts.set(badge, { awards: awards + by, revoked: revoked + (isRevoked ? by : 0) });
  };
  for (const award of gone) count(award, -1);
  for (const award of come) count(award, 1);
  const over = (awards: readonly Countable[], moment: Instant) =>
    awards.filter((award) => isExpired(award, moment)).length;
  return {
    badges: Object.fromEntries([...counts].filter(([, { awards }]) => awards > 0)),
    people,
    expired: expired - over(gone, before) + over(come, after),
  };
}

function isExpired({ expiresAt, isRevoked }: Countable, moment: Instant): boolean {
  return !isRevoked && expiresAt !== '' && expiresAt <= moment;
}

/** All awards of some badges together. */
export function tallyOver({ badges }: Tallies, isMeant: (badge: BadgeId) => boolean = () => true): Tally {
  let [awards, revoked] = [0, 0];
  for (const [badge, tally] of Object.entries(badges) as [BadgeId, Tally][]) {
    if (!isMeant(badge)) continue;
    awards += tally.awards;
    revoked += tally.revoked;
  }
  return { awards, revoked };
}
