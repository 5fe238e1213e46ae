import { expect, test } from 'vitest';
import { award, AWARD, badge, findings, ISSUED, parse } from './parsing.ts';

test.each([
  'README.md',
  'badges/README.md',
  'recipients/ada/README.md',
  'recipients/.gitkeep',
  'badges/first/.DS_Store',
  'issuers/acme/keys/.gitkeep',
])('%s may lie there and says nothing', (path) => {
  expect(parse(path, 'Anything at all.\n')).toEqual({ drafts: [], problems: [] });
});

test.each([
  ['site.yml', 'site.yaml'],
  ['Site.yaml', 'site.yaml'],
  ['badges/first/badge.yaml', 'badges/first/badge.md'],
  ['badges/first/bagde.md', 'badges/first/badge.md'],
  ['badges/first/badge.markdown', 'badges/first/badge.md'],
  ['badges/badge.md', undefined],
  ['badges/first/more/badge.md', undefined],
  ['issuers/acme/isuer.md', 'issuers/acme/issuer.md'],
  ['issuers/acme/2026.pem', undefined],
  ['issuers/acme/keys/2026.key', undefined],
  ['recipients/ada/recipient.yml', 'recipients/ada/recipient.yaml'],
  ['recipients/ada/recipient.md', 'recipients/ada/recipient.yaml'],
  ['recipients/ada/recipients.csv.bak', undefined],
  ['recipients/ada/first.yml', 'recipients/ada/first.yaml'],
  ['recipients/ada/first.mdx', 'recipients/ada/first.md'],
  ['recipients/ada/First.MD', 'recipients/ada/first.md'],
  ['recipients/first.md', undefined],
  ['recipients/spring/first.tsv', 'recipients/spring/first.csv'],
  ['recipients/ada/image.png.exe', undefined],
])('%s is not expected; meant was %s', (path, near) => {
  expect(parse(path, 'x').problems).toEqual([
    { code: 'UNEXPECTED_FILE', place: { file: path, line: 1, column: 1, length: 1 }, near },
  ]);
});

test.each([
  ['badges/First Step/badge.md', 'first-step'],
  ['badges/git_101/badge.mdx', 'git-101'],
  ['issuers/Société Générale/issuer.md', 'societe-generale'],
  ['recipients/ada--l/recipient.yaml', 'ada-l'],
  ['recipients/ada/first..md', 'first'],
  ['recipients/Spring 2026/first.csv', 'spring-2026'],
  ['recipients/ada/日本.md', undefined],
  [`recipients/${'a'.repeat(65)}/first.md`, 'a'.repeat(64)],
])('%s cannot become an address; meant was %s', (path, near) => {
  expect(parse(path, award(ISSUED)).problems).toMatchObject([{ code: 'BAD_NAME', near }]);
});

test('a roster has no number, and is not taken for another badge', () => {
  expect(parse('recipients/spring/first.2.csv', 'handle,issuedOn\n').problems).toMatchObject([
    { code: 'ROSTER_NUMBERED', badge: 'first', number: '2' },
  ]);
});

test.each(['1', '0', '02', '9999999'])('a further award cannot have the number %s', (number) => {
  expect(findings(`recipients/ada/first.${number}.md`, award(ISSUED))).toEqual(['BAD_AWARD_NUMBER 1:1']);
});

test('further awards of a badge count from two', () => {
  expect(parse('recipients/ada/first.2.md', award(ISSUED)).drafts).toMatchObject([
    { badge: 'first', fileName: 'first.2', ordinal: 2 },
  ]);
  expect(parse(AWARD, award(ISSUED)).drafts).toMatchObject([{ badge: 'first', fileName: 'first', ordinal: 1 }]);
});

test('a translation names its language as BCP 47 has it', () => {
  const text = badge().replace(/image:.*\n/, '');
  expect(parse('badges/first/badge.pt-BR.md', text).drafts).toMatchObject([
    { kind: 'translation', badge: 'first', language: 'pt-BR' },
  ]);
  expect(parse('badges/first/badge.pt_br.md', text).problems).toMatchObject([
    { code: 'BAD_LANGUAGE_TAG', near: 'pt-BR' },
  ]);
});

test.each([
  ['badges/first/endorsements/guild.md', { kind: 'badge', badge: 'first' }],
  ['issuers/acme/endorsements/guild.md', { kind: 'issuer', issuer: 'acme' }],
  ['recipients/ada/endorsements/first.2.guild.md', { kind: 'award', handle: 'ada', fileName: 'first.2' }],
])('%s is an endorsement of what it lies beside', (path, of) => {
  expect(parse(path, award(ISSUED)).drafts).toMatchObject([{ kind: 'endorsement', of, endorser: 'guild' }]);
});

test.each(['recipients/ada/endorsements/guild.md', 'forgotten/x/endorsements/guild.md'])(
  '%s, beside nothing, is refused instead of left out in silence',
  (path) => {
    expect(findings(path, award(ISSUED))).toEqual(['UNEXPECTED_FILE 1:1']);
  },
);

test('a picture is known by its bytes, whatever its name', () => {
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>');
  expect(parse('badges/first/image.svg', new TextDecoder().decode(svg)).drafts).toMatchObject([
    { kind: 'picture', format: 'svg' },
  ]);
  expect(parse('badges/first/image.jpg', 'GIF89a').problems).toMatchObject([{ code: 'IMAGE_UNSUPPORTED' }]);
});

test('a private key is refused wherever it stands', () => {
  expect(findings(AWARD, award(ISSUED, '-----BEGIN PRIVATE KEY-----\nMIIE'))).toEqual([
    'PRIVATE_KEY_IN_REPOSITORY 5:1',
  ]);
});
