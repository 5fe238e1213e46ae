import { group, list, text } from './parts.ts';
import type { GroupSchema } from './schema.ts';

const digest = (title: string) =>
  text(64, { title, description: 'A digest of it as it was translated.', examples: ['bcdfghjk'] });

export const translationSchema: GroupSchema = group({
  title: 'Translation',
  description: 'Front matter of badges/<badge>/badge.<lang>.md; the text below it is the criteria in that language.',
  required: ['name', 'description'],
  properties: {
    name: text(200, { title: 'Name', description: 'What the badge is called.', examples: ['Première contribution'] }),
    description: text(1000, {
      title: 'Description',
      description: 'A sentence that says what those who have it did.',
      examples: ['A vu sa première contribution relue et acceptée.'],
    }),
    caption: text(500, {
      title: 'Caption',
      description: 'What the picture shows, for those who do not see it.',
      examples: ['Deux branches qui se rejoignent dans un cercle vert'],
    }),
    of: group({
      title: 'Of which text',
      description:
        'Digests of the original that was translated, by which is told what changed since. `npm run translations -- --pin` writes them.',
      required: ['name', 'description', 'caption', 'criteria'],
      properties: {
        name: digest('Name'),
        description: digest('Description'),
        caption: digest('Caption'),
        criteria: list(digest('Part of the criteria'), {
          title: 'Criteria',
          description: 'One for what stands before the first heading, and one for each heading.',
          maxItems: 1000,
        }),
      },
    }),
  },
});
