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
    'Say why. Answers Before &lt;i&gt; acme.example/before Optional Why &amp; how? Optional · Words at most: 200 · Characters at most: 1000',
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
