import type { BadgeId, Handle } from '../../model/ids.ts';
import { badgesIn, isMet, type Requirement } from '../../model/requirement.ts';
import type { Instant } from '../../model/time.ts';
import type { AwardDraft } from '../draft.ts';
import type { DescribedBadges } from './badges.ts';
import { requirementOf } from './requirements.ts';
import type { Resolving } from './resolving.ts';

/** Awards of milestones, written by hand, to people who did not have what it takes by then. */
export function unreachedAwards(
  drafts: readonly AwardDraft[],
  described: DescribedBadges,
  { broken, report }: Resolving,
): readonly AwardDraft[] {
  const rules: Rules = new Map(
    [...described.values()].flatMap(({ id, requires }) => (requires ? [[id, requirementOf(requires)] as const] : [])),
  );
  const sound = new Set([...rules].filter(([, rule]) => areDescribed(rule, described)).map(([id]) => id));
  const earned = firstEarned(drafts, new Set([...rules.values()].flatMap(badgesIn)));
  return drafts.filter(({ badge, recipient, awardedAt, revocation, constituents, place }) => {
    const rule = rules.get(badge);
    if (!rule || !sound.has(badge) || revocation || constituents) return false;
    const handle = recipient.value;
    const hadByThen = (id: BadgeId): boolean => {
      const at = earned.get(keyOf(handle, id));
      return (at !== undefined && at <= awardedAt.value) || broken.hasAward(id, handle);
    };
    const has = (id: BadgeId): boolean => hasOrReached(id, { rules, hadByThen, way: [badge] });
    if (isMet(rule, has)) return false;
    const { count, of } = rule;
    const members = of.filter((one) => (typeof one === 'string' ? has(one) : isMet(one, has))).length;
    const missing = badgesIn(rule).filter((id) => !has(id));
    report({ code: 'MILESTONE_NOT_REACHED', place, badge, handle, count, has: members, missing });
    return true;
  });
}

type Rules = ReadonlyMap<BadgeId, Requirement>;

/** When each person first got each badge that counts, by handle and badge. */
type Earned = ReadonlyMap<string, Instant>;

function areDescribed(rule: Requirement, described: DescribedBadges): boolean {
  return badgesIn(rule).every((required) => described.has(required));
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

interface Reaching {
  readonly rules: Rules;
  readonly hadByThen: (badge: BadgeId) => boolean;
  /** The milestones on the way here, so that a circle has an end. */
  readonly way: readonly BadgeId[];
}

/** What nobody follows is not held against anybody. */
const LONGEST_WAY = 100;

function hasOrReached(badge: BadgeId, { rules, hadByThen, way }: Reaching): boolean {
  if (hadByThen(badge) || way.length > LONGEST_WAY) return true;
  const rule = rules.get(badge);
  if (!rule || way.includes(badge)) return false;
  return isMet(rule, (id) => hasOrReached(id, { rules, hadByThen, way: [...way, badge] }));
}

function keyOf(handle: Handle, badge: BadgeId): string {
  return `${handle}/${badge}`;
}
