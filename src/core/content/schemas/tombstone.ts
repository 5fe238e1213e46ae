import { daySchema } from './day.ts';
import { group, slug } from './parts.ts';
import type { GroupSchema } from './schema.ts';

export const tombstoneSchema: GroupSchema = group({
  title: 'Tombstone',
  description: 'forgotten/<award-id>.yaml: what is left of an award that was removed together with its person.',
  required: ['on', 'issuer'],
  properties: {
    on: { ...daySchema, title: 'On', description: 'The day on which it was removed.' },
    issuer: slug({ title: 'Issuer', description: 'A folder in issuers/: who had awarded it.', examples: ['acme'] }),
  },
});
