import { daySchema } from './day.ts';
import { account, flag, group, list, oneOf, text, webUrl } from './parts.ts';
import type { GroupSchema } from './schema.ts';

export const siteSchema: GroupSchema = group({
  title: 'Site',
  description: 'site.yaml: what the site is called and where it stands.',
  required: ['name', 'url'],
  properties: {
    name: text(200, { title: 'Name', description: 'What the site is called.', examples: ['Badges of Acme'] }),
    url: {
      type: 'string',
      format: 'site-url',
      pattern: '^[Hh][Tt][Tt][Pp][Ss]?://[^/?#]+/([A-Za-z0-9._~-]+/)*$',
      maxLength: 500,
      title: 'Address',
      description: 'The address below which everything is published: `https:`, with a slash at its end.',
      examples: ['https://badges.acme.example/', 'https://acme.example/badges/'],
    },
    description: text(1000, {
      title: 'Description',
      description: 'A sentence about the site, for search engines and feeds.',
      examples: ['What people did for Acme, and how to check it.'],
    }),
    languages: list(
      {
        type: 'string',
        format: 'language-tag',
        pattern: '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\\d{3}))?$',
        examples: ['en', 'pt-BR'],
      },
      {
        title: 'Languages',
        description: 'The first is the language of the badges themselves; the others may have translations.',
        examples: [['en', 'fr']],
        default: ['en'],
        minItems: 1,
        maxItems: 50,
        uniqueItems: true,
      },
    ),
    repository: webUrl({
      title: 'Repository',
      description: 'Where the project itself is kept, for applications and links to what awarded a badge.',
      examples: ['https://github.com/acme/badges'],
    }),
    maintainers: list(account({ examples: ['@acme/keepers'] }), {
      title: 'Maintainers',
      description:
        'People and teams that are asked about what decides whose an award is and how it is published: identities, keys, workflows, code. In quotes.',
      examples: [['@acme/keepers']],
      maxItems: 50,
      uniqueItems: true,
    }),
    links: list(
      group({
        required: ['name', 'url'],
        examples: [{ name: 'Source', url: 'https://github.com/acme/badges' }],
        properties: {
          name: text(100, { title: 'Name', description: 'The words of the link.', examples: ['Source'] }),
          url: webUrl({ title: 'Address', examples: ['https://github.com/acme/badges'] }),
        },
      }),
      {
        title: 'Links',
        description: 'Links at the foot of every page.',
        examples: [[{ name: 'Source', url: 'https://github.com/acme/badges' }]],
        maxItems: 20,
      },
    ),
    bake: oneOf(['at-build', 'on-download'], {
      title: 'Baking',
      description:
        'Whether the pictures that carry an award are files of the site, or are made by the page of the award when somebody wants one.',
      examples: ['on-download'],
      default: 'at-build',
    }),
    bakedUntil: {
      ...daySchema,
      title: 'Baked until',
      description:
        'With `bake: on-download`: awards given up to this day keep the pictures that were published of them.',
      examples: ['2026-07-01'],
    },
    example: flag({
      title: 'Example',
      description: 'This is the example site; only it may stand at `example.org`, and it stands nowhere else.',
      default: false,
    }),
  },
});
