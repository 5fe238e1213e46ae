import { group, list, text, webUrl } from './parts.ts';
import type { GroupSchema } from './schema.ts';

const example = { code: 'VC.2', name: 'Branch and merge', url: 'https://skills.example/version-control/2' };

export const frameworkSchema: GroupSchema = group({
  title: 'Framework',
  description: 'All of frameworks/<framework>.yaml: goals, skills or standards that badges name by their code.',
  required: ['name', 'url', 'targets'],
  properties: {
    name: text(500, { title: 'Name', description: 'What the framework is called.', examples: ['Open Skills'] }),
    url: webUrl({ title: 'Address', description: 'Where it is published.', examples: ['https://skills.example/'] }),
    description: text(2000, { title: 'Description', description: 'What it is for, in short.' }),
    targets: list(
      group({
        required: ['code', 'name', 'url'],
        examples: [example],
        properties: {
          code: text(200, {
            title: 'Code',
            description: 'Its code in the framework, in quotes where it could be a number.',
            examples: [example.code],
          }),
          name: text(500, {
            title: 'Name',
            description: 'What the goal or skill is called.',
            examples: [example.name],
          }),
          url: webUrl({ title: 'Address', description: 'Where it is described.', examples: [example.url] }),
          description: text(2000, { title: 'Description', description: 'What it is, in short.' }),
        },
      }),
      {
        title: 'Targets',
        description: 'What is in it, each with a code of its own.',
        examples: [[example]],
        minItems: 1,
        maxItems: 2000,
      },
    ),
  },
});
