import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { FullAward } from '../../src/core/model/award.ts';
import { asciiJson } from '../../src/core/openbadges/ascii-json.ts';
import { hostedAssertion, signedAssertion } from '../../src/core/openbadges/assertion.ts';
import { badgeClass } from '../../src/core/openbadges/badge-class.ts';
import { checkContext } from '../../src/core/openbadges/check-context.ts';
import { checkDocument } from '../../src/core/openbadges/check-document.ts';
import { cryptographicKey } from '../../src/core/openbadges/cryptographic-key.ts';
import type { OpenBadgesDocument } from '../../src/core/openbadges/document.ts';
import { profile } from '../../src/core/openbadges/profile.ts';
import { revocationList } from '../../src/core/openbadges/revocation-list.ts';
import { award, badge, edition, full, instant, issuer, markdown, NOBODY, revoked, signingKey, url } from './example.ts';

const here = edition();

function allDocuments(at = here, one: FullAward = full): OpenBadgesDocument[] {
  const list = one.award.revocation ? [one] : [];
  return [
    hostedAssertion(one, at),
    ...(at.signingKeys.size > 0 ? [signedAssertion(one, at), cryptographicKey(issuer, signingKey, at)] : []),
    badgeClass(one.badge, at),
    profile(issuer, at),
    revocationList(issuer, { revoked: list, removed: [] }, at),
  ];
}

describe('every document', () => {
  test('has the one context and its type as plain strings', () => {
    const heads = allDocuments().map((document) => ({ context: document['@context'], type: document.type }));
    expect(heads.map(({ context }) => context)).toEqual(heads.map(() => 'https://w3id.org/openbadges/v2'));
    expect(heads.map(({ type }) => type)).toEqual([
      'Assertion',
      'Assertion',
      'CryptographicKey',
      'BadgeClass',
      'Issuer',
      'RevocationList',
    ]);
  });

  test('is named by the address at which it is served, below the address of the site', () => {
    expect(allDocuments(edition({ at: 'https://user.github.io/repo/', signed: false })).map(({ id }) => id)).toEqual([
      'https://user.github.io/repo/awards/a-first.json',
      'https://user.github.io/repo/badges/first.json',
      'https://user.github.io/repo/issuers/acme.json',
      'https://user.github.io/repo/issuers/acme/revocations.json',
    ]);
  });

  test('is the same bytes each time it is made', () => {
    const texts = () => allDocuments().map((document) => asciiJson(document, 'pretty'));
    expect(texts()).toEqual(texts());
  });

  test.each([
    ['an ordinary site', 'https://badges.example.com/'],
    ['a shared host', 'https://user.github.io/repo/'],
    ['a port', 'https://badges.example.com:8443/'],
    ['a path of its own', 'https://example.com/~oneil/badges_2026/v1.2/'],
    ['this machine', 'http://localhost:4321/'],
  ])('passes our own schemas and the context: %s', async (_, at) => {
    const documents = [
      ...allDocuments(edition({ at })),
      ...allDocuments(edition({ at, signed: false }), revoked('a-first', '2026-01-01', 'in error')),
    ];
    for (const document of documents) expect([checkDocument(document), await checkContext(document)]).toEqual([[], []]);
  });
});

describe('an assertion', () => {
  test('says who, what, when and how to verify it, in this order', () => {
    expect(Object.entries(hostedAssertion(full, here))).toEqual([
      ['@context', 'https://w3id.org/openbadges/v2'],
      ['type', 'Assertion'],
      ['id', 'https://badges.example.com/awards/a-first.json'],
      ['verification', { type: 'HostedBadge' }],
      ['recipient', { type: 'email', hashed: true, salt: 'deadsea', identity: NOBODY }],
      ['badge', 'https://badges.example.com/badges/first.json'],
      ['issuedOn', '2025-06-03T09:00:00Z'],
      ['image', 'https://badges.example.com/awards/a-first.png'],
    ]);
  });

  test('has a recipient that the official rule for salted hashes matches', () => {
    const hash = createHash('sha256')
      .update('nobody@example.org' + 'deadsea')
      .digest('hex');
    expect(hostedAssertion(full, here)).toMatchObject({
      recipient: { identity: `sha256$${hash}`, salt: 'deadsea', hashed: true },
    });
  });

  test('says of an identity in clear that it is not hashed', () => {
    const identity = { kind: 'plain', property: 'url', identity: url('https://github.com/ada') } as const;
    expect(hostedAssertion({ ...full, recipient: { ...full.recipient, identity } }, here)).toMatchObject({
      recipient: { type: 'url', hashed: false, identity: 'https://github.com/ada' },
    });
  });

  test('carries expiry, narrative and typed evidence where there is any', () => {
    const evidence = [
      { url: url('https://github.com/acme/tool/pull/41'), name: 'Time zones', genre: 'pull-request' },
      { narrative: markdown('Showed it.') },
    ];
    const rich = { ...award, evidence, narrative: markdown('Did *it*.'), expiresAt: instant('2027-06-03T09:00:00Z') };
    expect(hostedAssertion({ ...full, award: rich }, here)).toMatchObject({
      expires: '2027-06-03T09:00:00Z',
      narrative: 'Did *it*.',
      evidence: [
        { type: 'Evidence', id: 'https://github.com/acme/tool/pull/41', name: 'Time zones', genre: 'pull-request' },
        { type: 'Evidence', narrative: 'Showed it.' },
      ],
    });
  });

  test('that expires before it is issued is refused by our check', () => {
    const backwards = hostedAssertion(
      { ...full, award: { ...award, expiresAt: instant('2025-06-03T09:00:00Z') } },
      here,
    );
    expect(checkDocument(backwards)).toEqual([
      { path: '/expires', sentence: 'The assertion expires before it is issued.' },
    ]);
  });
});

describe('the signed twin', () => {
  test('differs from the hosted assertion in id and verification alone', () => {
    const {
      id: hostedId,
      verification: hosted,
      ...hostedRest
    } = hostedAssertion(full, here) as unknown as Record<string, unknown>;
    const {
      id: signedId,
      verification: signed,
      ...signedRest
    } = signedAssertion(full, here) as unknown as Record<string, unknown>;
    expect(signedRest).toEqual(hostedRest);
    expect([hostedId, hosted]).toEqual(['https://badges.example.com/awards/a-first.json', { type: 'HostedBadge' }]);
    expect(signedId).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5/);
    expect(signed).toEqual({
      type: 'SignedBadge',
      creator: 'https://badges.example.com/issuers/acme/keys/2026-11.json',
    });
  });

  test('keeps its id when the award changes, and has another for every award and site', () => {
    const changed = { ...full, award: { ...award, narrative: markdown('Corrected.') } };
    const other = { ...full, award: revoked('a-second', '2026-01-01', 'x').award };
    const ids = [
      signedAssertion(changed, here).id,
      signedAssertion(other, here).id,
      signedAssertion(full, edition({ at: 'https://user.github.io/repo/' })).id,
    ];
    expect(ids[0]).toBe(signedAssertion(full, here).id);
    expect(new Set(ids).size).toBe(3);
  });

  test('names as creator the one key of the profile, whose document names the profile as owner', () => {
    const key = cryptographicKey(issuer, signingKey, here);
    expect(signedAssertion(full, here).verification.creator).toBe(key.id);
    expect(profile(issuer, here).publicKey).toBe(key.id);
    expect(key.owner).toBe(profile(issuer, here).id);
  });

  test('cannot be made for an issuer without a key', () => {
    expect(() => signedAssertion(full, edition({ signed: false }))).toThrow('no signing key');
  });
});

describe('a BadgeClass', () => {
  test('has its picture as PNG with alternative text, and its criteria as page and as Markdown', () => {
    expect(badgeClass(badge, here)).toEqual({
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'BadgeClass',
      id: 'https://badges.example.com/badges/first.json',
      name: 'First Step',
      description: 'Took the first step.',
      image: { id: 'https://badges.example.com/badges/first.png', caption: 'A green disc' },
      criteria: { type: 'Criteria', id: 'https://badges.example.com/badges/first/', narrative: 'Take one step.' },
      issuer: 'https://badges.example.com/issuers/acme.json',
    });
  });

  test('lives on the origin of its issuer', () => {
    const { id, issuer: owner } = badgeClass(badge, here);
    expect(new URL(id).origin).toBe(new URL(owner).origin);
  });

  test('has tags as strings and whole alignments', () => {
    const alignment = [
      { targetName: 'Version control', targetUrl: url('https://skills.example/vc'), targetCode: 'VC1' },
    ];
    expect(badgeClass({ ...badge, tags: ['git', '2024'], alignment }, here)).toMatchObject({
      tags: ['git', '2024'],
      alignment: [
        {
          type: 'AlignmentObject',
          targetName: 'Version control',
          targetUrl: 'https://skills.example/vc',
          targetCode: 'VC1',
        },
      ],
    });
  });
});

describe('a profile', () => {
  test('is of type Issuer and names one key, as a string, and its revocation list', () => {
    expect(profile(issuer, here)).toMatchObject({
      type: 'Issuer',
      publicKey: 'https://badges.example.com/issuers/acme/keys/2026-11.json',
      revocationList: 'https://badges.example.com/issuers/acme/revocations.json',
    });
  });

  test('of an issuer that never signs has a revocation list and no key', () => {
    const hosted = profile(issuer, edition({ signed: false }));
    expect(hosted).not.toHaveProperty('publicKey');
    expect(hosted.revocationList).toBe(revocationList(issuer, { revoked: [], removed: [] }, here).id);
  });

  test('on a shared host admits assertions below its own path only', () => {
    expect(profile(issuer, edition({ at: 'https://user.github.io/repo/' })).verification).toEqual({
      type: 'VerificationObject',
      startsWith: 'https://user.github.io/repo/',
      allowedOrigins: 'user.github.io',
    });
  });

  test.each([
    'https://badges.example.com:8443/',
    'http://localhost:4321/',
    'http://127.0.0.1/',
    'https://xn--e1afmkfd.xn--p1ai/',
  ])('leaves the policy to the standard where the authority cannot be an allowed origin: %s', (at) => {
    expect(profile(issuer, edition({ at }))).not.toHaveProperty('verification');
  });
});

describe('revocation', () => {
  test('strips the hosted assertion to the fact, so that no validator can call it valid', () => {
    expect(hostedAssertion(revoked('a-first', '2026-07-01', 'issued in error'), here)).toEqual({
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Assertion',
      id: 'https://badges.example.com/awards/a-first.json',
      revoked: true,
      revocationReason: 'issued in error',
    });
  });

  test('leaves the signed twin as it was: the list speaks of it', () => {
    expect(signedAssertion(revoked('a-first', '2026-07-01', 'x'), here)).toEqual(signedAssertion(full, here));
  });

  test('of nothing is an empty list', () => {
    expect(revocationList(issuer, { revoked: [], removed: [] }, here)).toEqual({
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'RevocationList',
      id: 'https://badges.example.com/issuers/acme/revocations.json',
      issuer: 'https://badges.example.com/issuers/acme.json',
      revokedAssertions: [],
    });
  });

  test.each([true, false])(
    'of one award lists both of its ids, for the validator that does not see one entry (signed: %s)',
    (signed) => {
      const at = edition({ signed });
      expect(
        revocationList(issuer, { revoked: [revoked('a-first', '2026-07-01', 'issued in error')], removed: [] }, at)
          .revokedAssertions,
      ).toEqual([
        { id: 'https://badges.example.com/awards/a-first.json', revocationReason: 'issued in error' },
        { id: signedAssertion(full, here).id, revocationReason: 'issued in error' },
      ]);
    },
  );

  test('of several is a list from the oldest on, whatever order they come in', () => {
    const some = [revoked('b', '2026-07-01', 'x'), revoked('c', '2025-07-01', 'y'), revoked('a', '2026-07-01', 'z')];
    const list = revocationList(issuer, { revoked: some, removed: [] }, here);
    expect(list.revokedAssertions.map(({ revocationReason }) => revocationReason)).toEqual([
      'y',
      'y',
      'z',
      'z',
      'x',
      'x',
    ]);
    expect(revocationList(issuer, { revoked: some.toReversed(), removed: [] }, here)).toEqual(list);
  });

  test('of an award that is not revoked is our own mistake', () => {
    expect(() => revocationList(issuer, { revoked: [full], removed: [] }, here)).toThrow('not revoked');
  });
});
