import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Place } from '../problem/problem.ts';
import type { Badge } from './badge.ts';
import { base32 } from './base32.ts';
import type { Endorsement } from './endorsement.ts';
import type { Erratum } from './erratum.ts';
import type { Extensions } from './extensions.ts';
import type { AwardId, BadgeId, ClaimId, Handle, IssuerId } from './ids.ts';
import type { Issuer } from './issuer.ts';
import type { Provenance } from './provenance.ts';
import type { Reached } from './reached.ts';
import type { Recipient } from './recipient.ts';
import type { Markdown, WebUrl } from './text.ts';
import type { Day, Instant } from './time.ts';

export interface Award {
  readonly id: AwardId;
  readonly badge: BadgeId;
  readonly recipient: Handle;
  readonly awardedAt: Instant;
  /** From the award itself, or its date plus the badge's `validFor`. */
  readonly expiresAt?: Instant;
  readonly evidence: readonly Evidence[];
  /** What the person did. */
  readonly narrative?: Markdown;
  readonly extensions?: Extensions;
  readonly revocation?: Revocation;
  /** Oldest first. */
  readonly errata: readonly Erratum[];
  /** The claim of its badge under which it was asked for. */
  readonly claim?: ClaimId;
  /** The award of the same person that it follows, and the one that follows it. */
  readonly renews?: Renewal;
  readonly renewedBy?: Renewal;
  /** Of a milestone that was not awarded by hand alone. */
  readonly reached?: Reached;
  /** In order of id. */
  readonly endorsements?: readonly Endorsement[];
  /** Where it is written; of one that follows by rule, its badge. */
  readonly place: Place;
}

export interface Evidence {
  readonly url?: WebUrl;
  readonly name?: string;
  readonly description?: string;
  readonly narrative?: Markdown;
  readonly genre?: string;
  readonly audience?: string;
  /** Which of the badge's criteria it belongs to, from 1 (`criteriaItems`). For pages and reviewers; no member of Open Badges. */
  readonly criterion?: number;
}

/** An award before or after another of the same person. */
export interface Renewal {
  readonly award: AwardId;
  readonly awardedAt: Instant;
}

export interface Revocation {
  readonly on: Day;
  /** Public and neutral. */
  readonly reason: string;
}

/** An award with all that its documents and its page speak of. */
export interface FullAward {
  readonly award: Award;
  readonly badge: Badge;
  readonly issuer: Issuer;
  readonly recipient: Recipient;
  /** How it came to be published; absent where nobody has looked. */
  readonly provenance?: Provenance;
}

/**
 * The id of an award that pins none: `a` and 100 bits of SHA-256 over issuer, handle and file name, in base32.
 * The file name is that of the award file without its ending (`first-pull-request`, `first-pull-request.2`).
 */
export function awardIdOf(issuer: IssuerId, handle: Handle, fileName: string): AwardId {
  return `a${base32(sha256(utf8ToBytes(`${issuer}\n${handle}\n${fileName}`)), 20)}` as AwardId;
}
