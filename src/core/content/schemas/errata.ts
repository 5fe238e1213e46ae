import { daySchema } from './day.ts';
import { group, list, text } from './parts.ts';
import type { ListSchema } from './schema.ts';

const example = { on: '2026-07-01', note: 'The link to the manual was wrong.' };

/** The field `errata`, which awards and badges have alike. */
export const errataSchema: ListSchema = list(
  group({
    required: ['on', 'note'],
    examples: [example],
    properties: {
      on: { ...daySchema, description: 'The day on which it was corrected.' },
      note: text(1000, {
        title: 'Note',
        description: 'What was wrong and is right now, in plain text. Public.',
        examples: [example.note],
      }),
    },
  }),
  {
    title: 'Errata',
    description: 'Corrections of what was published before. Entries are added and never taken out.',
    examples: [[example]],
    maxItems: 50,
  },
);
