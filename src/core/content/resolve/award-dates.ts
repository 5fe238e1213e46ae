import type { Badge } from '../../model/badge.ts';
import { addDuration, type Day, type Instant } from '../../model/time.ts';
import type { Problem } from '../../problem/problem.ts';
import type { AwardDraft } from '../draft.ts';
import type { DescribedBadges } from './badges.ts';
import { earliestDay, latestDay } from './days.ts';
import type { Resolving } from './resolving.ts';

/** When an award ends: as it says itself, or by its badge's rule. Undefined for one that does not end, or ends after the year 9999. */
export function expiryOf(
  { expiresAt, awardedAt }: AwardDraft,
  { validFor }: Pick<Badge, 'validFor'>,
): Instant | undefined {
  if (expiresAt) return expiresAt.value;
  return validFor === undefined ? undefined : addDuration(awardedAt.value, validFor);
}

/** Awards whose dates are out of order with each other, with their badge or with the present. */
export function untimelyAwards(
  drafts: readonly AwardDraft[],
  described: DescribedBadges,
  { now, report }: Resolving,
): readonly AwardDraft[] {
  const latest = latestDay(now);
  return drafts.filter((draft) => {
    const faults = [
      awardFault(draft, now),
      expiryFault(draft, described.get(draft.badge) ?? {}),
      revocationFault(draft, { now, latest }),
    ].filter((fault) => fault !== undefined);
    for (const fault of faults) report(fault);
    return faults.length > 0;
  });
}

function awardFault({ awardedAt: { value, place } }: AwardDraft, now: Instant): Problem | undefined {
  return value > now ? { code: 'AWARDED_IN_FUTURE', place, issuedOn: value, now } : undefined;
}

function expiryFault(draft: AwardDraft, badge: Pick<Badge, 'validFor'>): Problem | undefined {
  const { awardedAt, expiresAt } = draft;
  if (expiresAt && expiresAt.value <= awardedAt.value)
    return {
      code: 'EXPIRES_BEFORE_AWARD',
      place: expiresAt.place,
      expires: expiresAt.value,
      issuedOn: awardedAt.value,
    };
  if (badge.validFor === undefined || expiryOf(draft, badge) !== undefined) return undefined;
  return { code: 'EXPIRY_TOO_FAR', place: awardedAt.place, validFor: badge.validFor };
}

function revocationFault(
  { awardedAt, revocation }: AwardDraft,
  { now, latest }: { now: Instant; latest: Day },
): Problem | undefined {
  if (!revocation) return undefined;
  const { value: on, place } = revocation.on;
  if (on > latest) return { code: 'REVOKED_IN_FUTURE', place, on, now };
  return on < earliestDay(awardedAt.value)
    ? { code: 'REVOKED_BEFORE_AWARD', place, on, issuedOn: awardedAt.value }
    : undefined;
}
