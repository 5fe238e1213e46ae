import { expect, test } from 'vitest';
import type { Accreditation, Assessment } from '../../src/core/model/extensions.ts';
import { extensionSections } from '../../src/site/extensions.ts';
import { aPublication, as } from './a-publication.ts';

const exam: Assessment = {
  description: 'Say why.',
  type: 'Exam',
  output: 'Answers',
  groupParticipation: false,
  groupEvaluation: false,
  sections: [
    { title: 'Before <i>', url: as('https://acme.example/before'), required: false },
    {
      questions: [{ type: 'TextQuestion', text: 'Why & how?', required: false, wordLimit: 200, characterLimit: 1000 }],
    },
  ],
};
const board: Accreditation = {
  name: 'Board',
  contactInstructions: 'Write.',
  url: as('https://board.example/'),
  address: { addressCountry: 'UK' },
};

/** What a page shows of extensions, without its markup. */
function shown(extensions: Parameters<typeof extensionSections>[0], language: string): string {
  const { edition } = aPublication({ site: { languages: [as(language)] } });
  const { markup = '' } = extensionSections(extensions, edition) ?? {};
  expect(markup).not.toContain('<i>');
  return markup.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
}

test('a page shows the sections of an assessment, what is asked in them, and what is optional, in its language', () => {
  const assessment = { description: 'One exam.', assessments: [exam] };
  expect(shown({ assessment }, 'en')).toContain(
    'Say why. Exam · Answers Before &lt;i&gt; acme.example/before Optional Why &amp; how? Optional · Words at most: 200 · Characters at most: 1000',
  );
  expect(shown({ assessment }, 'de')).toContain('Freiwillig · Wörter höchstens: 200 · Zeichen höchstens: 1000');
});

test('a page shows what an accrediting organisation is a branch of, with its address where there is one', () => {
  const parent = { name: 'Guild', url: as<NonNullable<Accreditation['logo']>>('https://guild.example/') };
  expect(shown({ accreditations: [{ ...board, parentOrganization: parent }] }, 'en')).toContain('Part of Guild');
  expect(shown({ accreditations: [{ ...board, parentOrganization: { name: 'Guild' } }] }, 'fr')).toContain(
    'Fait partie de Guild',
  );
  expect(shown({ accreditations: [board] }, 'en')).not.toContain('Part of');
});

test('a page shows of an assessment what is looked at, who does it together, and how it is scored', () => {
  const whole: Assessment = {
    ...{ description: 'Cut a cogwheel.', type: 'Artifact', output: 'A cogwheel' },
    ...{ groupParticipation: true, groupEvaluation: true, method: 'Passed or not.' },
    ...{ scoringExample: 'Two teeth & a gap.', evaluation: as('https://acme.example/study') },
  };
  const assessment = { description: 'One piece.', assessments: [whole] };
  expect(shown({ assessment }, 'en')).toContain(
    'Cut a cogwheel. Work to show · A cogwheel · Passed or not. · Done together · Judged together · How an example was scored: Two teeth &amp; a gap. How reliable it is',
  );
  expect(shown({ assessment }, 'fr')).toContain('En groupe · Évalué en groupe');
});

test('a page shows where an accrediting organisation is, for what, and how it is reached', () => {
  const whole: Accreditation = {
    ...board,
    ...{ email: 'registrar@board.example', areaServed: 'The coast', educationalSector: 'Workshops' },
    address: { streetAddress: 'Quay 1', postalCode: '1234', addressLocality: 'Harbour', addressCountry: 'NL' },
  };
  expect(shown({ accreditations: [whole] }, 'en')).toContain(
    'Board Workshops · The coast · Write. · registrar@board.example · Quay 1, 1234 Harbour, NL',
  );
});

test('a page shows for which programs content is made accessible', () => {
  const accessibility = {
    url: as<Accreditation['url']>('https://acme.example/'),
    features: ['captions'],
    apis: ['ARIA'],
  };
  expect(shown({ accessibility }, 'en')).toContain('captions, ARIA.');
});
