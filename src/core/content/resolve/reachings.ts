import type { Award } from '../../model/award.ts';
import type { BadgeId } from '../../model/ids.ts';
import type { MilestoneRule, Requirement } from '../../model/requirement.ts';
import { dayOf, type Day, type Instant } from '../../model/time.ts';
import { compareText } from './by-place.ts';

/**
 * By which of a person's awards a milestone was reached: each time one set of them, the last of which stands or is the last there was.
 * Later awards never change what was found before. The awards of a person are gone through in order of date and id; the first that
 * meets the rule, together with those before it, makes a set. What had expired or was revoked by then does not count. When
 * an award of a set is revoked, the search begins again without it.
 */
export function reachings(rule: MilestoneRule, held: readonly Award[]): readonly (readonly Award[])[] {
  const found: (readonly Award[])[] = [];
  let awards = held.toSorted(inOrder);
  let after: Day | undefined;
  for (;;) {
    const set = firstSet(rule, awards, after);
    if (!set) return found;
    found.push(set);
    const fallen = set.flatMap(({ revocation }) => (revocation ? [revocation.on] : [])).sort(compareText);
    if (fallen[0] === undefined) return found;
    after = fallen[0];
    awards = awards.filter((award) => !award.revocation || !set.includes(award));
  }
}

function inOrder(a: Award, b: Award): number {
  return compareText(a.awardedAt, b.awardedAt) || compareText(a.id, b.id);
}

function firstSet(rule: MilestoneRule, awards: readonly Award[], after: Day | undefined): readonly Award[] | undefined {
  for (const [index, { awardedAt, badge }] of awards.entries()) {
    if (rule.until !== undefined && dayOf(awardedAt) > rule.until) return undefined;
    const counted = awards.slice(0, index + 1).filter((award) => stands(award, awardedAt, after));
    const isNews =
      counted.at(-1) === awards[index] && counted.findIndex((one) => one.badge === badge) === counted.length - 1;
    const set = isNews ? choose(rule, counted) : undefined;
    if (set) return [...new Set(set)].sort(inOrder);
  }
  return undefined;
}

/** Whether an award counts at a moment and, where a set fell before, still did on the day after which another is looked for. */
function stands({ revocation, expiresAt }: Award, at: Instant, after: Day | undefined): boolean {
  if (revocation && (revocation.on < dayOf(at) || (after !== undefined && revocation.on <= after))) return false;
  return expiresAt === undefined || (expiresAt > at && (after === undefined || dayOf(expiresAt) > after));
}

/** Of what is asked for, that which was there first. */
function choose({ count, of }: Requirement, counted: readonly Award[]): readonly Award[] | undefined {
  const met = of
    .map((one) => (typeof one === 'string' ? firstOf(one, counted) : choose(one, counted)))
    .filter((set) => set !== undefined);
  return met.length < count ? undefined : met.toSorted(byLast).slice(0, count).flat();
}

function firstOf(badge: BadgeId, counted: readonly Award[]): readonly Award[] | undefined {
  const first = counted.find((award) => award.badge === badge);
  return first && [first];
}

function byLast(a: readonly Award[], b: readonly Award[]): number {
  const [one, other] = [a, b].map((set) => set.toSorted(inOrder).at(-1));
  return one && other ? inOrder(one, other) : 0;
}
