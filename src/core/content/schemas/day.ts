import type { TextSchema } from './schema.ts';

export const daySchema: TextSchema = {
  type: 'string',
  format: 'day',
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  title: 'Day',
  examples: ['2026-07-01'],
};
