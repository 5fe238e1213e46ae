import type { Place } from '../problem/problem.ts';
import type { BadgeId, ClaimId } from './ids.ts';
import type { Day } from './time.ts';

/** The public half of a claim code: who holds the other half may ask for the badge, for a while and so many times. */
export interface Claim {
  readonly id: ClaimId;
  readonly badge: BadgeId;
  /** Ed25519, 32 bytes in base64url. */
  readonly publicKey: string;
  /** How many awards may name it. */
  readonly limit: number;
  /** The first and the last day on which an award that names it may be issued. */
  readonly from?: Day;
  readonly until: Day;
  /** What it was handed out for. */
  readonly note?: string;
  readonly place: Place;
}
