import { expect, test } from 'vitest';
import { award, AWARD, AWARD_YAML, BADGE, badge, draftOf, HASH, ISSUED, ISSUER, RECIPIENT, SALT } from './parsing.ts';

test('site.yaml gives the site, with what was left out filled in', () => {
  expect(draftOf('site', 'site.yaml', 'name: Minimal\nurl: https://Badges.Example.com/\n').site).toEqual({
    name: 'Minimal',
    url: 'https://badges.example.com/',
    languages: ['en'],
    links: [],
    example: false,
  });
});

test('issuer.md gives the issuer, its keys and its logo, each with its place', () => {
  const text = `---\nname: Acme\nurl: https://acme.example/\nemail: badges@acme.example\ntelephone: "+33123456789"\nimage: { file: logo.svg, caption: A wheel }\nkeys:\n  - id: "2025"\n    status: retired\n  - id: k-2026\n---\n\nWe make *tools*.\n`;
  expect(draftOf('issuer', ISSUER, text)).toEqual({
    kind: 'issuer',
    place: { file: ISSUER, line: 1, column: 1, length: 1 },
    id: 'acme',
    name: 'Acme',
    url: 'https://acme.example/',
    email: 'badges@acme.example',
    telephone: '+33123456789',
    image: {
      file: { value: 'issuers/acme/logo.svg', place: { file: ISSUER, line: 6, column: 16, length: 8 } },
      caption: 'A wheel',
    },
    about: 'We make *tools*.',
    signing: 'keys',
    keys: [
      { id: { value: '2025', place: { file: ISSUER, line: 8, column: 9, length: 6 } }, status: 'retired' },
      { id: { value: 'k-2026', place: { file: ISSUER, line: 10, column: 9, length: 6 } }, status: 'active' },
    ],
  });
});

test('an issuer may say that it never signs', () => {
  const text = '---\nname: Acme\nurl: https://acme.example/\nemail: badges@acme.example\nsigning: hosted\n---\n';
  expect(draftOf('issuer', ISSUER, text)).toMatchObject({ signing: 'hosted', keys: [], about: '' });
});

test('badge.md gives the badge; what it names keeps its place', () => {
  const more = `issuer: acme
tags: [git, "2024"]
alignment:
  - targetName: Version control
    targetUrl: https://skills.example/vcs
    targetCode: "4.2"
expires: P2Y
requires: { count: 1, of: [first-issue, first-review] }
evidence: required
reviewers: ["@acme/mentors"]
repeatable: true
supersedes: first-patch
status: retired`;
  expect(draftOf('badge', BADGE, badge(more))).toMatchObject({
    id: 'first',
    issuer: { value: 'acme', place: { line: 5, column: 9 } },
    name: 'First Step',
    image: { file: { value: 'badges/first/image.svg', place: { line: 4, column: 16 } }, caption: 'A disc' },
    criteria: { syntax: 'md', text: 'Take one step.' },
    tags: ['git', '2024'],
    alignment: [
      {
        kind: 'inline',
        alignment: { targetName: 'Version control', targetUrl: 'https://skills.example/vcs', targetCode: '4.2' },
      },
    ],
    validFor: 'P2Y',
    requires: {
      count: { value: 1, place: { line: 12, column: 20 } },
      of: [
        { value: 'first-issue', place: { line: 12, column: 28 } },
        { value: 'first-review', place: { line: 12, column: 41 } },
      ],
    },
    evidence: 'required',
    reviewers: ['@acme/mentors'],
    repeatable: true,
    supersedes: { value: 'first-patch', place: { line: 16, column: 13 } },
    status: 'retired',
  });
});

test('a badge that says no more than it must is active, with evidence as one likes; a milestone needs all by default', () => {
  const draft = draftOf('badge', BADGE, badge('requires: { of: [a, b, c] }'));
  expect(draft).toMatchObject({
    tags: [],
    alignment: [],
    requires: { count: { value: 3, place: { line: 5, column: 11 } } },
    evidence: 'optional',
    reviewers: [],
    repeatable: false,
    status: 'active',
  });
  expect(draft).not.toHaveProperty('issuer');
  expect(draft).not.toHaveProperty('validFor');
});

test('badge.mdx has its criteria in MDX', () => {
  expect(draftOf('badge', 'badges/first/badge.mdx', badge()).criteria.syntax).toBe('mdx');
});

test('badge.<lang>.md gives a translation', () => {
  const text =
    '---\nname: Premier pas\ndescription: A fait le premier pas.\ncaption: Un disque\n---\n\nFaites un pas.\n';
  expect(draftOf('translation', 'badges/first/badge.fr.md', text)).toEqual({
    kind: 'translation',
    place: { file: 'badges/first/badge.fr.md', line: 1, column: 1, length: 1 },
    badge: 'first',
    language: 'fr',
    name: 'Premier pas',
    description: 'A fait le premier pas.',
    caption: 'Un disque',
    criteria: { syntax: 'md', text: 'Faites un pas.' },
  });
});

test('recipient.yaml gives the recipient', () => {
  const text = `identity: { type: email, hashed: true, salt: ${SALT}, identity: ${HASH} }\nprofile: { name: Ada L., url: https://ada.example/, public: true }\n`;
  expect(draftOf('recipient', RECIPIENT, text)).toEqual({
    kind: 'recipient',
    place: { file: RECIPIENT, line: 1, column: 1, length: 1 },
    handle: 'ada',
    identity: { kind: 'hashed', property: 'email', hash: HASH, salt: SALT },
    profile: { name: 'Ada L.', url: 'https://ada.example/' },
  });
});

const FIELDS = `issuedOn: 2025-06-03T11:00:00+02:00
id: ada-first
expires: 2027-06-03T09:00Z
evidence:
  - id: https://github.com/acme/tool/pull/41
    name: Fix time zone of exports
    genre: pull-request
  - narrative: Also helped *others*.
revoked: { on: 2025-07-01, reason: issued in error }`;

test('an award file gives the award, its moments in UTC', () => {
  expect(draftOf('award', 'recipients/ada/first.3.md', award(FIELDS))).toEqual({
    kind: 'award',
    place: { file: 'recipients/ada/first.3.md', line: 1, column: 1, length: 1 },
    fileName: 'first.3',
    ordinal: 3,
    badge: 'first',
    recipient: { value: 'ada', place: { file: 'recipients/ada/first.3.md', line: 1, column: 1, length: 1 } },
    pinnedId: { value: 'ada-first', place: { file: 'recipients/ada/first.3.md', line: 3, column: 5, length: 9 } },
    awardedAt: {
      value: '2025-06-03T09:00:00Z',
      place: { file: 'recipients/ada/first.3.md', line: 2, column: 11, length: 25 },
    },
    expiresAt: {
      value: '2027-06-03T09:00:00Z',
      place: { file: 'recipients/ada/first.3.md', line: 4, column: 10, length: 17 },
    },
    errata: [],
    evidence: [
      { url: 'https://github.com/acme/tool/pull/41', name: 'Fix time zone of exports', genre: 'pull-request' },
      { narrative: 'Also helped *others*.' },
    ],
    narrative: 'Took it on a Tuesday.',
    revocation: {
      on: { value: '2025-07-01', place: { file: 'recipients/ada/first.3.md', line: 10, column: 16, length: 10 } },
      reason: 'issued in error',
    },
  });
});

test('an award in YAML says the same with a narrative in a field', () => {
  const { place: _, ...inMarkdown } = draftOf('award', AWARD, award(ISSUED));
  const { place: __, ...inYaml } = draftOf('award', AWARD_YAML, `\n${ISSUED}\nnarrative: Took it on a Tuesday.\n`);
  expect(JSON.stringify(inYaml).replaceAll(AWARD_YAML, AWARD)).toBe(JSON.stringify(inMarkdown));
});

test('addresses come out as they were written, letters outside ASCII encoded', () => {
  const evidence = (url: string): unknown =>
    draftOf('award', AWARD, award(`${ISSUED}\nevidence: [{ id: "${url}" }]`)).evidence[0]?.url;
  expect(evidence('https://acme.example')).toBe('https://acme.example');
  expect(evidence('https://Acme.example/A%2fb?x=y#z')).toBe('https://Acme.example/A%2fb?x=y#z');
  expect(evidence('https://bücher.example/é?ü=|#^')).toBe('https://xn--bcher-kva.example/%C3%A9?%C3%BC=%7C#%5E');
});

test('drafts are plain data, so that they can cross threads', () => {
  const draft = draftOf('badge', BADGE, badge('requires: { of: [a] }'));
  expect(structuredClone(draft)).toEqual(draft);
});
