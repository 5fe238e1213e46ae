import { describe, expect, test } from 'vitest';
import { BADGE, badge, draftOf, findings, ISSUER, parse } from './parsing.ts';

/** A badge with an assessment that ends in this; it begins in line 15. */
function assessed(more: string): string {
  const lines = [
    'extensions:',
    '  assessment:',
    '    description: One piece.',
    '    assessments:',
    '      - description: Cut it.',
    '        type: Artifact',
    '        output: A wheel',
    '        groupParticipation: false',
    '        groupEvaluation: false',
    '        sections:',
    more,
  ];
  return badge(lines.join('\n'));
}

/** An issuer with an accreditation of which this is more; it begins in line 12. */
function accredited(more: string): string {
  const lines = [
    '---',
    'name: Acme',
    'url: https://acme.example/',
    'email: badges@acme.example',
    'extensions:',
    '  accreditations:',
    '    - name: Board',
    '      contactInstructions: Write.',
    '      url: https://board.example/',
    '      address: { addressLocality: Sunderland }',
    '      description: Who they are.',
    `      ${more}`,
    '---',
    'We make tools.',
    '',
  ];
  return lines.join('\n');
}

describe('the sections of an assessment', () => {
  test('are kept with their questions', () => {
    const one = '          - { title: Before, questions: [{ type: TextQuestion, text: Why?, wordLimit: 200 }] }';
    const { extensions } = draftOf('badge', BADGE, assessed(one));
    expect(extensions?.assessment?.assessments[0]?.sections).toEqual([
      { title: 'Before', questions: [{ type: 'TextQuestion', text: 'Why?', wordLimit: 200 }] },
    ]);
  });

  test.each([
    ['a question without words', '- questions: [{ type: TextQuestion }]', 'MISSING_FIELD 15:25'],
    ['a question of no kind', '- questions: [{ text: Why? }]', 'MISSING_FIELD 15:25'],
    ['a kind that is none', '- questions: [{ type: Riddle, text: Why? }]', 'NOT_ONE_OF 15:33'],
    ['a limit of nothing', '- questions: [{ type: TextQuestion, text: Why?, wordLimit: 0 }]', 'OUT_OF_RANGE 15:70'],
    ['half a word', '- questions: [{ type: TextQuestion, text: Why?, wordLimit: 1.5 }]', 'WRONG_TYPE 15:70'],
    ['an address that is none', '- url: before', 'BAD_URL 15:18'],
    ['a section that says nothing', '- {}', 'EMPTY_VALUE 15:13'],
    ['no section', '[]', 'EMPTY_VALUE 14:9'],
    ['a word for whether it is required', '- { title: Before, required: maybe }', 'WRONG_TYPE 15:40'],
    ['a rubric', '- { title: Before, rubricId: x }', 'UNKNOWN_FIELD 15:30'],
  ])('are refused for %s, with its place', (_, section, found) => {
    expect(findings(BADGE, assessed(`          ${section}`))).toEqual([found]);
  });
});

describe('the larger organisation of an accreditation', () => {
  test('is kept with its address', () => {
    const more = 'parentOrganization: { name: Guild, url: https://guild.example/, address: { addressCountry: UK } }';
    expect(parse(ISSUER, accredited(more)).problems).toEqual([]);
    expect(draftOf('issuer', ISSUER, accredited(more)).extensions?.accreditations).toMatchObject([
      { name: 'Board', parentOrganization: { name: 'Guild', address: { addressCountry: 'UK' } } },
    ]);
  });

  test.each([
    ['a name that is missing', 'parentOrganization: { url: https://guild.example/ }', 'MISSING_FIELD 12:7'],
    ['a mere name', 'parentOrganization: Guild', 'WRONG_TYPE 12:27'],
    ['an address that is none', 'parentOrganization: { name: Guild, url: guild }', 'BAD_URL 12:47'],
    ['a field that is none', 'parentOrganization: { name: Guild, phone: x }', 'UNKNOWN_FIELD 12:42'],
  ])('is refused for %s, with its place', (_, more, found) => {
    expect(findings(ISSUER, accredited(more))).toEqual([found]);
  });
});
