import { createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joseSigner, readSigner } from '../../src/core/proof/jose-signer.ts';
import { recordedSigner } from '../../src/core/proof/recorded-signer.ts';
import { verifyJws } from '../../src/core/proof/verify-jws.ts';
import { ecPair, rsaPair, rsaPssPair } from './keys.ts';
import { rfc7515 } from './rfc-7515.ts';

const pair = rsaPair();
const other = rsaPair();
const signer = await joseSigner(pair.privateKey);

describe('signing', () => {
  test('gives the very signature that RFC 7515 prints (appendix A.2)', async () => {
    expect(await (await joseSigner(rfc7515.privateKeyPem)).sign(rfc7515.payload)).toBe(rfc7515.jws);
  });

  test('says RS256 in its header and nothing else', async () => {
    const [header = ''] = (await signer.sign('{}')).split('.');
    expect(Buffer.from(header, 'base64url').toString()).toBe('{"alg":"RS256"}');
  });

  test('of the same payload is the same signature', async () => {
    expect(await signer.sign('{"a":1}')).toBe(await signer.sign('{"a":1}'));
  });

  test('can be checked with another library, whatever the payload', async () => {
    const key = createPublicKey(pair.publicKey);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (payload) => {
        const [header = '', body = '', signature = ''] = (await signer.sign(payload)).split('.');
        expect(Buffer.from(body, 'base64url').toString()).toBe(payload);
        expect(verify('sha256', Buffer.from(`${header}.${body}`), key, Buffer.from(signature, 'base64url'))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  test('tells its public half as other tools write it', () => {
    expect(signer.publicKeyPem).toBe(pair.publicKey);
  });

  test('takes a key with Windows line ends', async () => {
    expect((await joseSigner(pair.privateKey.replaceAll('\n', '\r\n'))).publicKeyPem).toBe(pair.publicKey);
  });
});

describe('a private key that cannot sign Open Badges is refused', () => {
  test.each([
    ['the public half', pair.publicKey, { kind: 'other-pem', label: 'PUBLIC KEY' }],
    ['an elliptic curve', ecPair().privateKey, { kind: 'not-rsa' }],
    ['RSA-PSS', rsaPssPair().privateKey, { kind: 'not-rsa' }],
    ['1024 bits', rsaPair(1024).privateKey, { kind: 'size', bits: 1024 }],
    ['words', 'not a key', { kind: 'not-pem' }],
    ['half a key', pair.privateKey.slice(0, 400), { kind: 'broken' }],
    ['a key cut in its middle', pair.privateKey.replace(/\n.{64}\n/, '\n'), { kind: 'not-rsa' }],
    ['two keys', pair.privateKey + other.privateKey, { kind: 'broken' }],
  ])('%s', async (_, pem, fault) => {
    expect(await readSigner(pem)).toEqual({ kind: 'refused', fault });
  });

  test('and its text is never in the message', async () => {
    const cut = pair.privateKey.replace(/\n.{64}\n/, '\n');
    const message = await joseSigner(cut).then(() => 'none', String);
    const lines = cut.split('\n').filter((line) => line.length > 10 && !line.startsWith('-----'));
    expect(message).toContain('cannot sign');
    expect(lines.filter((line) => message.includes(line.slice(0, 10)))).toEqual([]);
  });
});

describe('a signature that was recorded', () => {
  test('is given back for its own payload', async () => {
    const jws = await signer.sign('{"a":1}');
    expect(await recordedSigner(pair.publicKey, () => jws).sign('{"a":1}')).toBe(jws);
  });

  test.each([
    ['over another payload', () => signer.sign('{"a":2}'), 'another payload'],
    ['by another key', async () => (await joseSigner(other.privateKey)).sign('{"a":1}'), 'does not verify'],
    ['that is none', () => Promise.resolve('a.b.c'), 'does not verify'],
  ])('%s is not', async (_, record, message) => {
    const jws = await record();
    await expect(recordedSigner(pair.publicKey, () => jws).sign('{"a":1}')).rejects.toThrow(message);
  });

  test('that is missing is told', async () => {
    await expect(recordedSigner(pair.publicKey, () => undefined).sign('{}')).rejects.toThrow('no recorded signature');
  });
});

test('what is signed verifies, and gives the payload back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'grapheme' }).filter((text) => text !== ''),
      async (payload) => {
        expect(await verifyJws(await signer.sign(payload), pair.publicKey)).toEqual({ kind: 'verified', payload });
      },
    ),
    { numRuns: 20 },
  );
});
