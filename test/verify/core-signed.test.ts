import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { prepareSvg } from '../../src/core/bake/svg.ts';
import { nodeFetcher } from '../../src/node/node-fetcher.ts';
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
    ['spare bits', (jws: string) => jws.slice(0, -1) + String.fromCharCode(jws.charCodeAt(jws.length - 1) + 1)],
  ])('is refused in a form of its own: %s', async (_, change) => {
    expect(outcome(await site.verify(change(await site.jws())))).toEqual(['invalid', 'JWS_FORM failed']);
  });

  test('with a header that asks for more is refused', async () => {
    const [, payload, signature] = (await site.jws()).split('.');
    const header = Buffer.from('{"alg":"RS256","crit":["b64"],"b64":false}').toString('base64url');
    expect(outcome(await site.verify([header, payload, signature].join('.')))).toEqual(['invalid', 'JWS_FORM failed']);
  });

  test('whose key the issuer does not list is not valid, and what the key says itself is looked at on its own host only', async () => {
    site.issuer['publicKey'] = `${site.url}other.json`;
    const refused = ['invalid', 'KEY_LISTED_BY_ISSUER failed'];
    expect(outcome(await site.verify(await site.jws()))).toEqual(refused);
    site.signed['verification'] = { type: 'SignedBadge', creator: 'https://elsewhere.example/key.json' };
    const asked: string[] = [];
    const fetch = nodeFetcher({ allowPrivate: true, timeout: 2000 });
    const recording = (url: string) => {
      asked.push(url);
      return fetch(url);
    };
    expect(outcome(await site.verify(await site.jws(), { fetch: recording }))).toEqual(refused);
    expect(asked.filter((url) => url.includes('elsewhere') || url.includes('other'))).toEqual([]);
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

  test('with its signature cut off is not genuine', async () => {
    const jws = (await site.jws()).replace(/[^.]*$/, '');
    expect(outcome(await site.verify(jws))).toEqual(['invalid', 'SIGNATURE failed']);
  });

  test('with a member twice in its payload is refused', async () => {
    const jws = await signer.sign(JSON.stringify(site.signed).replace('{', '{"type":"Assertion",'));
    expect(outcome(await site.verify(jws))).toContain('NO_DUPLICATE_MEMBERS failed');
  });
});
