import type { BadgeId } from '../../model/ids.ts';
import type { Requirement } from '../../model/requirement.ts';
import type { Located, RequirementDraft } from '../draft.ts';

/** Whether a member of a requirement is a badge and not a group. */
function isBadge(one: Located<BadgeId> | RequirementDraft): one is Located<BadgeId> {
  return 'value' in one;
}

/** The badges that a requirement names itself, without those of the groups within it. */
export function badgesOf({ of }: RequirementDraft): readonly Located<BadgeId>[] {
  return of.filter(isBadge);
}

/** A requirement and all groups within it. */
export function groupsIn(requirement: RequirementDraft): readonly RequirementDraft[] {
  return [requirement, ...requirement.of.flatMap((one) => (isBadge(one) ? [] : groupsIn(one)))];
}

/** Every badge that is named, at any depth, as often as it is. */
export function namedIn(requirement: RequirementDraft): readonly Located<BadgeId>[] {
  return groupsIn(requirement).flatMap(badgesOf);
}

export function requirementOf({ count, of }: RequirementDraft): Requirement {
  return { count: count.value, of: of.map((one) => (isBadge(one) ? one.value : requirementOf(one))) };
}
