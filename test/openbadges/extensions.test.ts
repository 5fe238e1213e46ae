import { describe, expect, test } from 'vitest';
import { readOtherExtension } from '../../src/core/content/other-extension.ts';
import type { Extensions } from '../../src/core/model/extensions.ts';
import { hostedAssertion } from '../../src/core/openbadges/assertion.ts';
import { badgeClass } from '../../src/core/openbadges/badge-class.ts';
import { checkContext } from '../../src/core/openbadges/check-context.ts';
import { checkDocument } from '../../src/core/openbadges/check-document.ts';
import { profile } from '../../src/core/openbadges/profile.ts';
import { badge, edition, full, issuer, markdown, recipient, url } from './example.ts';

const location = { name: 'The net store', description: 'Where it is earned.', latitude: 54.9, longitude: -1.36 };
const accessibility = {
  url: url('https://acme.example/captions'),
  features: ['captions'],
  controls: ['fullVoiceControl'],
};
const name = url('https://acme.example/terms#workload');
const other = [
  { name, document: { '@context': { hours: 'https://acme.example/terms#hours' }, type: 'Extension', hours: 6 } },
];

const ofBadge: Extensions = {
  applyLink: url('https://acme.example/apply'),
  location,
  license: 'CC-BY-NC-SA',
  extraDescriptions: [
    { name: 'Leads to', narrative: markdown('A **job**.') },
    { name: 'Grew out of', narrative: markdown('A club.') },
  ],
  accessibility,
  originalCreator: url('https://other.example/issuer.json'),
  assessment: {
    description: 'One piece.',
    assessments: [
      { description: 'Cut it.', type: 'Artifact', output: 'A wheel', groupParticipation: true, groupEvaluation: false },
      {
        description: 'Say why.',
        type: 'Exam',
        output: 'Answers',
        groupParticipation: false,
        groupEvaluation: false,
        sections: [
          { title: 'Before', description: 'Safety.', required: false, url: url('https://acme.example/before') },
          {
            questions: [
              { type: 'TextQuestion', text: 'Why?', required: false, wordLimit: 200, characterLimit: 1000 },
              { type: 'FileQuestion', text: 'Hand in your drawing.' },
              { type: 'ExternalQuestion', text: 'Answer there.', url: url('https://acme.example/exam') },
            ],
          },
        ],
      },
    ],
  },
  other,
};

const ofIssuer: Extensions = {
  location,
  accreditations: [
    {
      name: 'Board',
      contactInstructions: 'Write.',
      url: url('https://board.example/'),
      address: { addressLocality: 'Sunderland' },
      parentOrganization: {
        name: 'Guild',
        url: url('https://guild.example/'),
        address: { addressCountry: 'UK' },
      },
    },
  ],
};

const named = {
  ...recipient,
  profile: { name: 'Nobody', inBadges: true as const, publicKey: 'ecdsa-koblitz-pubkey:14RZ' },
};
const documents = {
  badge: badgeClass({ ...badge, extensions: ofBadge }, edition()),
  issuer: profile({ ...issuer, extensions: ofIssuer }, edition()),
  award: hostedAssertion(
    { ...full, recipient: named, award: { ...full.award, extensions: { location, accessibility, other } } },
    edition(),
  ),
};

async function faults(document: object): Promise<readonly string[]> {
  return [...checkDocument(document), ...(await checkContext(document))].map(({ path }) => path);
}

describe('extensions are published', () => {
  test.each(Object.entries(documents))(
    'in a %s that is sound by our schemas and by the contexts of each',
    async (_, one) => {
      expect(await faults(one)).toEqual([]);
    },
  );

  test('each as an object with a context and a type of its own', () => {
    expect(documents.badge['extensions:ApplyLink']).toEqual({
      '@context': 'https://w3id.org/openbadges/extensions/applyLinkExtension/context.json',
      type: ['Extension', 'extensions:ApplyLink'],
      url: 'https://acme.example/apply',
    });
    expect(documents.badge['extensions:extraDescription']).toHaveLength(2);
  });

  test('with the questions of an assessment, and with what an accrediting organisation is a branch of', () => {
    expect(documents.badge['extensions:assessmentExtension']).toMatchObject({
      assessments: [
        expect.not.objectContaining({ sections: expect.anything() as unknown }) as unknown,
        {
          sections: [
            { title: 'Before', required: false },
            {
              questions: [
                { type: 'TextQuestion', wordLimit: 200 },
                { type: 'FileQuestion' },
                { type: 'ExternalQuestion' },
              ],
            },
          ],
        },
      ],
    });
    expect(documents.issuer['extensions:IssuerAccreditation']).toMatchObject([
      { parentOrganization: { name: 'Guild' } },
    ]);
  });

  test('in the forms that the official validator takes, where those of the specification fail in it', () => {
    expect(documents.badge).toMatchObject({
      'extensions:Accessibility': { type: 'extensions:Accessibility' },
      'extensions:OriginalCreator': { type: ['Extension', 'extensions:OriginalCreator', 'extensions:originalCreator'] },
      [name]: { hours: 6 },
    });
    expect(documents.badge[name as 'https://']).not.toHaveProperty('type');
  });

  test('with the name of a person only where the person agreed to that', () => {
    expect(documents.award).toMatchObject({ 'extensions:recipientProfile': { name: 'Nobody' } });
    const silent = hostedAssertion({ ...full, recipient: { ...named, profile: { name: 'Nobody' } } }, edition());
    expect(JSON.stringify(silent)).not.toContain('Nobody');
  });
});

/** The extension of the badge, with this question in its second assessment. */
function withQuestion(question: object) {
  const plan = documents.badge['extensions:assessmentExtension'] as { readonly assessments: readonly object[] };
  const [first, second] = plan.assessments;
  const assessments = [first, { ...second, sections: [{ questions: [question] }] }];
  return { 'extensions:assessmentExtension': { ...plan, assessments } };
}

describe('a document is refused', () => {
  const place = documents.badge['schema:location'];

  test.each([
    ['whose place has no longitude', { 'schema:location': { ...place, geo: { latitude: 1 } } }],
    ['whose extension says more than its context explains', { 'schema:location': { ...place, height: 3 } }],
    [
      'whose extension has a context that nobody bundled',
      { 'schema:location': { ...place, '@context': 'https://x.example/' } },
    ],
    [
      'with a context inside of an extension',
      { [name]: { ...other[0]?.document, hours: { '@context': {}, id: 'x' } } },
    ],
    ['whose assessment asks a question without words', withQuestion({ type: 'TextQuestion' })],
    ['whose assessment asks a question of a kind that is none', withQuestion({ type: 'Riddle', text: 'Who?' })],
    [
      'whose assessment limits an answer in words',
      withQuestion({ type: 'TextQuestion', text: 'Who?', wordLimit: 'few' }),
    ],
    [
      'whose question says more than its context explains',
      withQuestion({ type: 'TextQuestion', text: 'Who?', hint: 'You' }),
    ],
    ['with an extension of an issuer in a badge', { 'extensions:IssuerAccreditation': ofIssuer.accreditations }],
  ])('%s', async (_, members) => {
    expect(await faults({ ...documents.badge, ...members })).not.toEqual([]);
  });
});

describe('an extension that is not known', () => {
  const read = (json: unknown, as: string = name) => readOtherExtension({ name: as, json: JSON.stringify(json) });
  const hours = { hours: 'https://acme.example/terms#hours' };

  test('is taken where its own context explains every word', () => {
    const link = { '@context': { by: { '@id': 'https://acme.example/terms#by', '@type': '@id' } }, type: 'Extension' };
    expect(read({ ...link, by: ['https://acme.example/'] })).toMatchObject({ kind: 'extension' });
  });

  test.each([
    ['a word without a meaning', { '@context': hours, hour: 6 }, 'hour'],
    ['one further inside', { '@context': hours, hours: [{ at: 6 }] }, 'at'],
    ['a context elsewhere', { '@context': 'https://acme.example/context.json', hours: 6 }, '@context'],
    [
      'a context that makes a word of anything',
      { '@context': { '@vocab': 'https://acme.example/' } },
      '@context.@vocab',
    ],
    [
      'a word of the standard under another name',
      { '@context': { gone: 'https://w3id.org/openbadges#revoked' } },
      '@context.gone',
    ],
    [
      'a word of the standard by its address',
      { '@context': {}, 'https://w3id.org/openbadges#revoked': true },
      'https://w3id.org/openbadges#revoked',
    ],
    ['another meaning of `id`', { '@context': { id: 'https://acme.example/id' } }, '@context.id'],
    ['an id that is no address', { '@context': {}, id: '../x' }, 'id'],
    ['a type without a meaning', { '@context': {}, type: ['Extension', 'Workload'] }, 'type'],
  ])('is refused for %s', (_, json, member) => {
    expect(read(json)).toMatchObject({ fault: { code: 'EXTENSION_UNDEFINED', member } });
  });

  test('is refused under a name of the standard, and where it is no object', () => {
    expect(read({}, 'https://w3id.org/openbadges#revoked')).toMatchObject({ fault: { code: 'EXTENSION_RESERVED' } });
    for (const json of ['[]', '3', 'null', '{"a":', ''])
      expect(readOtherExtension({ name, json })).toMatchObject({ fault: { code: 'EXTENSION_NOT_JSON' } });
  });
});
