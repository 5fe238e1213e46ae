import type { BadgeId, Handle } from '../../model/ids.ts';
import type { Instant } from '../../model/time.ts';
import type { AwardDraft, BadgeDraft } from '../draft.ts';
import type { DescribedBadges } from './badges.ts';
import type { Resolving } from './resolving.ts';

/** Awards of milestones to people who did not have what it takes by then. */
export function unreachedAwards(
  drafts: readonly AwardDraft[],
  described: DescribedBadges,
  resolving: Resolving,
): readonly AwardDraft[] {
  const milestones = [...described.values()].filter((badge) => badge.requires && areDescribed(badge, described));
  const earned = firstEarned(drafts, new Set(milestones.flatMap(requiredBadges)));
  const requirements = new Map(milestones.map((badge) => [badge.id, badge]));
  return drafts.filter((draft) => {
    const milestone = requirements.get(draft.badge);
    return milestone !== undefined && !draft.revocation && !isReached(draft, milestone, { earned, resolving });
  });
}

/** When each person first got each badge that counts, by handle and badge. */
type Earned = ReadonlyMap<string, Instant>;

function areDescribed(badge: BadgeDraft, described: DescribedBadges): boolean {
  return requiredBadges(badge).every((required) => described.has(required));
}

function requiredBadges({ requires }: BadgeDraft): readonly BadgeId[] {
  return [...new Set(requires?.of.map(({ value }) => value))];
}

function firstEarned(drafts: readonly AwardDraft[], counted: ReadonlySet<BadgeId>): Earned {
  const earned = new Map<string, Instant>();
  for (const { badge, recipient, awardedAt, revocation } of drafts) {
    if (revocation || !counted.has(badge)) continue;
    const key = keyOf(recipient.value, badge);
    const before = earned.get(key);
    if (before === undefined || awardedAt.value < before) earned.set(key, awardedAt.value);
  }
  return earned;
}

function isReached(
  { badge, recipient, awardedAt, place }: AwardDraft,
  milestone: BadgeDraft,
  { earned, resolving: { broken, report } }: { earned: Earned; resolving: Resolving },
): boolean {
  const handle = recipient.value;
  const required = requiredBadges(milestone);
  const missing = required.filter((id) => {
    const at = earned.get(keyOf(handle, id));
    return (at === undefined || at > awardedAt.value) && !broken.hasAward(id, handle);
  });
  const count = milestone.requires?.count.value ?? required.length;
  const has = required.length - missing.length;
  if (has < count) report({ code: 'MILESTONE_NOT_REACHED', place, badge, handle, count, has, missing });
  return has >= count;
}

function keyOf(handle: Handle, badge: BadgeId): string {
  return `${handle}/${badge}`;
}
