import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base32 } from './base32.ts';
import type { AwardId, BadgeId, IssuerId } from './ids.ts';
import type { Instant } from './time.ts';

/**
 * By which awards a milestone was reached. `rule`: the award is in no file and follows from these awards. `kept`: a file of its own
 * names them, so that it stays what it is whatever the rule would say.
 */
export interface Reached {
  readonly how: 'rule' | 'kept';
  /** In order of their dates. */
  readonly by: readonly Constituent[];
}

/** An award by which a milestone was reached. */
export interface Constituent {
  readonly award: AwardId;
  readonly badge: BadgeId;
  readonly badgeName: string;
  readonly awardedAt: Instant;
}

/**
 * The id of an award that follows from others: `a` and 100 bits of SHA-256 in base32. Nothing else can make a milestone of the
 * same awards, and other awards never have the same id. The handle is not in it: a person who is forgotten gets another.
 */
export function milestoneAwardId(issuer: IssuerId, badge: BadgeId, by: readonly AwardId[]): AwardId {
  const text = ['milestone', issuer, badge, ...by.toSorted()].join('\n');
  return `a${base32(sha256(utf8ToBytes(text)), 20)}` as AwardId;
}
