import { licenses } from '../../model/extensions.ts';
import { daySchema } from './day.ts';
import { flag, group, list, oneOf, text, webUrl } from './parts.ts';
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

const assessment = group({
  title: 'Assessment',
  description: 'Assessment: how it is found out who meets the criteria.',
  required: ['description', 'assessments'],
  properties: {
    description: text(1000, {
      title: 'Description',
      description: 'All of it, in short.',
      examples: ['One test piece.'],
    }),
    assessments: list(
      group({
        required: ['description', 'type', 'output', 'groupParticipation', 'groupEvaluation'],
        properties: {
          description: text(2000, {
            title: 'Description',
            description: 'What is done.',
            examples: ['Cut a cogwheel.'],
          }),
          type: oneOf(['Exam', 'Performance', 'Artifact'], { title: 'Type', description: 'What is looked at.' }),
          output: text(500, { title: 'Output', description: 'What comes out of it.', examples: ['A wooden cogwheel'] }),
          groupParticipation: flag({ title: 'Together', description: 'Two or more people do it together.' }),
          groupEvaluation: flag({ title: 'Judged together', description: 'They are judged as one.' }),
          method: text(2000, { title: 'Method', description: 'How it is scored.', examples: ['Passed or not.'] }),
          example: webUrl({
            title: 'Example',
            description: 'An example of what is asked for.',
            examples: ['https://acme.example/cogwheel'],
          }),
          scoringExample: text(5000, { title: 'Example of scoring', description: 'How an example was scored.' }),
          evaluation: webUrl({
            title: 'Evaluation',
            description: 'Research on how reliable it is.',
            examples: ['https://acme.example/study'],
          }),
        },
      }),
      {
        title: 'Assessments',
        description: 'Each by itself.',
        examples: [
          [
            {
              description: 'Cut a cogwheel.',
              type: 'Artifact',
              output: 'A wooden cogwheel',
              groupParticipation: false,
              groupEvaluation: false,
            },
          ],
        ],
        minItems: 1,
        maxItems: 20,
      },
    ),
  },
});

const accreditations = list(
  group({
    required: ['name', 'contactInstructions', 'url', 'address'],
    properties: {
      name: text(200, { title: 'Name', description: 'Who accredits.', examples: ['Board of Workshops'] }),
      contactInstructions: text(1000, {
        title: 'Contact',
        description: 'How to ask them about it.',
        examples: ['Write to the registrar.'],
      }),
      url: webUrl({ title: 'Address', description: 'Their page.', examples: ['https://board.example/'] }),
      address: group({
        title: 'Postal address',
        minProperties: 1,
        examples: [{ addressLocality: 'Sunderland', addressCountry: 'UK' }],
        properties: {
          streetAddress: text(200, { title: 'Street' }),
          addressLocality: text(200, { title: 'Locality' }),
          addressRegion: text(200, { title: 'Region' }),
          postalCode: text(50, { title: 'Postal code', description: 'In quotes where it could be a number.' }),
          addressCountry: text(100, { title: 'Country' }),
        },
      }),
      email: {
        type: 'string',
        format: 'email',
        maxLength: 254,
        title: 'E-mail',
        description: 'The address of the organisation.',
        examples: ['registrar@board.example'],
      },
      description: text(2000, { title: 'Description', description: 'Who they are.' }),
      logo: webUrl({
        title: 'Logo',
        description: 'A picture elsewhere. It is named in the record, never shown here.',
        examples: ['https://board.example/logo.svg'],
      }),
      areaServed: text(1000, { title: 'Area served', description: 'For which area they accredit.' }),
      accreditationDate: { ...daySchema, title: 'Since', description: 'The day of the accreditation.' },
      educationalSector: text(200, { title: 'Sector', description: 'What kind of education they look at.' }),
    },
  }),
  {
    title: 'Accreditations',
    description: 'Issuer Accreditation: who has looked at the issuer, and says that its badges are sound.',
    minItems: 1,
    maxItems: 20,
  },
);

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
