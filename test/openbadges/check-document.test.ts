import { describe, expect, test } from 'vitest';
import { hostedAssertion, signedAssertion } from '../../src/core/openbadges/assertion.ts';
import { badgeClass } from '../../src/core/openbadges/badge-class.ts';
import { checkDocument } from '../../src/core/openbadges/check-document.ts';
import { cryptographicKey } from '../../src/core/openbadges/cryptographic-key.ts';
import { profile } from '../../src/core/openbadges/profile.ts';
import { revocationList } from '../../src/core/openbadges/revocation-list.ts';
import { award, badge, edition, full, issuer, markdown, revoked, signingKey, url } from './example.ts';

type Json = Record<string, unknown>;

const at = edition();
const rich = {
  ...full,
  award: { ...award, narrative: markdown('Did it.'), evidence: [{ url: url('https://example.com/pull/41') }] },
};
const hosted = hostedAssertion(rich, at) as unknown as Json;
const signed = signedAssertion(full, at) as unknown as Json;
const stripped = hostedAssertion(revoked('a-first', '2026-01-01', 'in error'), at) as unknown as Json;
const badgeDocument = badgeClass(
  { ...badge, tags: ['git'], alignment: [{ targetName: 'x', targetUrl: url('https://skills.example/x') }] },
  at,
) as unknown as Json;
const issuerDocument = profile(
  { ...issuer, telephone: '+441632960123', image: { ...badge.image, kind: 'png' } },
  at,
) as unknown as Json;
const keyDocument = cryptographicKey(issuer, signingKey, at) as unknown as Json;
const list = revocationList(
  issuer,
  { revoked: [revoked('a-first', '2026-01-01', 'in error')], removed: [] },
  at,
) as unknown as Json;
const [entry, twin] = list['revokedAssertions'] as [Json, Json];

const paths = (document: unknown) => checkDocument(document).map(({ path }) => path);
const without = (document: Json, member: string): Json =>
  Object.fromEntries(Object.entries(document).filter(([name]) => name !== member));
const inside = (document: Json, member: string, change: Json): Json => ({
  ...document,
  [member]: { ...(document[member] as Json), ...change },
});

test('what this file changes is sound before', () => {
  for (const document of [hosted, signed, stripped, badgeDocument, issuerDocument, keyDocument, list])
    expect(checkDocument(document)).toEqual([]);
});

describe('what the official validator calls valid and we refuse', () => {
  test.each<[string, Json, string]>([
    [
      'a hosted assertion with a full body that says it is revoked',
      { ...hosted, revoked: true, revocationReason: 'x' },
      '/badge',
    ],
    ['an assertion that is not revoked and says so', { ...hosted, revoked: false }, '/revoked'],
    ['an issuer without e-mail', without(issuerDocument, 'email'), '/email'],
    ['an issuer whose e-mail is none', { ...issuerDocument, email: 'badges at acme' }, '/email'],
    ['a verification of a type that is none', { ...hosted, verification: { type: 'Foo' } }, '/verification/type'],
    [
      'a recipient of any type',
      inside(hosted, 'recipient', { type: 'https://example.com/shoe-size' }),
      '/recipient/type',
    ],
    ['empty criteria', { ...badgeDocument, criteria: {} }, '/criteria/id'],
    ['a narrative that is no text', { ...hosted, narrative: 42 }, '/narrative'],
    [
      'criteria whose narrative is no text',
      inside(badgeDocument, 'criteria', { narrative: ['x'] }),
      '/criteria/narrative',
    ],
    ['an empty name', { ...badgeDocument, name: '' }, '/name'],
    [
      'a type that is not that of the class on a linked node',
      { ...hosted, evidence: [{ type: 'Proof', id: 'https://example.com/' }] },
      '/evidence/0/type',
    ],
    [
      'a target description that is no text',
      { ...badgeDocument, alignment: [{ ...(badgeDocument['alignment'] as Json[])[0], targetDescription: 1 }] },
      '/alignment/0/targetDescription',
    ],
    [
      'a revocation list of one entry, which it does not see',
      { ...list, revokedAssertions: [entry] },
      '/revokedAssertions',
    ],
    [
      'a picture that is no PNG or SVG',
      { ...hosted, image: 'https://badges.example.com/awards/a-first.html' },
      '/image',
    ],
    ['a key without an owner', without(keyDocument, 'owner'), '/owner'],
    ['a misspelt member, which JSON-LD drops', { ...hosted, expirse: '2027-01-01T00:00:00Z' }, '/expirse'],
  ])('%s', (_, document, path) => {
    expect(paths(document)).toContain(path);
  });
});

describe('what only some verifiers refuse, and we never publish', () => {
  test.each<[string, Json, string]>([
    ['types as a list', { ...hosted, type: ['Assertion'] }, '/type'],
    ['an issuer of type Profile', { ...issuerDocument, type: 'Profile' }, '/type'],
    ['a document of no type', without(hosted, 'type'), '/type'],
    ['a context in a list', { ...hosted, '@context': ['https://w3id.org/openbadges/v2'] }, '/@context'],
    [
      'a recipient that does not say whether it is hashed',
      { ...hosted, recipient: { type: 'email', identity: 'sha256$00' } },
      '/recipient/hashed',
    ],
    ['a hash that is none', inside(hosted, 'recipient', { identity: 'nobody@example.org' }), '/recipient/identity'],
    [
      'a hash in capitals',
      inside(hosted, 'recipient', { identity: `sha256$${'A'.repeat(64)}` }),
      '/recipient/identity',
    ],
    [
      'a hash of another kind',
      inside(hosted, 'recipient', { identity: `md5$${'a'.repeat(32)}` }),
      '/recipient/identity',
    ],
    ['a hash without salt', { ...hosted, recipient: without(hosted['recipient'] as Json, 'salt') }, '/recipient/salt'],
    [
      'an e-mail address in clear',
      { ...hosted, recipient: { type: 'email', hashed: false, identity: 'ada@example.com' } },
      '/recipient/type',
    ],
    ['two keys', { ...issuerDocument, publicKey: [keyDocument['id'], keyDocument['id']] }, '/publicKey'],
    ['an embedded key', { ...issuerDocument, publicKey: keyDocument }, '/publicKey'],
    ['an issuer without revocation list', without(issuerDocument, 'revocationList'), '/revocationList'],
    [
      'a signed assertion without creator',
      inside(signed, 'verification', { creator: undefined }),
      '/verification/creator',
    ],
    ['an embedded creator', inside(signed, 'verification', { creator: keyDocument }), '/verification/creator'],
    ['a signed assertion with the id of a hosted one', { ...signed, id: hosted['id'] }, '/id'],
    ['a hosted assertion with the id of a signed one', { ...hosted, id: signed['id'] }, '/id'],
    ['a UUID of version 7', { ...signed, id: 'urn:uuid:01890a5d-ac96-774b-bcce-b302099a8057' }, '/id'],
    ['a UUID in capitals', { ...signed, id: String(signed['id']).toUpperCase() }, '/id'],
    ['an id without TLS', { ...hosted, id: 'http://badges.example.com/awards/a-first.json' }, '/id'],
    ['an id with a fragment', { ...hosted, id: 'https://badges.example.com/awards.json#a.json' }, '/id'],
    ['an address with letters beyond ASCII', { ...issuerDocument, url: 'https://exämple.com/' }, '/url'],
    ['an address that is none', { ...issuerDocument, url: 'acme.example.com' }, '/url'],
    [
      'a path without a slash at its end',
      inside(issuerDocument, 'verification', { startsWith: 'https://badges.example.com' }),
      '/verification/startsWith',
    ],
    [
      'an origin with a scheme',
      inside(issuerDocument, 'verification', { allowedOrigins: 'https://badges.example.com' }),
      '/verification/allowedOrigins',
    ],
    [
      'an origin with a port',
      inside(issuerDocument, 'verification', { allowedOrigins: 'badges.example.com:8443' }),
      '/verification/allowedOrigins',
    ],
    [
      'several origins',
      inside(issuerDocument, 'verification', { allowedOrigins: ['a.example.com', 'b.example.com'] }),
      '/verification/allowedOrigins',
    ],
    ['a day without time', { ...hosted, issuedOn: '2025-06-03' }, '/issuedOn'],
    ['a time without zone', { ...hosted, issuedOn: '2025-06-03T09:00:00' }, '/issuedOn'],
    ['a time in small letters', { ...hosted, issuedOn: '2025-06-03t09:00:00z' }, '/issuedOn'],
    ['a day that is not in the calendar', { ...hosted, issuedOn: '2025-02-30T09:00:00Z' }, '/issuedOn'],
    ['tags that are numbers', { ...badgeDocument, tags: [2024] }, '/tags/0'],
    ['an alignment that is an address', { ...badgeDocument, alignment: ['https://skills.example/x'] }, '/alignment/0'],
    [
      'an image without caption',
      { ...badgeDocument, image: { id: 'https://badges.example.com/badges/first.png' } },
      '/image/caption',
    ],
    [
      'an image inside of the document',
      inside(badgeDocument, 'image', { id: 'data:image/png;base64,AAAA' }),
      '/image/id',
    ],
    ['evidence with nothing in it', { ...hosted, evidence: [{ type: 'Evidence' }] }, '/evidence/0'],
    ['an empty list', { ...hosted, evidence: [] }, '/evidence'],
    ['a telephone number with blanks', { ...issuerDocument, telephone: '+44 1632 960123' }, '/telephone'],
    [
      'a key with Windows line ends',
      { ...keyDocument, publicKeyPem: signingKey.publicKeyPem.replaceAll('\n', '\r\n') },
      '/publicKeyPem',
    ],
    [
      'a key in the older form',
      { ...keyDocument, publicKeyPem: signingKey.publicKeyPem.replaceAll('PUBLIC', 'RSA PUBLIC') },
      '/publicKeyPem',
    ],
    ['a revocation without reason', { ...stripped, revocationReason: ' ' }, '/revocationReason'],
    ['the same revocation twice', { ...list, revokedAssertions: [entry, entry] }, '/revokedAssertions'],
    [
      'a revocation that is taken back, which counts all the same',
      { ...list, revokedAssertions: [entry, { ...twin, revoked: false }] },
      '/revokedAssertions/1/revoked',
    ],
    [
      'a revocation by uid, which never matches',
      { ...list, revokedAssertions: [entry, { uid: 'a-first', revocationReason: 'x' }] },
      '/revokedAssertions/1/uid',
    ],
  ])('%s', (_, document, path) => {
    expect(paths(document)).toContain(path);
  });
});

test.each<[string, Json, readonly string[]]>([
  ['assertion', hosted, ['image', 'narrative', 'evidence']],
  ['signed assertion', signed, ['image']],
  // Without `revoked` it is an assertion like others, and lacks everything.
  ['revoked assertion', stripped, ['revoked']],
  ['badge class', badgeDocument, ['tags', 'alignment']],
  ['profile', issuerDocument, ['telephone', 'image', 'publicKey', 'verification']],
  ['key', keyDocument, []],
  ['revocation list', list, []],
])('no member of a %s that must be there may be left out, and none be added', (_, document, optional) => {
  for (const member of Object.keys(document).filter((name) => !optional.includes(name)))
    expect(paths(without(document, member))).toContain(`/${member}`);
  expect(paths({ ...document, edition: '1' })).toEqual(['/edition']);
});

test.each([[null], [undefined], ['text'], [7], [[]], [{}], [{ type: 'Claim' }], [{ type: 'toString' }]])(
  'what is no document of ours is a fault: %j',
  (value) => {
    expect(paths(value)).toEqual(['/type']);
  },
);

test('a fault says where and what, in a sentence', () => {
  expect(checkDocument({ ...hosted, issuedOn: 'yesterday' })[0]).toEqual({
    path: '/issuedOn',
    sentence: 'The value must be a moment with a zone, such as 2026-06-03T09:00:00Z.',
  });
  expect(checkDocument(without(hosted, 'badge'))).toEqual([{ path: '/badge', sentence: 'The member is missing.' }]);
});
