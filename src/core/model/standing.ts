import type { Award } from './award.ts';
import type { Day, Instant } from './time.ts';

/** Whether an award still stands. Revocation outweighs expiry. */
export type Standing =
  | { readonly kind: 'good'; readonly until?: Instant }
  | { readonly kind: 'expired'; readonly since: Instant }
  | { readonly kind: 'revoked'; readonly on: Day; readonly reason: string };

export function standing(award: Award, asOf: Instant): Standing {
  if (award.revocation) return { kind: 'revoked', on: award.revocation.on, reason: award.revocation.reason };
  if (award.expiresAt === undefined) return { kind: 'good' };
  return award.expiresAt <= asOf
    ? { kind: 'expired', since: award.expiresAt }
    : { kind: 'good', until: award.expiresAt };
}
