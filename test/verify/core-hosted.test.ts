import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { codes, outcome, png, simulatedIssuer, type SimulatedIssuer } from './simulated-issuer.ts';

let site: SimulatedIssuer;
beforeEach(async () => {
  site = await simulatedIssuer();
});
afterEach(() => site[Symbol.asyncDispose]());

describe('a hosted badge', () => {
  test('is valid as JSON, by its address, and in pictures', async () => {
    const text = JSON.stringify(site.hosted);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="http://openbadges.org"><openbadges:assertion verify="${String(site.hosted['id'])}"/></svg>`;
    for (const input of [text, String(site.hosted['id']), String(site.hosted['image']), svg])
      expect(outcome(await site.verify(input))).toEqual(['valid']);
    expect(outcome(await site.verify({ kind: 'bytes', bytes: png.bake(text) }))).toEqual(['valid']);
  });

  test('is valid in the other spellings of JSON-LD', async () => {
    const { id, type, verification: _, badge, ...rest } = site.hosted;
    const spelled = { ...rest, '@id': id, '@type': [type], verify: { type: 'hosted' }, 'obi:badge': { '@id': badge } };
    site.answer(String(id), spelled);
    expect(outcome(await site.verify(String(id)))).toEqual(['valid']);
  });

  test('that was changed in hand is not what the issuer serves', async () => {
    const forged = { ...site.hosted, issuedOn: '2020-01-01T00:00:00Z' };
    expect(outcome(await site.verify(forged))).toEqual(['invalid', 'HOSTED_COPY_AGREES failed']);
  });

  test.each([
    ['404', 404, ['invalid', 'HOSTED_REACHABLE failed']],
    ['410 with a full body', 410, ['invalid', 'NOT_GONE failed']],
    ['500', 500, ['unsettled', 'HOSTED_REACHABLE unsettled']],
    ['a part of it', 206, ['unsettled', 'HOSTED_REACHABLE unsettled']],
    ['a login', 401, ['unsettled', 'HOSTED_REACHABLE unsettled']],
  ])('whose address answers with %s', async (_, status, expected) => {
    site.answer(String(site.hosted['id']), (response) => response.writeHead(status).end(JSON.stringify(site.hosted)));
    expect(outcome(await site.verify({ ...site.hosted, image: undefined }))).toEqual(expected);
  });

  test('that says it is revoked is not valid, full body or stripped', async () => {
    site.hosted['revoked'] = true;
    site.hosted['revocationReason'] = 'in error';
    expect(outcome(await site.verify(String(site.hosted['id'])))).toEqual(['invalid', 'NOT_REVOKED failed']);
    const { recipient: _, badge: __, issuedOn: ___, verification: ____, image: _____, ...stripped } = site.hosted;
    site.answer(String(site.hosted['id']), stripped);
    const verification = await site.verify(String(site.hosted['id']));
    expect(outcome(verification)).toEqual(['invalid', 'NOT_REVOKED failed']);
    expect(verification.claim.revocationReason).toBe('in error');
  });

  test('on the revocation list is revoked too', async () => {
    site.revocations['revokedAssertions'] = [site.hosted['id']];
    expect(outcome(await site.verify(site.hosted))).toEqual(['invalid', 'NOT_REVOKED failed']);
  });

  test('elsewhere than on the issuer’s host is out of scope', async () => {
    await using other = await simulatedIssuer();
    other.hosted['badge'] = site.badge['id'];
    delete other.hosted['image'];
    expect(outcome(await other.verify(String(other.hosted['id'])))).toEqual(['invalid', 'HOSTED_IN_SCOPE failed']);
  });

  test('whose address redirects to another host is unsettled', async () => {
    await using other = await simulatedIssuer();
    const elsewhere = `${other.url}copy.json`;
    other.answer(elsewhere, site.hosted);
    site.answer(String(site.hosted['id']), (response) => response.writeHead(302, { location: elsewhere }).end());
    expect(outcome(await site.verify(site.hosted))).toEqual(['unsettled', 'HOSTED_IN_SCOPE unsettled']);
  });

  test('at an address that is not its id is not valid, and what is at its id counts', async () => {
    const copy = `${site.url}copy.json`;
    site.answer(copy, { ...site.hosted, issuedOn: '2024-01-01T00:00:00Z' });
    expect(outcome(await site.verify(copy))).toEqual(['invalid', 'HOSTED_COPY_AGREES failed']);
  });

  test.each([
    ['BADGE_SHAPE', 'badge', { criteria: {} }],
    ['BADGE_SHAPE', 'badge', { type: 'Badge' }],
    ['BADGE_SHAPE', 'badge', { tags: [2024] }],
    ['ISSUER_SHAPE', 'issuer', { type: 'Organisation' }],
    ['ISSUER_SHAPE', 'issuer', { url: '/about' }],
    ['ISSUER_EMAIL', 'issuer', { email: undefined }],
    ['ISSUER_EMAIL', 'issuer', { email: 'nobody' }],
    ['ASSERTION_SHAPE', 'hosted', { issuedOn: '2025-06-03' }],
    ['ASSERTION_SHAPE', 'hosted', { recipient: { type: 'email', identity: 'a@b.c' } }],
    ['ASSERTION_SHAPE', 'hosted', { narrative: 5 }],
    ['ASSERTION_SHAPE', 'hosted', { evidence: [{ id: 'https://a.example/', type: 'Proof' }] }],
    ['RECIPIENT_FORM', 'hosted', { recipient: { type: 'email', hashed: true, identity: 'a@b.c' } }],
    ['RECIPIENT_FORM', 'hosted', { recipient: { type: 'email', hashed: false, identity: 'abc' } }],
    ['CONTEXT_KNOWN', 'hosted', { '@context': undefined }],
    ['NOT_EXPIRED', 'hosted', { expires: '2025-12-31T23:59:59Z' }],
    ['DATES_IN_ORDER', 'hosted', { expires: '2025-06-03T09:00:00Z' }],
    ['NOT_FROM_THE_FUTURE', 'hosted', { issuedOn: '2026-01-01T00:05:01Z' }],
  ] as const)('fails by %s where the %s is changed: %j', async (code, which, change) => {
    Object.assign(site[which], change);
    expect(codes(await site.verify(String(site.hosted['id'])), 'failed')).toContain(code);
  });

  test.each([
    ['VERIFICATION_TYPE', { verification: { type: 'BlockchainBadge' } }],
    ['CONTEXT_KNOWN', { '@context': ['https://w3id.org/openbadges/v2', 'https://evil.example/context.json'] }],
    ['CONTEXT_KNOWN', { '@context': ['https://w3id.org/openbadges/v2', { badge: 'schema:name' }] }],
    ['OPEN_BADGES_VERSION', { '@context': 'https://w3id.org/openbadges/v1' }],
    ['TERMS_KNOWN', { expire: '2020-01-01T00:00:00Z' }],
    ['NOT_FROM_THE_FUTURE', { issuedOn: '2026-01-01T00:04:59Z' }],
    ['RECIPIENT_FORM', { recipient: { type: 'email', hashed: true, identity: 'sha512$00' } }],
  ])('is unsettled by %s: %j', async (code, change) => {
    Object.assign(site.hosted, change);
    const verification = await site.verify(String(site.hosted['id']));
    expect([verification.verdict, codes(verification, 'unsettled').includes(code)]).toEqual(['unsettled', true]);
  });

  test('whose BadgeClass lives elsewhere than its issuer is not the issuer’s', async () => {
    await using other = await simulatedIssuer();
    site.badge['issuer'] = other.issuer['id'];
    expect(codes(await site.verify(site.hosted), 'failed')).toEqual(['ISSUER_SAME_SCOPE', 'HOSTED_IN_SCOPE']);
  });

  test('must carry itself in its picture', async () => {
    site.answer(
      String(site.hosted['image']),
      png.bake(JSON.stringify({ ...site.hosted, issuedOn: '2024-01-01T00:00:00Z' })),
    );
    expect(outcome(await site.verify(site.hosted))).toEqual(['invalid', 'IMAGE_BAKED_WITH_THIS failed']);
    site.answer(String(site.hosted['image']), png.bake(await site.jws()));
    expect(outcome(await site.verify(site.hosted))).toEqual(['valid']);
    site.answer(String(site.hosted['image']), '<html></html>');
    expect(outcome(await site.verify(site.hosted))).toEqual(['invalid', 'IMAGE_REACHABLE failed']);
  });

  test('offline is unsettled, and what it shows by itself is checked all the same', async () => {
    const fetch = () => Promise.resolve({ kind: 'unreachable', reason: 'offline' } as const);
    const verification = await site.verify({ ...site.hosted, expires: '2025-12-01T00:00:00Z' }, { fetch });
    expect(outcome(verification)).toEqual(
      expect.arrayContaining(['invalid', 'HOSTED_REACHABLE unsettled', 'NOT_EXPIRED failed']),
    );
    expect((await site.verify(site.hosted, { fetch })).verdict).toBe('unsettled');
  });
});
