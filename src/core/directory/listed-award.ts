import type { AwardId, BadgeId, Handle, IssuerId } from '../model/ids.ts';
import type { Day, Instant } from '../model/time.ts';

/** What directories know of an award. */
export interface ListedAward {
  readonly id: AwardId;
  readonly badge: BadgeId;
  readonly handle: Handle;
  /** The public name; empty for those who do not want one, who are counted and never listed. */
  readonly name: string;
  readonly awardedAt: Instant;
  /** Empty for what never expires. */
  readonly expiresAt: Instant | '';
  /** Empty for what was not revoked. */
  readonly revokedOn: Day | '';
}

/** What directories call a badge and whoever awards it. */
export interface ListedBadge {
  readonly id: BadgeId;
  readonly name: string;
  readonly issuer: IssuerId;
}

export interface ListedIssuer {
  readonly id: IssuerId;
  readonly name: string;
}

export function isNamed({ name }: ListedAward): boolean {
  return name !== '';
}

/** The earlier first. */
export function byDate(a: ListedAward, b: ListedAward): number {
  if (a.awardedAt !== b.awardedAt) return a.awardedAt < b.awardedAt ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
