import { expect, test } from 'vitest';
import { award, AWARD, AWARD_YAML, badge, BADGE, findings, ISSUED, ISSUER, parse } from './parsing.ts';

const issuer = (more: string): string =>
  `---\nname: Acme\nurl: https://acme.example/\nemail: badges@acme.example\n${more}\n---\n\nWho we are.\n`;
const ofBadge = (more: string): readonly string[] => findings(BADGE, badge(more));
const ofAward = (fields: string): readonly string[] => findings(AWARD, award(fields));

test('an unknown field is shown with the nearest known one, and the fields there are', () => {
  const [problem] = parse(BADGE, badge('evidense: required')).problems;
  expect(problem).toMatchObject({
    code: 'UNKNOWN_FIELD',
    field: 'evidense',
    near: 'evidence',
    place: { line: 5, column: 1, length: 8 },
  });
  expect(problem).toHaveProperty('known', expect.arrayContaining(['name', 'tags', 'status']));
});

test('an unknown field in a group or a list is named with its way', () => {
  expect(
    parse(BADGE, badge('alignment: [{ targetName: x, targetUrl: https://a.example/, targetCod: y }]')).problems,
  ).toMatchObject([
    { code: 'UNKNOWN_FIELD', field: 'alignment[0].targetCod', near: 'targetCode', place: { line: 5, column: 61 } },
  ]);
});

test('a misspelt required field is one problem, not also a missing one', () => {
  expect(findings(AWARD, award('isuedOn: 2025-06-03T09:00:00Z'))).toEqual(['UNKNOWN_FIELD 2:1']);
});

test('a missing field stands where the fields begin, or at the field that misses it', () => {
  expect(ofAward('id: first-award')).toEqual(['MISSING_FIELD 2:1']);
  expect(parse(AWARD, award('id: first-award')).problems).toMatchObject([
    { field: 'issuedOn', example: '2026-06-03T09:00:00Z' },
  ]);
  expect(parse(AWARD, award(`${ISSUED}\nrevoked: { on: 2025-07-01 }`)).problems).toMatchObject([
    { code: 'MISSING_FIELD', field: 'revoked.reason', place: { line: 3, column: 1 } },
  ]);
});

test.each([
  ['tags: [git, 2024]', 'WRONG_TYPE 5:13', { field: 'tags[1]', written: '2024', expected: 'string', found: 'number' }],
  ['tags: [12e45]', 'WRONG_TYPE 5:8', { field: 'tags[0]', written: '12e45' }],
  ['tags: git', 'WRONG_TYPE 5:7', { expected: 'array', found: 'string', example: '[ contribution, git ]' }],
  ['repeatable: "yes"', 'WRONG_TYPE 5:13', { expected: 'boolean', found: 'string' }],
  ['requires: [first]', 'WRONG_TYPE 5:11', { expected: 'object', found: 'array' }],
  ['requires: { of: [a], count: two }', 'WRONG_TYPE 5:29', { field: 'requires.count', expected: 'integer' }],
  ['requires: { of: [a], count: 1.5 }', 'WRONG_TYPE 5:29', { expected: 'integer', found: 'number' }],
  ['requires: { of: [a], count: .inf }', 'WRONG_TYPE 5:29', { expected: 'integer', found: 'number' }],
  ['requires: { of: [a], count: 101 }', 'OUT_OF_RANGE 5:29', { minimum: 1, maximum: 100, written: '101' }],
  ['tags: []', undefined, {}],
  ['requires: { of: [] }', 'EMPTY_VALUE 5:13', { field: 'requires.of' }],
  ['tags:', 'EMPTY_VALUE 5:1', { field: 'tags' }],
  ['tags: ["  "]', 'EMPTY_VALUE 5:8', { field: 'tags[0]' }],
  ['supersedes: ""', 'EMPTY_VALUE 5:1', { field: 'supersedes' }],
  ['status: Active', 'NOT_ONE_OF 5:9', { near: 'active', allowed: ['draft', 'active', 'retired'] }],
  ['tags: [git, steps, git]', 'REPEATED_ITEM 5:20', { field: 'tags', item: 'git' }],
  ['expires: P1W2Y', 'BAD_DURATION 5:10', {}],
  ['expires: P0D', 'BAD_DURATION 5:10', {}],
  ['expires: 2027-06-03T09:00:00Z', 'BAD_DURATION 5:10', {}],
  ['issuer: Acme Tools', 'BAD_SLUG 5:9', { near: 'acme-tools' }],
  ['reviewers: [ada]', 'BAD_REVIEWER 5:13', { field: 'reviewers[0]' }],
  ['reviewers: ["@acme/mentors", "@ada", "@acme-x/a_b"]', undefined, {}],
  ['reviewers: ["@acme/.."]', 'BAD_REVIEWER 5:13', {}],
  ['reviewers: ["@acme/a.b"]', 'BAD_REVIEWER 5:13', {}],
  ['reviewers: ["@a--b"]', 'BAD_REVIEWER 5:13', {}],
  ['reviewers: ["@ada-"]', 'BAD_REVIEWER 5:13', {}],
  ['reviewers: ["@acme/a/b"]', 'BAD_REVIEWER 5:13', {}],
  ['reviewers: ["@acme/"]', 'BAD_REVIEWER 5:13', {}],
  ['tags: ["\\u200b"]', 'EMPTY_VALUE 5:8', { field: 'tags[0]' }],
  ['tags: ["\u2800 \u3164"]', 'EMPTY_VALUE 5:8', { field: 'tags[0]' }],
  ['tags: [caf\u00e9, git, "cafe\u0301"]', 'REPEATED_ITEM 5:19', { field: 'tags' }],
])('in a badge, `%s` is %s', (field, finding, args) => {
  const { problems } = parse(BADGE, badge(field));
  expect(ofBadge(field)).toEqual(finding === undefined ? [] : [finding]);
  if (finding !== undefined) expect(problems[0]).toMatchObject(args);
});

test.each([
  ['2025-06-03T09:00:00Z', undefined, undefined],
  ['2025-06-03T11:00+02:00', undefined, undefined],
  ['"2025-06-03T09:00:00Z"', undefined, undefined],
  ['2025-06-03', 'DATE_WITHOUT_ZONE', '2025-06-03T00:00:00Z'],
  ['2025-06-03T09:00', 'DATE_WITHOUT_ZONE', '2025-06-03T09:00:00Z'],
  ['2025-06-03 09:00:30', 'DATE_WITHOUT_ZONE', '2025-06-03T09:00:30Z'],
  ['2025-06-03 09:00:00Z', 'BAD_DATE', '2025-06-03T09:00:00Z'],
  ['2025-06-03T09:00:00+0200', 'BAD_DATE', '2025-06-03T09:00:00+02:00'],
  ['2025-02-30', 'IMPOSSIBLE_DATE', undefined],
  ['2025-06-03T24:00:00Z', 'IMPOSSIBLE_DATE', undefined],
  ['0000-06-03T09:00:00Z', 'IMPOSSIBLE_DATE', undefined],
  ['9999-12-31T23:59:59Z', undefined, undefined],
  ['1000-01-01T00:00:00Z', undefined, undefined],
  ['9999-12-31T23:59:59-23:59', 'IMPOSSIBLE_DATE', undefined],
  ['1000-01-01T00:00:00+23:59', 'IMPOSSIBLE_DATE', undefined],
  ['06/03/2025', 'BAD_DATE', undefined],
  ['yesterday', 'BAD_DATE', undefined],
  ['20250603', 'WRONG_TYPE', undefined],
])('awarded on %s: %s', (written, code, near) => {
  const { problems } = parse(AWARD, award(`issuedOn: ${written}`));
  expect(problems.map((problem) => problem.code)).toEqual(code === undefined ? [] : [code]);
  if (near !== undefined) expect(problems[0]).toMatchObject({ near });
});

test('a day is a day alone', () => {
  const revokedOn = (on: string): readonly string[] =>
    ofAward(`${ISSUED}\nrevoked: { on: ${on}, reason: issued in error }`);
  expect(revokedOn('2025-07-01')).toEqual([]);
  expect(revokedOn('2025-07-01T00:00:00Z')).toEqual(['BAD_DATE 3:16']);
  expect(revokedOn('2025-13-01')).toEqual(['IMPOSSIBLE_DATE 3:16']);
  expect(revokedOn('July')).toEqual(['BAD_DATE 3:16']);
});

test.each([
  ['https://acme.example', undefined],
  ['http://acme.example/a?b=c#d', undefined],
  ['https://acme.example/é', undefined],
  ['acme.example', 'no-scheme'],
  ['//acme.example', 'no-scheme'],
  ['localhost:4321', 'no-scheme'],
  ['javascript:alert(1)', 'scheme'],
  ['" JavaScript:alert(1)"', 'scheme'],
  ['data:text/html,x', 'scheme'],
  ['ftp://acme.example/', 'scheme'],
  ['mailto:badges@acme.example', 'scheme'],
  ['https://ada:secret@acme.example/', 'credentials'],
  ['https://', 'malformed'],
  ['https:acme.example', 'malformed'],
  ['https:///acme.example', 'malformed'],
  ['https://acme example/', 'malformed'],
  ['https://acme.example/a b', 'malformed'],
  ['https://acme.example\\x', 'malformed'],
])('the address %s: %s', (url, fault) => {
  const { problems } = parse(
    ISSUER,
    issuer(`image: { file: x.svg, caption: x }`).replace('https://acme.example/', url),
  );
  expect(problems).toMatchObject(
    fault === undefined ? [] : [{ code: 'BAD_URL', fault, place: { line: 3, column: 6 } }],
  );
});

test.each([
  ['https://badges.acme.example/', true],
  ['https://acme.example/badges/', true],
  ['http://localhost:4321/', true],
  ['http://127.0.0.1/x/', true],
  ['https://acme.example', false],
  ['https://acme.example/badges', false],
  ['http://acme.example/', false],
  ['https://acme.example/?/', false],
  ['https://acme.example/#/', false],
  ['badges.acme.example/', false],
  ['https://acme.example/a.b/c_d~e-1/', true],
  ['https://acme.example:8443/x/', true],
  ['http://[::1]:4321/', true],
  ['https://bücher.example/', true],
  ['https://acme.example/a%20b/', false],
  ['https://acme.example/é/', false],
  ['https://acme.example/{x}/', false],
  ['https://acme.example/%/', false],
  ['https://acme.example/a"><b>/', false],
  ['https://acme.example//x//', false],
  ['https://acme.example/a/../b/', false],
  ['https://acme.example/./', false],
  ['https://.acme.example/', false],
  ['https://a..example/', false],
  ['https://acme.example./', false],
  ['https://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example/', false],
  ['https://acme.example:0/', false],
  ['http://127.1/', false],
  ['http://2130706433/', false],
  ['https://0x7f000001/', false],
  ['https://192.0.2.7/', false],
  ['https://[2001:db8::1]/', false],
  ['https://a_b.example/', false],
])('the site may stand at %s: %s', (url, fine) => {
  expect(findings('site.yaml', `name: Acme\nurl: ${url}\n`)).toEqual(fine ? [] : ['BAD_SITE_URL 2:6']);
});

test('languages of the site are language tags, each once', () => {
  const ofSite = (languages: string): unknown =>
    parse('site.yaml', `name: A\nurl: https://a.example/\nlanguages: ${languages}\n`).problems;
  expect(ofSite('[en, pt-BR, zh-Hant, es-419]')).toEqual([]);
  expect(ofSite('[en, PT_br]')).toMatchObject([
    { code: 'BAD_LANGUAGE_TAG', near: 'pt-BR', place: { line: 3, column: 17 } },
  ]);
  expect(ofSite('[en, french]')).toMatchObject([{ code: 'BAD_LANGUAGE_TAG', near: undefined }]);
  expect(ofSite('[en, en]')).toMatchObject([{ code: 'REPEATED_ITEM' }]);
});

test('the address and the telephone of an issuer are of their form', () => {
  expect(findings(ISSUER, issuer('telephone: "+33123456789"'))).toEqual([]);
  expect(findings(ISSUER, issuer('telephone: +33123456789'))).toEqual(['WRONG_TYPE 5:12']);
  expect(findings(ISSUER, issuer('telephone: 01 23 45'))).toEqual(['BAD_TELEPHONE 5:12']);
  expect(findings(ISSUER, issuer('').replace('badges@acme.example', 'badges'))).toEqual(['BAD_EMAIL 4:8']);
});

test.each(['../x.svg', 'x/y.svg', 'https://a.example/x.png', 'x.jpg', 'x', '.svg', 'C:\\x.svg'])(
  'a picture cannot be `%s`',
  (file) => {
    expect(findings(ISSUER, issuer(`image: { file: '${file}', caption: x }`))).toEqual(['BAD_PICTURE_NAME 5:16']);
  },
);

test('text is at most as long as others can show it', () => {
  expect(ofBadge(`supersedes: ${'a'.repeat(65)}`)).toEqual(['BAD_SLUG 5:13']);
  expect(parse(ISSUER, issuer(`description: ${'a'.repeat(1001)}`)).problems).toMatchObject([
    { code: 'TOO_LONG', field: 'description', length: 1001, limit: 1000 },
  ]);
});

test('evidence says something', () => {
  expect(ofAward(`${ISSUED}\nevidence: [{}]`)).toEqual(['EMPTY_VALUE 3:12']);
  expect(ofAward(`${ISSUED}\nevidence: [https://a.example/]`)).toEqual(['WRONG_TYPE 3:12']);
  expect(ofAward(`${ISSUED}\nevidence: { id: https://a.example/ }`)).toEqual(['WRONG_TYPE 3:11']);
});

test('a badge and its translation have criteria; an award may go without a narrative', () => {
  expect(findings(BADGE, badge('', ''))).toEqual(['MISSING_CRITERIA 6:1']);
  expect(
    findings('badges/first/badge.fr.md', '---\nname: Premier pas\ndescription: A fait le premier pas.\n---\n\n  \n'),
  ).toEqual(['MISSING_CRITERIA 5:1']);
  expect(findings(AWARD, award(ISSUED, ''))).toEqual([]);
});

test('the narrative of an award is below its front matter, or a field of its YAML', () => {
  expect(ofAward(`${ISSUED}\nnarrative: Once.`)).toEqual(['NARRATIVE_IN_FRONT_MATTER 3:1']);
  expect(findings(AWARD_YAML, `${ISSUED}\nnarrative: Once.\n`)).toEqual([]);
});

test('text that would take too long to read is refused wherever it stands', () => {
  const knot = '> '.repeat(40) + 'x';
  expect(findings(AWARD, award(ISSUED, `Fine.\n\n${knot}`))).toEqual(['MARKDOWN_TOO_COMPLEX 7:79']);
  expect(findings(AWARD_YAML, `${ISSUED}\nnarrative: "${knot}"\n`)).toEqual(['MARKDOWN_TOO_COMPLEX 2:12']);
  expect(findings(AWARD_YAML, `${ISSUED}\nevidence: [{ narrative: "${knot}" }]\n`)).toEqual([
    'MARKDOWN_TOO_COMPLEX 2:25',
  ]);
});

test('a file with a problem stands as broken, and nothing else of it is used', () => {
  expect(parse(AWARD, award('issuedOn: soon')).drafts).toEqual([
    { kind: 'broken', path: AWARD, place: { file: AWARD, line: 1, column: 1 } },
  ]);
});
