import { daySchema } from './day.ts';
import { group, list, slug } from './parts.ts';
import type { GroupSchema, ListSchema, NumberSchema, Schema } from './schema.ts';

/** How deep requirements may stand in each other. Nobody reads more, and editors cannot be told that it may go on for ever. */
const DEPTH = 4;

const COUNT: NumberSchema = {
  type: 'integer',
  minimum: 1,
  maximum: 100,
  title: 'Count',
  description: 'How many of them; all, when left out.',
};

/** The field `requires` of a badge. */
export const requirementSchema: GroupSchema = group({
  title: 'Requires',
  description: 'A milestone: who has `count` of these badges has this one, by rule and without an award file.',
  examples: [
    { count: 2, of: ['first-issue', 'first-pull-request'] },
    { of: ['first-issue', { count: 1, of: ['first-review', 'first-release'] }] },
  ],
  required: ['of'],
  properties: {
    count: COUNT,
    of: members(DEPTH),
    until: {
      ...daySchema,
      title: 'Until',
      description: 'The last day on which it can be reached. A milestone that is retired needs one.',
    },
  },
});

function members(depth: number): ListSchema {
  const badge = slug({ examples: ['first-issue'] });
  return list(depth === 1 ? badge : { if: { type: 'object' }, then: inner(depth - 1), else: badge }, {
    title: 'Of',
    description: 'Folders in badges/, or further groups with `count` and `of`.',
    examples: [['first-issue', 'first-pull-request']],
    minItems: 1,
    maxItems: 100,
  });
}

function inner(depth: number): Schema {
  return group({
    examples: [{ count: 1, of: ['first-review', 'first-release'] }],
    required: ['of'],
    properties: { count: COUNT, of: members(depth) },
  });
}
