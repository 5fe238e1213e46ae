import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { prepareSvg } from '../../src/core/bake/svg.ts';
import { codes, outcome, png, signer, simulatedIssuer, type SimulatedIssuer } from './simulated-issuer.ts';

let site: SimulatedIssuer;
beforeEach(async () => {
  site = await simulatedIssuer();
});
afterEach(() => site[Symbol.asyncDispose]());

describe('a signed badge', () => {
  test('is valid as text, in a PNG and in an SVG', async () => {
    const jws = await site.jws();
    const svg = prepareSvg('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>').bake({ kind: 'signed', jws });
    const bytes = png.bake(jws);
    expect(outcome(await site.verify(jws))).toEqual(['valid']);
    expect(outcome(await site.verify({ kind: 'bytes', bytes }))).toEqual(['valid']);
    expect(outcome(await site.verify(svg))).toEqual(['valid']);
    expect(outcome(await site.verify({ kind: 'bytes', bytes: new TextEncoder().encode(svg) }))).toEqual(['valid']);
  });

  test('says what for, by whom and when', async () => {
    const { claim } = await site.verify(await site.jws());
    expect(claim).toEqual({
      badgeName: 'First Step',
      badgeDescription: 'Took the first step.',
      criteriaUrl: `${site.url}badges/first/`,
      issuerName: 'Acme',
      issuerUrl: 'https://acme.example.com/',
      issuerHost: new URL(site.url).host,
      assertionId: site.signed['id'],
      awardedAt: '2025-06-03T09:00:00Z',
      recipient: { type: 'email', hashed: true },
    });
  });

  test('asks each address once', async () => {
    await site.verify(await site.jws());
    expect(site.asked.length).toBe(new Set(site.asked).size);
    expect(site.asked.length).toBe(6);
  });

  test('is not genuine with one letter changed', async () => {
    const [header, payload = '', signature] = (await site.jws()).split('.');
    const forged = Buffer.from(Buffer.from(payload, 'base64url').toString().replace('deadsea', 'deadsee')).toString(
      'base64url',
    );
    expect(outcome(await site.verify([header, forged, signature].join('.')))).toContain('SIGNATURE failed');
  });

  test.each([['none'], ['HS256'], ['']])('is refused with the algorithm %j', async (alg) => {
    const [, payload, signature] = (await site.jws()).split('.');
    const header = Buffer.from(JSON.stringify({ alg })).toString('base64url');
    expect(outcome(await site.verify([header, payload, signature].join('.')))).toEqual([
      'invalid',
      'JWS_ALGORITHM failed',
    ]);
  });

  test('with an algorithm that is sound but unknown here is unsettled', async () => {
    const [, payload, signature] = (await site.jws()).split('.');
    const header = Buffer.from('{"alg":"ES256"}').toString('base64url');
    expect(codes(await site.verify([header, payload, signature].join('.')), 'unsettled')).toContain('JWS_ALGORITHM');
  });

  test.each([
    ['padding', (jws: string) => `${jws}=`],
    ['a fourth segment', (jws: string) => `${jws}.AA`],
    ['ordinary base64', (jws: string) => jws.replace(/\.[\w-]/, '.+')],
    ['no signature', (jws: string) => jws.replace(/[^.]*$/, '')],
    ['spare bits', (jws: string) => jws.slice(0, -1) + String.fromCharCode(jws.charCodeAt(jws.length - 1) + 1)],
  ])('is refused in a form of its own: %s', async (_, change) => {
    expect(outcome(await site.verify(change(await site.jws())))).toEqual(['invalid', 'JWS_FORM failed']);
  });

  test('with a header that asks for more is refused', async () => {
    const [, payload, signature] = (await site.jws()).split('.');
    const header = Buffer.from('{"alg":"RS256","crit":["b64"],"b64":false}').toString('base64url');
    expect(outcome(await site.verify([header, payload, signature].join('.')))).toEqual(['invalid', 'JWS_FORM failed']);
  });

  test('whose key the issuer does not list is not valid, and the key is not asked for', async () => {
    site.issuer['publicKey'] = `${site.url}other.json`;
    expect(outcome(await site.verify(await site.jws()))).toEqual(['invalid', 'KEY_LISTED_BY_ISSUER failed']);
    expect(site.asked.filter((path) => path.includes('key') || path.includes('other'))).toEqual([]);
  });

  test('is not vouched for by a profile that it brings along', async () => {
    site.issuer['publicKey'] = `${site.url}other.json`;
    const embedded = { ...site.issuer, publicKey: site.key['id'] };
    site.signed['badge'] = { ...site.badge, issuer: embedded };
    const verification = await site.verify(await site.jws());
    expect(codes(verification, 'failed')).toEqual(['KEY_LISTED_BY_ISSUER']);
    expect(codes(verification, 'unsettled')).toContain('EMBEDDED_COPY_AGREES');
  });

  test.each([
    ['KEY_OWNED_BY_ISSUER', { owner: 'https://other.example/issuer.json' }],
    ['KEY_SHAPE', { type: 'Key' }],
    ['LINKED_BY_ITS_ID', { id: 'https://other.example/key.json' }],
    ['KEY_STRENGTH', { publicKeyPem: 'no key' }],
  ])('with a key of which %s does not hold is not valid', async (code, change) => {
    Object.assign(site.key, change);
    expect(codes(await site.verify(await site.jws()), 'failed')).toContain(code);
  });

  test('may leave out the name of the issuer’s only key', async () => {
    site.signed['verification'] = { type: 'SignedBadge' };
    expect(outcome(await site.verify(await site.jws()))).not.toContain('KEY_NAMED failed');
    site.issuer['publicKey'] = [site.key['id'], `${site.url}second.json`];
    expect(outcome(await site.verify(await site.jws()))).toContain('KEY_NAMED failed');
  });

  test.each([
    ['one entry', (id: unknown) => ({ revokedAssertions: [{ id, revocationReason: 'lost' }] })],
    ['one entry without brackets', (id: unknown) => ({ revokedAssertions: id })],
    ['an entry that says it is not', (id: unknown) => ({ revokedAssertions: [{ id, revoked: false }] })],
    [
      'the whole IRI',
      (id: unknown) => ({ revokedAssertions: undefined, 'https://w3id.org/openbadges#revoked': [{ '@id': id }] }),
    ],
  ])('on the list is revoked: %s', async (_, change) => {
    Object.assign(site.revocations, change(site.signed['id']));
    expect(outcome(await site.verify(await site.jws()))).toEqual(['invalid', 'NOT_REVOKED failed']);
  });

  test('is revoked by its uid', async () => {
    site.signed['uid'] = 'a1';
    site.revocations['revokedAssertions'] = [{ uid: 'a1' }];
    expect(codes(await site.verify(await site.jws()), 'failed')).toContain('NOT_REVOKED');
  });

  test('tells why it was revoked', async () => {
    site.revocations['revokedAssertions'] = [{ id: site.signed['id'], revocationReason: 'issued\u202e in error' }];
    expect((await site.verify(await site.jws())).claim.revocationReason).toBe('issued\\u{202e} in error');
  });

  test('is unsettled while the revocation list cannot be read', async () => {
    site.answer(String(site.revocations['id']), (response) => response.writeHead(503).end());
    expect(outcome(await site.verify(await site.jws()))).toEqual([
      'unsettled',
      'REVOCATION_LIST_REACHABLE unsettled',
      'NOT_REVOKED unsettled',
    ]);
  });

  test('with a list that is no list is not called unrevoked', async () => {
    delete site.revocations['revokedAssertions'];
    expect(outcome(await site.verify(await site.jws()))).toEqual([
      'invalid',
      'REVOCATION_LIST_SHAPE failed',
      'NOT_REVOKED unsettled',
    ]);
  });

  test('that is called hosted is a contradiction', async () => {
    site.signed['verification'] = { type: 'HostedBadge' };
    expect(codes(await site.verify(await site.jws()), 'failed')).toContain('VERIFICATION_TYPE');
  });

  test('without its signature proves nothing', async () => {
    expect(codes(await site.verify(site.signed), 'failed')).toContain('JWS_FORM');
  });

  test('with a member twice in its payload is refused', async () => {
    const jws = await signer.sign(JSON.stringify(site.signed).replace('{', '{"type":"Assertion",'));
    expect(outcome(await site.verify(jws))).toContain('NO_DUPLICATE_MEMBERS failed');
  });
});

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
    ['a login', 401, ['unsettled', 'HOSTED_REACHABLE unsettled']],
  ])('whose address answers with %s', async (_, status, expected) => {
    site.answer(String(site.hosted['id']), (response) => response.writeHead(status).end(JSON.stringify(site.hosted)));
    expect(outcome(await site.verify({ ...site.hosted, image: undefined }))).toEqual(expected);
  });

  test('that says it is revoked is not valid, full body or stripped', async () => {
    site.hosted['revoked'] = true;
    site.hosted['revocationReason'] = 'in error';
    expect(outcome(await site.verify(String(site.hosted['id'])))).toEqual(['invalid', 'NOT_REVOKED failed']);
    for (const member of ['recipient', 'badge', 'issuedOn', 'verification', 'image']) delete site.hosted[member];
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
    ['CONTEXT_KNOWN', { '@context': 'https://w3id.org/openbadges/v1' }],
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

describe('other documents', () => {
  test.each(['badge', 'issuer', 'key', 'revocations'] as const)('a %s can be verified by itself', async (which) => {
    expect(outcome(await site.verify(String(site[which]['id'])))).toEqual(['valid']);
    expect(outcome(await site.verify(site[which]))).toEqual(['valid']);
    expect(outcome(await site.verify({ ...site[which], version: '2' }))).toContain('HOSTED_COPY_AGREES failed');
  });

  const endorsement = () => ({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Endorsement',
    id: `${site.url}endorsement.json`,
    claim: { id: site.badge['id'], endorsementComment: 'Sound.' },
    issuer: site.issuer['id'],
    issuedOn: '2025-06-03T09:00:00Z',
    verification: { type: 'HostedBadge' },
  });

  test('an endorsement is valid where its issuer hosts or signs it', async () => {
    site.answer(`${site.url}endorsement.json`, endorsement());
    expect(outcome(await site.verify(`${site.url}endorsement.json`))).toEqual(['valid']);
    const signed = {
      ...endorsement(),
      id: 'urn:uuid:4f2bd9b4-6b26-5d6b-9f39-2b1a4c1f6a4e',
      verification: { type: 'SignedBadge', creator: site.key['id'] },
    };
    expect(outcome(await site.verify(await signer.sign(JSON.stringify(signed))))).toEqual(['valid']);
    expect(outcome(await site.verify({ ...endorsement(), claim: {} }))).toContain('HOSTED_COPY_AGREES failed');
  });

  test('a key that its owner does not list is not valid', async () => {
    site.issuer['publicKey'] = `${site.url}other.json`;
    expect(outcome(await site.verify(site.key))).toEqual(['invalid', 'KEY_LISTED_BY_ISSUER failed']);
  });
});

describe('what is handed in', () => {
  test.each([
    ['nothing', ''],
    ['words', 'hello'],
    ['HTML', '<!doctype html><p>'],
    ['a file address', 'file:///etc/passwd'],
  ])('is refused in words: %s', async (_, text) => {
    expect(outcome(await site.verify(text))).toEqual(['invalid', 'INPUT_READABLE failed']);
  });

  test.each([
    ['broken JSON', '{"a":'],
    ['a list', '[]'],
    ['JSON nested too deep', '{"a":'.repeat(100_000)],
    ['half a character', '{"a":"\\ud800"}'],
  ])('is refused as JSON: %s', async (_, text) => {
    expect(outcome(await site.verify(text))).toEqual(['invalid', 'JSON_WELL_FORMED failed']);
  });

  test('with two badges in one picture is refused', async () => {
    const one = png.bake('{}');
    const end = one.length;
    const chunk = one.slice(33, 33 + 12 + 15 + 2);
    const two = new Uint8Array([...one.slice(0, 33), ...chunk, ...one.slice(33, end)]);
    expect(outcome(await site.verify({ kind: 'bytes', bytes: two }))).toEqual(['invalid', 'ONE_BAKED_CHUNK failed']);
  });

  test('is read within bounds, however large', async () => {
    const large = ['{"a":"', 'x'.repeat(4_900_000), '"}'].join('');
    const many = `{"a":[${'{},'.repeat(1_600_000)}{}]}`;
    const members = `{${Array.from({ length: 300_000 }, (_, index) => `"a${index}":1`).join(',')}}`;
    for (const text of [large, many, members, `${large}${large}`]) {
      const started = performance.now();
      await site.verify(text);
      expect(performance.now() - started).toBeLessThan(2000);
    }
  });
});

describe('whose it is', () => {
  const recipients = [
    ['nobody@example.org', 'deadsea', 'sha256$ecf5409f3f4b91ab60cc5ef4c02aef7032354375e70cf4d8e43f6a1d29891942'],
    ['mayze', undefined, 'sha256$7a1a1b3f'],
  ] as const;

  test('is settled with the official vector, as typed and in small letters', async () => {
    const jws = await site.jws();
    expect(recipients[0][2]).toBe((site.signed['recipient'] as { identity: string }).identity);
    for (const identity of ['nobody@example.org', ' Nobody@Example.ORG '])
      expect(codes(await site.verify(jws, { identity }), 'passed')).toContain('RECIPIENT_MATCHES');
    expect(outcome(await site.verify(jws, { identity: 'somebody@example.org' }))).toEqual([
      'invalid',
      'RECIPIENT_MATCHES failed',
    ]);
  });

  test('is settled by md5 and in capital digits too, and md5 is called weak', async () => {
    // md5("nobody@example.org")
    site.hosted['recipient'] = { type: 'email', hashed: true, identity: `md5$${MD5.toUpperCase()}` };
    const verification = await site.verify(site.hosted, { identity: 'nobody@example.org' });
    expect(codes(verification, 'passed')).toContain('RECIPIENT_MATCHES');
    expect(verification.checks.find(({ code }) => code === 'RECIPIENT_FORM')?.found).toContain('weak');
  });
});

const { createHash } = await import('node:crypto');
const MD5 = createHash('md5').update('nobody@example.org').digest('hex');
