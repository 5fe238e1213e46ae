import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roleOf } from '../../src/core/content/file-role.ts';
import { isEd25519Key } from '../../src/core/content/claim-key.ts';
import { parseFile } from '../../src/core/content/parse-file.ts';
import { resolve } from '../../src/core/content/resolve.ts';
import { criteriaItems } from '../../src/core/markdown/criteria-items.ts';
import { hostedAssertion } from '../../src/core/openbadges/assertion.ts';
import { instantOf } from '../../src/core/model/time.ts';
import type { FullAward } from '../../src/core/model/award.ts';
import type { Criteria } from '../../src/core/model/badge.ts';
import type { Markdown, ProjectPath } from '../../src/core/model/text.ts';
import { describe as inWords } from '../../src/core/problem/describe.ts';
import { edition } from '../openbadges/example.ts';
import { award, AWARD, badge, BADGE, ISSUER, RECIPIENT } from './parsing.ts';

const CLAIM = 'badges/first/claims/workshop.yaml';
const KEY = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4"/></svg>';

/** The minimal project with these files in it, read, parsed and resolved. */
function resolved(files: Readonly<Record<string, string>>, now = Date.UTC(2026, 0, 1)) {
  const all = {
    'site.yaml': 'name: Minimal\nurl: https://badges.example.com/\n',
    [ISSUER]: '---\nname: Acme\nurl: https://acme.example/\nemail: badges@acme.example\n---\n',
    [BADGE]: badge(''),
    'badges/first/image.svg': PICTURE,
    [RECIPIENT]: 'identity: { type: url, identity: https://ada.example/ }\n',
    [AWARD]: award('issuedOn: 2025-06-03T09:00:00Z'),
    ...files,
  };
  const parsed = Object.entries(all).map(([path, text]) =>
    parseFile({ kind: 'text', path: path as ProjectPath, text }),
  );
  const { registry, problems } = resolve(
    parsed.flatMap(({ drafts }) => drafts),
    { now: instantOf(now) },
  );
  const faults = [...parsed.flatMap((one) => one.problems), ...problems];
  return { registry, problems: faults.map(({ code, place }) => `${code} ${place.file}:${place.line}`), faults };
}

test('what a project says about awarding is in the registry, each thing where it belongs', () => {
  const { registry, problems } = resolved({
    'site.yaml': 'name: A\nurl: https://badges.example.com/\nrepository: https://github.com/acme/badges\n',
    [BADGE]: badge(
      'approvals: 2\napplications: closed\nerrata: [{ on: 2025-09-01, note: second }, { on: 2025-08-01, note: first }]',
    ),
    [CLAIM]: `publicKey: ${KEY}\nlimit: 3\nfrom: 2025-06-01\nuntil: 2025-06-30\nnote: In May\n`,
    [AWARD]: award(
      'issuedOn: 2025-06-03T09:00:00Z\nclaim: workshop\nerrata: [{ on: 2025-08-01, note: A slip. }]\nevidence: [{ id: "https://acme.example/1", criterion: 1 }]',
    ),
    'forgotten/ab3v7wq2mzpb4tn6xh5d.yaml': 'on: 2025-07-01\nissuer: acme\n',
  });
  expect(problems).toEqual([]);
  expect(registry?.site.repository).toBe('https://github.com/acme/badges');
  expect([...(registry?.badges.values() ?? [])]).toMatchObject([
    {
      approvals: 2,
      applications: 'closed',
      errata: [{ note: 'first' }, { note: 'second' }],
      claims: [{ id: 'workshop', badge: 'first', publicKey: KEY, limit: 3, from: '2025-06-01', until: '2025-06-30' }],
    },
  ]);
  expect(registry?.awards).toMatchObject([
    { claim: 'workshop', errata: [{ on: '2025-08-01', note: 'A slip.' }], evidence: [{ criterion: 1 }] },
  ]);
  expect(registry?.tombstones).toMatchObject([{ award: 'ab3v7wq2mzpb4tn6xh5d', issuer: 'acme', on: '2025-07-01' }]);
});

test('what is left out is one approval, open applications, and nothing else', () => {
  const { registry } = resolved({});
  expect([...(registry?.badges.values() ?? [])]).toMatchObject([
    { approvals: 1, applications: 'open', claims: [], errata: [] },
  ]);
  expect(registry?.awards).toMatchObject([{ errata: [], evidence: [] }]);
  expect(registry?.tombstones).toEqual([]);
});

test('the number of a criterion stays out of what is published as Open Badges', () => {
  const { registry } = resolved({
    [AWARD]: award('issuedOn: 2025-06-03T09:00:00Z\nevidence: [{ id: "https://acme.example/1", criterion: 1 }]'),
  });
  const [one] = registry?.awards ?? [];
  const [issuer] = registry?.issuers.values() ?? [];
  const [first] = registry?.badges.values() ?? [];
  const [recipient] = registry?.recipients.values() ?? [];
  const document = hostedAssertion({ award: one, badge: first, issuer, recipient } as FullAward, edition());
  expect(document).toMatchObject({ evidence: [{ id: 'https://acme.example/1' }] });
  expect(JSON.stringify(document)).not.toContain('criterion');
});

describe('claims', () => {
  const claim = (limit: number, more = '') => `publicKey: ${KEY}\nlimit: ${limit}\nuntil: 2025-06-30\n${more}`;
  const claimed = (on: string) => award(`issuedOn: ${on}\nclaim: workshop`);

  test('of a badge that is not there is said once, at its file', () => {
    const { problems } = resolved({ 'badges/frist/claims/workshop.yaml': claim(1) });
    expect(problems).toEqual(['UNKNOWN_BADGE badges/frist/claims/workshop.yaml:1']);
  });

  test('that is broken is no second problem of the awards that name it', () => {
    const { problems } = resolved({ [CLAIM]: 'limit: 1\n', [AWARD]: claimed('2025-06-03T09:00:00Z') });
    expect(problems).toEqual([`MISSING_FIELD ${CLAIM}:1`, `MISSING_FIELD ${CLAIM}:1`]);
  });

  test('the earliest awards count, wherever their files stand, and a revoked one counts too', () => {
    const { problems, registry } = resolved({
      [CLAIM]: claim(1),
      [AWARD]: claimed('2025-06-04T09:00:00Z'),
      'recipients/zoe/recipient.yaml': 'identity: { type: url, identity: https://zoe.example/ }\n',
      'recipients/zoe/first.yaml':
        'issuedOn: 2025-06-03T09:00:00Z\nclaim: workshop\nrevoked: { on: 2025-06-05, reason: in error }\n',
    });
    expect(problems).toEqual([`CLAIM_OVERDRAWN ${AWARD}:3`]);
    expect(registry?.awards.map(({ recipient }) => recipient)).toEqual(['zoe']);
  });

  test.each([
    ['2025-06-30T23:59:59-12:00', []],
    ['2025-07-01T12:00:01Z', [`CLAIM_OUT_OF_TIME ${AWARD}:2`]],
    ['2025-05-31T10:00:00Z', []],
    ['2025-05-31T09:59:59Z', [`CLAIM_OUT_OF_TIME ${AWARD}:2`]],
  ])('is good for its days anywhere on earth: %s', (on, expected) => {
    expect(resolved({ [CLAIM]: claim(9, 'from: 2025-06-01\n'), [AWARD]: claimed(on) }).problems).toEqual(expected);
  });

  test('a public key is 32 bytes with one text only', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const text = Buffer.from(bytes).toString('base64url');
        expect(isEd25519Key(text)).toBe(bytes.length === 32);
      }),
    );
    expect(isEd25519Key(`${'A'.repeat(42)}B`)).toBe(false);
    expect(isEd25519Key(`${'A'.repeat(43)}\n`)).toBe(false);
  });
});

describe('people who are forgotten', () => {
  const hashed = `identity: { type: email, hashed: true, salt: q7Zk0mP2vX9cT4bN8wLr5g, identity: sha256$${'0'.repeat(64)} }\n`;

  test('keep their awards, and since when', () => {
    const { registry, problems } = resolved({ [RECIPIENT]: 'forgotten: 2025-09-01\n' });
    expect(problems).toEqual([]);
    expect([...(registry?.recipients.values() ?? [])]).toMatchObject([{ forgotten: '2025-09-01' }]);
    expect(registry?.awards).toHaveLength(1);
  });

  test.each([
    ['an identity in clear', 'identity: { type: url, identity: https://ada.example/ }\nforgotten: 2025-09-01\n', 1],
    ['the hash of an identity', `${hashed}forgotten: 2025-09-01\n`, 1],
    ['a profile', `${hashed}forgotten: 2025-09-01\nprofile: { name: Ada, public: true }\n`, 3],
  ])('have no longer %s', (_, text, line) => {
    expect(resolved({ [RECIPIENT]: text }).problems).toEqual([`FORGOTTEN_BUT_NAMED ${RECIPIENT}:${line}`]);
  });

  test('nobody else does without an identity', () => {
    expect(resolved({ [RECIPIENT]: 'profile: { name: Ada, public: true }\n' }).problems).toEqual([
      `MISSING_FIELD ${RECIPIENT}:1`,
    ]);
  });

  test('a tombstone is of an issuer that is there, and not of a day to come', () => {
    const files = {
      'forgotten/a1.yaml': 'on: 2025-07-01\nissuer: amce\n',
      'forgotten/a2.yaml': 'on: 2026-01-03\nissuer: acme\n',
    };
    const { problems, faults } = resolved(files);
    expect(problems).toEqual(['UNKNOWN_ISSUER forgotten/a1.yaml:2', 'DAY_IN_FUTURE forgotten/a2.yaml:1']);
    expect(faults.map((fault) => inWords(fault).hint)[0]).toContain('`acme`');
  });
});

describe('the roles of files', () => {
  test.each([
    ['badges/first/claims/workshop.yaml', { kind: 'claim', badge: 'first', claim: 'workshop' }],
    ['badges/first/claims/Work Shop.yaml', { kind: 'misnamed', found: 'Work Shop', near: 'work-shop' }],
    ['badges/first/claims/deep/er.yaml', { kind: 'unexpected' }],
    ['badges/first/claims/workshop.yml', { kind: 'unexpected', near: 'badges/first/claims/workshop.yaml' }],
    ['issuers/acme/applications.pem', { kind: 'applications-key', issuer: 'acme' }],
    ['issuers/Acme/applications.pem', { kind: 'misnamed', found: 'Acme' }],
    ['forgotten/ab2.yaml', { kind: 'tombstone', award: 'ab2' }],
    ['forgotten/2ab.yaml', { kind: 'misnamed', found: '2ab' }],
    ['forgotten/README.md', { kind: 'ignored' }],
    ['.github/CODEOWNERS', { kind: 'ignored' }],
    ['forgotten/acme/ab2.yaml', { kind: 'unexpected' }],
  ])('%s', (path, role) => {
    expect(roleOf(path)).toMatchObject(role);
  });

  test('a private key in the place of the key for applications is known as one, and nothing of it is shown', () => {
    const secret = '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n';
    expect(resolved({ 'issuers/acme/applications.pem': secret }).problems).toEqual([
      'PRIVATE_KEY_IN_REPOSITORY issuers/acme/applications.pem:1',
    ]);
  });
});

describe('criteria one by one', () => {
  const items = (text: string, syntax: Criteria['syntax'] = 'md') => criteriaItems({ syntax, text: text as Markdown });

  test('are the items of task lists, wherever they stand, as plain words', () => {
    const text =
      '1. No\n\n- [ ] Open **one** [request](https://a.example/)\n  that `compiles`\n\n  - because\n\n## Then\n\n- [x] Answer &amp; wait\n- not this\n';
    expect(items(text)).toEqual(['Open one request that compiles', 'Answer & wait']);
  });

  test('or the top level of the first numbered list', () => {
    expect(items('- a\n\n1. one\n   1. deep\n2. two\n\nText\n\n1. other\n')).toEqual(['one', 'two']);
  });

  test('or none: then there is one criterion, the whole', () => {
    expect(items('Take one step.\n\n- a\n- b\n')).toEqual([]);
  });

  test('are found inside components of MDX', () => {
    expect(items('<Steps>\n\n1. Switch it on\n2. Switch it off\n\n</Steps>\n', 'mdx')).toEqual([
      'Switch it on',
      'Switch it off',
    ]);
  });

  test('never throw, whatever was written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('- [ ] ', '1. ', '\n', '  ', '<a', '>', '**', '`', '|', 'word ', '&', '![')),
        (parts) => {
          expect(items(parts.join('')).every((item) => !item.includes('\n'))).toBe(true);
        },
      ),
    );
  });
});
