import { licenses } from '../../model/extensions.ts';
import { accreditations } from './accreditations.ts';
import { assessment } from './assessment.ts';
import { group, list, oneOf, text, webUrl } from './parts.ts';
import type { GroupSchema, NumberSchema, Schema } from './schema.ts';

const degrees = (most: number, title: string, example: number): NumberSchema => ({
  type: 'number',
  minimum: -most,
  maximum: most,
  title,
  description: 'In degrees, WGS 84.',
  examples: [example],
});

const location = group({
  title: 'Location',
  description: 'Geo Location: where it is earned, was earned, or is done.',
  required: ['description', 'latitude', 'longitude'],
  properties: {
    name: text(200, { title: 'Name', description: 'What the place is called.', examples: ['The old net store'] }),
    description: text(1000, {
      title: 'Description',
      description: 'What the place has to do with it.',
      examples: ['The workshop in which the badge is earned.'],
    }),
    latitude: degrees(90, 'Latitude', 54.9144),
    longitude: degrees(180, 'Longitude', -1.3877),
  },
});

const extraDescriptions = list(
  group({
    required: ['name', 'narrative'],
    examples: [{ name: 'Where it leads', narrative: 'Many went on to **repair** for a living.' }],
    properties: {
      name: text(200, { title: 'Name', description: 'The heading.', examples: ['Where it leads'] }),
      narrative: text(10_000, {
        title: 'Narrative',
        description: 'The text below it, in Markdown.',
        examples: ['Many went on to **repair** for a living.'],
      }),
    },
  }),
  {
    title: 'Extra descriptions',
    description: 'Extra Description: further sections of text.',
    minItems: 1,
    maxItems: 20,
  },
);

const words = (title: string, description: string, example: string) =>
  list(text(100, { examples: [example] }), {
    title,
    description,
    examples: [[example]],
    minItems: 1,
    maxItems: 30,
    uniqueItems: true,
  });

const accessibility = group({
  title: 'Accessibility',
  description: 'Accessibility: content for people with disabilities, in the words of schema.org.',
  required: ['url', 'features'],
  properties: {
    url: webUrl({
      title: 'Address',
      description: 'Where the content is.',
      examples: ['https://acme.example/captions'],
    }),
    features: words('Features', 'accessibilityFeature', 'captions'),
    controls: words('Controls', 'accessibilityControl', 'fullKeyboardControl'),
    hazards: words('Hazards', 'accessibilityHazard', 'noFlashingHazard'),
    apis: words('APIs', 'accessibilityAPI', 'ARIA'),
  },
});

const other = list(
  group({
    required: ['name', 'json'],
    properties: {
      name: webUrl({
        title: 'Name',
        description: 'The address that is the name of the member, and where people read what it means.',
        examples: ['https://acme.example/terms/workload'],
      }),
      json: text(20_000, {
        title: 'JSON',
        description: 'A JSON-LD object as text. Its `@context` is written into it and explains each of its words.',
      }),
    },
  }),
  {
    title: 'Other extensions',
    description: 'Extensions that Blazon does not know. They are published as they are.',
    minItems: 1,
    maxItems: 20,
  },
);

const all = {
  applyLink: webUrl({
    title: 'Apply Link',
    description: 'Apply Link: where to apply for the badge.',
    examples: ['https://acme.example/apply'],
  }),
  location,
  license: oneOf(licenses, {
    title: 'Licence',
    description: 'License: what others may do with the description, the criteria and the picture of the badge.',
    examples: ['CC-BY'],
  }),
  extraDescriptions,
  accessibility,
  originalCreator: webUrl({
    title: 'Original Creator',
    description: 'Original Creator: the profile document of the issuer that made the badge first.',
    examples: ['https://acme.example/issuer.json'],
  }),
  assessment,
  accreditations,
  other,
} satisfies Record<string, Schema>;

const extensions = (...names: readonly (keyof typeof all)[]): GroupSchema =>
  group({
    title: 'Extensions',
    description: 'What the extensions of Open Badges add to the standard.',
    minProperties: 1,
    properties: Object.fromEntries(names.map((name) => [name, all[name]])),
  });

export const badgeExtensions = extensions(
  'applyLink',
  'location',
  'license',
  'extraDescriptions',
  'accessibility',
  'originalCreator',
  'assessment',
  'other',
);

export const issuerExtensions = extensions('location', 'extraDescriptions', 'accessibility', 'accreditations', 'other');

export const awardExtensions = extensions('location', 'accessibility', 'other');
