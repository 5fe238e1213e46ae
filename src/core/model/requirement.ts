import type { BadgeId } from './ids.ts';
import type { Day } from './time.ts';

/** Whoever has `count` of these meets it: badges, or further requirements. */
export interface Requirement {
  readonly count: number;
  readonly of: readonly (BadgeId | Requirement)[];
}

/** The rule of a milestone: whoever meets it has the badge. */
export interface MilestoneRule extends Requirement {
  /** The last day on which it can be met. */
  readonly until?: Day;
}

/** All badges that a requirement names, at any depth, each once and in its order. */
export function badgesIn({ of }: Requirement): readonly BadgeId[] {
  return [...new Set(of.flatMap((one) => (typeof one === 'string' ? [one] : badgesIn(one))))];
}

export function isMet({ count, of }: Requirement, has: (badge: BadgeId) => boolean): boolean {
  return of.filter((one) => (typeof one === 'string' ? has(one) : isMet(one, has))).length >= count;
}

/** A requirement as text; two that ask for the same in another order are the same text. */
export function requirementText({ count, of }: Requirement): string {
  const parts = of.map((one) => (typeof one === 'string' ? one : `(${requirementText(one)})`));
  return `${count} of ${parts.toSorted().join(', ')}`;
}
