import { parseBadgeId } from '../model/ids.ts';
import { parseDay } from '../model/time.ts';
import type { MilestoneDraft, RequirementDraft } from './draft.ts';
import type { FieldPath, Fields } from './fields.ts';
import { ensured } from './present.ts';

/** What an author writes below `requires`, and in the groups within it. */
export interface WrittenRequirement {
  readonly count?: number;
  readonly of: readonly (string | WrittenRequirement)[];
}

export interface WrittenMilestone extends WrittenRequirement {
  readonly until?: string;
}

export function milestoneDraft(written: WrittenMilestone, fields: Fields): MilestoneDraft {
  const { until } = written;
  const path = ['requires', 'until'];
  return {
    ...requirementDraft(written, fields, ['requires']),
    ...(until !== undefined && { until: { value: ensured(parseDay(until)), place: fields.placeOf(path) } }),
  };
}

function requirementDraft({ count, of }: WrittenRequirement, fields: Fields, path: FieldPath): RequirementDraft {
  return {
    count: { value: count ?? of.length, place: fields.placeOf(count === undefined ? path : [...path, 'count']) },
    of: of.map((one, index) => {
      const at = [...path, 'of', index];
      return typeof one === 'string'
        ? { value: ensured(parseBadgeId(one)), place: fields.placeOf(at) }
        : requirementDraft(one, fields, at);
    }),
  };
}
