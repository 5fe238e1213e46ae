import { group, text } from './parts.ts';
import type { GroupSchema } from './schema.ts';

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
  },
});
