import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NOBODY } from '../openbadges/example.ts';
import { codes, outcome, png, signer, simulatedIssuer, type SimulatedIssuer } from './simulated-issuer.ts';
import { withinOf } from '../suite/within.ts';

let site: SimulatedIssuer;
beforeEach(async () => {
  site = await simulatedIssuer();
});
afterEach(() => site[Symbol.asyncDispose]());

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
    for (const text of [large, many, members, `${large}${large}`]) await withinOf(5000, () => site.verify(text));
  });
});

describe('whose it is', () => {
  test('is settled with the official vector, as typed and in small letters', async () => {
    const jws = await site.jws();
    expect(site.signed['recipient']).toMatchObject({ identity: NOBODY, salt: 'deadsea' });
    for (const identity of ['nobody@example.org', ' Nobody@Example.ORG '])
      expect(codes(await site.verify(jws, { identity }), 'passed')).toContain('RECIPIENT_MATCHES');
    expect(outcome(await site.verify(jws, { identity: 'somebody@example.org' }))).toEqual([
      'invalid',
      'RECIPIENT_MATCHES failed',
    ]);
  });

  test('is settled by the official vector without salt', async () => {
    const digest = createHash('sha256').update('mayze').digest('hex');
    expect([digest.slice(0, 8), digest.slice(-6)]).toEqual(['7a1a1b3f', '2c60c6']);
    site.hosted['recipient'] = { type: 'url', hashed: true, identity: `sha256$${digest}` };
    expect(codes(await site.verify(site.hosted, { identity: 'mayze' }), 'passed')).toContain('RECIPIENT_MATCHES');
  });

  test('is settled by md5 and in capital digits too, and md5 is called weak', async () => {
    const md5 = createHash('md5').update('nobody@example.org').digest('hex').toUpperCase();
    site.hosted['recipient'] = { type: 'email', hashed: true, identity: `md5$${md5}` };
    const verification = await site.verify(site.hosted, { identity: 'nobody@example.org' });
    expect(codes(verification, 'passed')).toContain('RECIPIENT_MATCHES');
    expect(verification.checks.find(({ code }) => code === 'RECIPIENT_FORM')?.found).toContain('weak');
  });
});
