import matter from 'gray-matter';
import { expect, test } from 'vitest';
import { award, AWARD, badge, BADGE, draftOf, findings, ISSUED, parse } from './parsing.ts';

declare global {
  var frontMatterRan: unknown;
}

function runs(language: string): string {
  return `---${language}\n(globalThis.frontMatterRan = 'it ran', { issuedOn: '2025-06-03T09:00:00Z' })\n---\nText.\n`;
}

test('the front matter of these tests runs where nobody prevents it', () => {
  globalThis.frontMatterRan = undefined;
  matter(runs('js'), {});
  expect(globalThis.frontMatterRan).toBe('it ran');
});

test.each([
  'js',
  'javascript',
  ' js',
  'JS',
  'json',
  'coffee',
  'cson',
  'toml',
  'YAML',
  'constructor',
  '__proto__',
  '!js',
])('front matter in `%s` is refused and never runs', (language) => {
  globalThis.frontMatterRan = undefined;
  expect(findings(AWARD, runs(language))).toEqual(['FRONT_MATTER_LANGUAGE 1:1']);
  expect(globalThis.frontMatterRan).toBeUndefined();
});

test('front matter says by itself that it is YAML, or may say so', () => {
  expect(draftOf('award', AWARD, `---yaml\n${ISSUED}\n---\n`).awardedAt.value).toBe('2025-06-03T09:00:00Z');
});

test('a broken file is as broken when it is read again', () => {
  const text = award('issuedOn: [');
  expect(findings(AWARD, text)).toEqual(['YAML_SYNTAX 2:11']);
  expect(parse(AWARD, text)).toEqual(parse(AWARD, text));
});

test('places count from the start of the file, not of the front matter', () => {
  expect(findings(AWARD, award(`${ISSUED}\nid: first-award\nexpries: 2027-06-03T09:00:00Z`))).toEqual([
    'UNKNOWN_FIELD 4:1',
  ]);
  expect(draftOf('award', AWARD, award(`# when\n${ISSUED}`)).awardedAt.place).toMatchObject({ line: 3, column: 11 });
});

test('places are the same with the line ends of Windows and a byte-order mark', () => {
  const text = badge('tags: [steps,\n  2024]\nstatus: activ');
  const expected = ['WRONG_TYPE 6:3', 'NOT_ONE_OF 7:9'];
  expect(findings(BADGE, text)).toEqual(expected);
  expect(findings(BADGE, `\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(expected);
});

test('line ends do not change what is published', () => {
  const text = award(ISSUED, 'One.\n\nTwo.');
  expect(parse(AWARD, text.replaceAll('\n', '\r\n'))).toEqual(parse(AWARD, text));
  expect(draftOf('award', AWARD, text).narrative).toBe('One.\n\nTwo.');
});

test('front matter ends at a line of three hyphens alone', () => {
  expect(findings(AWARD, `---\n${ISSUED}\n----\nText.\n`)).toEqual(['FRONT_MATTER_UNCLOSED 1:1']);
  expect(findings(AWARD, `---\n${ISSUED}\n--- # end\nText.\n`)).toEqual(['FRONT_MATTER_UNCLOSED 1:1']);
  expect(findings(AWARD, `---\n${ISSUED}\n---  \nText.\n`)).toEqual([]);
  expect(findings(AWARD, `---\n${ISSUED}\n---`)).toEqual([]);
});

test.each(['', 'Text.\n', '\n---\n', '----\n----\n', '***\n', '-- -\n'])(
  'a file that begins with %j has no front matter',
  (text) => {
    expect(findings(AWARD, text)).toEqual(['FRONT_MATTER_MISSING 1:1']);
  },
);

test('the body is the text without the blank lines around it, and stands where it begins', () => {
  expect(draftOf('badge', BADGE, badge('', '\n\n  Indented.\n\n')).criteria.text).toBe('  Indented.');
  const mdx = badge('', '\n\nFine.\n\nimport x from "y"');
  expect(findings('badges/first/badge.mdx', mdx)).toEqual(['MDX_IMPORT 11:1']);
});

test('rules below the front matter are part of the text', () => {
  expect(draftOf('award', AWARD, award(ISSUED, 'One.\n\n---\n\nTwo.')).narrative).toBe('One.\n\n---\n\nTwo.');
});

test('a character that nobody can see is shown where it is, in the fields and in the text', () => {
  expect(findings(AWARD, award(ISSUED, 'One.\nTwo\u0007.'))).toEqual(['UNPRINTABLE_CHARACTER 6:4']);
  expect(findings(BADGE, badge('tags: ["a\\x07", b]'))).toEqual(['UNPRINTABLE_CHARACTER 5:8']);
  expect(findings(BADGE, badge('tags: ["\\uD800"]'))).toEqual(['UNPRINTABLE_CHARACTER 5:8']);
  for (const hidden of ['\u0085', '\u2028', '\u2029', '\u202A', '\u202E', '\u2066', '\u2069'])
    expect(findings(AWARD, award(ISSUED, `One.\nTwo${hidden}.`))).toEqual(['UNPRINTABLE_CHARACTER 6:4']);
  for (const shaping of ['\u200C', '\u200D', '\u200E', '\u200F', '\u{E0067}'])
    expect(findings(AWARD, award(ISSUED, `One.\nTwo${shaping}.`))).toEqual([]);
});

test('a blank stretch that would take long to split is refused, and an ordinary one is not', () => {
  expect(findings(AWARD, award(`${ISSUED}${'\n'.repeat(60_000)}`))).toEqual(['BLANK_STRETCH 2:31']);
  expect(findings(AWARD, award(`${ISSUED}${'\n'.repeat(500)}`))).toEqual([]);
});
