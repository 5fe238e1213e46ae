import { expect, test } from 'vitest';
import { AWARD_YAML, draftOf, findings, ISSUED } from './parsing.ts';

const site = (more: string): string => `name: Minimal\nurl: https://badges.example.com/\n${more}\n`;
const ofSite = (more: string): readonly string[] => findings('site.yaml', site(more));

test.each([
  ['an anchor', 'description: &a text', 'YAML_REFERENCE 3:14'],
  ['an anchor on a group', 'links: &a [{ name: x, url: https://a.example/ }]', 'YAML_REFERENCE 3:8'],
  ['an anchor on a name', '&a description: text', 'YAML_REFERENCE 3:1'],
  ['an alias', 'description: *a', 'YAML_REFERENCE 3:14'],
  ['a merge key', '<<: { description: text }', 'YAML_REFERENCE 3:1'],
  ['a tag', 'description: !!str text', 'YAML_TAG 3:14'],
  ['a tag of its own', 'description: !run text', 'YAML_TAG 3:14'],
  ['a tag on a list', 'languages: !!set [en]', 'YAML_TAG 3:12'],
  ['a tag without a name', 'description: ! text', 'YAML_TAG 3:14'],
  ['a second document', '---\nname: x', 'YAML_SEVERAL_DOCUMENTS 3:1'],
  ['a repeated field', 'name: x', 'DUPLICATE_FIELD 3:1'],
  ['a repeated field within a group', 'links: [{ name: x, url: https://a.example/, name: y }]', 'DUPLICATE_FIELD 3:45'],
  ['a name that means something to programs', '__proto__: { a: 1 }', 'FORBIDDEN_NAME 3:1'],
  ['another such name', 'links: [{ name: x, url: https://a.example/, constructor: y }]', 'FORBIDDEN_NAME 3:45'],
  ['a group as a name', '? [a]\n: b', 'YAML_SYNTAX 3:3'],
  ['a tab', 'links:\n\t- name: x', 'YAML_SYNTAX 4:1'],
  ['a quote that is never closed, where it begins', 'description: "text\nexample: true', 'YAML_SYNTAX 3:14'],
  ['a bracket that is never closed, where it begins', 'languages: [en', 'YAML_SYNTAX 3:12'],
  ['a colon in text', 'description: one: two', 'YAML_SYNTAX 3:14'],
  ['a name without its colon', 'description', 'YAML_SYNTAX 3:1'],
  ['text that begins with a reserved character', 'description: @acme', 'YAML_SYNTAX 3:14'],
  ['an unknown escape', 'description: "\\q"', 'YAML_SYNTAX 3:15'],
])('%s is refused at its place', (_, more, finding) => {
  expect(ofSite(more)).toEqual([finding]);
});

test.each(['%YAML 1.1\n---\n', '%TAG ! tag:a.example,2026:\n---\n', '# first\n%FOO bar\n---\n'])(
  'a directive is refused: %j',
  (directive) => {
    expect(findings('site.yaml', directive + site(''))).toEqual([
      `YAML_DIRECTIVE ${directive.startsWith('#') ? 2 : 1}:1`,
    ]);
  },
);

test.each([
  ['', 'FIELDS_EXPECTED 1:1'],
  ['# nothing yet\n', 'FIELDS_EXPECTED 1:1'],
  ['- name: x\n', 'FIELDS_EXPECTED 1:1'],
  ['name:x\n', 'FIELDS_EXPECTED 1:1'],
  ['null\n', 'FIELDS_EXPECTED 1:1'],
])('a file with %j has no fields', (text, finding) => {
  expect(findings('site.yaml', text)).toEqual([finding]);
});

test('a line of hyphens may begin the file', () => {
  expect(findings('site.yaml', `---\n${site('')}`)).toEqual([]);
});

test('words that older YAML took for switches and numbers are text', () => {
  const { site: values } = draftOf(
    'site',
    'site.yaml',
    'name: no\nurl: https://badges.example.com/\ndescription: 0o7_1',
  );
  expect(values).toMatchObject({ name: 'no', description: '0o7_1' });
});

test('what is nested to the limit is read, and one level more is refused once', () => {
  const tags = (depth: number): readonly string[] => ofSite(`languages: ${'['.repeat(depth)}${']'.repeat(depth)}`);
  expect(tags(31)).toEqual(['WRONG_TYPE 3:13']);
  expect(tags(32)).toEqual(['TOO_DEEP 3:43']);
  expect(tags(20_000)).toEqual([expect.stringMatching(/^TOO_DEEP 3:/)]);
});

test('one mistake is one problem, and two mistakes are two', () => {
  expect(ofSite('languages: *a\nexample: perhaps')).toEqual(['YAML_REFERENCE 3:12', 'WRONG_TYPE 4:10']);
  expect(ofSite('languages: !!set\nexample: perhaps')).toEqual(['YAML_TAG 3:12', 'WRONG_TYPE 4:10']);
});

test('long text keeps its line ends as YAML says', () => {
  const award = draftOf('award', AWARD_YAML, `${ISSUED}\nnarrative: |\n  One.\n\n  Two.\n`);
  expect(award.narrative).toBe('One.\n\nTwo.\n');
});

test('a tag or an anchor on the whole is the one problem there is', () => {
  expect(findings('site.yaml', '!!map {}')).toEqual(['YAML_TAG 1:1']);
  expect(findings('site.yaml', '!!seq []')).toEqual(['YAML_TAG 1:1']);
  expect(findings('site.yaml', '&a\nname: x')).toEqual(['YAML_REFERENCE 1:1']);
});
