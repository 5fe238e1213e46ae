import { createHmac, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { webRs256 } from '../../src/core/proof/rs256.ts';
import { verifyJws as verifyJwsWith } from '../../src/core/proof/verify-jws.ts';
import { nodeRs256 } from '../../src/node/node-rs256.ts';
import { ecPair, rsaPair } from './keys.ts';
import { rfc7515 } from './rfc-7515.ts';

const pair = rsaPair();
const attacker = rsaPair();
const encode = (text: string | Uint8Array) => Buffer.from(text).toString('base64url');

/** A JWS made by another library than ours. */
function jwsOf(header: object, payload: string | Uint8Array, { key = pair.privateKey, hash = 'sha256' } = {}): string {
  const input = `${encode(JSON.stringify(header))}.${encode(payload)}`;
  return `${input}.${encode(sign(hash, Buffer.from(input), key))}`;
}

const sound = jwsOf({ alg: 'RS256' }, '{"type":"Assertion"}');
const [header = '', body = '', signature = ''] = sound.split('.');

describe('a signature is verified', () => {
  test('that RFC 7515 prints (appendix A.2)', async () => {
    expect(await verifyJws(rfc7515.jws, rfc7515.publicKeyPem)).toEqual({ kind: 'verified', payload: rfc7515.payload });
  });

  test('that another library made', async () => {
    expect(await verifyJws(sound, pair.publicKey)).toEqual({ kind: 'verified', payload: '{"type":"Assertion"}' });
  });

  test('whatever harmless words its header has', async () => {
    expect(await verifyJws(jwsOf({ typ: 'JWT', alg: 'RS256', kid: 'x' }, '{}'), pair.publicKey)).toMatchObject({
      kind: 'verified',
    });
  });
});

describe('a signature is refused', () => {
  const hmac = `${encode('{"alg":"HS256"}')}.${body}`;
  test.each([
    ['by another key', jwsOf({ alg: 'RS256' }, '{}', { key: attacker.privateKey })],
    [
      'by a key that the token brings along',
      jwsOf({ alg: 'RS256', jwk: { kty: 'RSA', n: 'x', e: 'AQAB' }, jku: 'https://evil.example/' }, '{}', {
        key: attacker.privateKey,
      }),
    ],
    ['with another algorithm', jwsOf({ alg: 'RS512' }, '{}', { hash: 'sha512' })],
    ['with an elliptic curve', jwsOf({ alg: 'ES256' }, '{}', { key: ecPair().privateKey })],
    ['that is none', `${encode('{"alg":"none"}')}.${body}.`],
    ['that says none and has one', `${encode('{"alg":"none"}')}.${body}.${signature}`],
    [
      'that takes the public key for a shared secret',
      `${hmac}.${encode(createHmac('sha256', pair.publicKey).update(hmac).digest())}`,
    ],
    ['over another payload', `${header}.${encode('{"type":"Badge"}')}.${signature}`],
    ['with another header', `${encode('{"alg":"RS256","typ":"JWT"}')}.${body}.${signature}`],
    ['with an extension that must be understood', jwsOf({ alg: 'RS256', crit: ['exp'], exp: 1 }, '{}')],
    ['over a payload that is not encoded', jwsOf({ alg: 'RS256', b64: false, crit: ['b64'] }, '{}')],
    ['over bytes that are not text', jwsOf({ alg: 'RS256' }, Uint8Array.of(0xff, 0xfe))],
    ['without header', jwsOf({}, '{}')],
    ['with padding', `${sound}=`],
    ['with blanks', ` ${sound}`],
    ['with a line end', `${sound}\n`],
    ['with bits that do not count', withStrayBits(sound)],
    ['with four segments', `${sound}.x`],
    ['cut off', sound.slice(0, -10)],
    ['that is no text of this kind', 'https://badges.example.com/awards/a.json'],
    ['that is empty', ''],
  ])('%s', async (_, jws) => {
    expect(await verifyJws(jws, pair.publicKey)).toMatchObject({ kind: 'refused' });
  });

  test.each([
    ['words', 'not a key'],
    ['an elliptic curve', ecPair().publicKey],
    ['1024 bits', rsaPair(1024).publicKey],
    ['the private half', pair.privateKey],
  ])('where the public key is none: %s', async (_, publicKeyPem) => {
    const verdict = await verifyJws(sound, publicKeyPem);
    expect(verdict).toMatchObject({ kind: 'refused' });
    expect((verdict as { reason: string }).reason).toContain('public key');
  });

  test('when any one character of it is another', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: sound.length - 1 }),
        fc.constantFrom('A', 'b', '0', '-', '.'),
        async (at, character) => {
          fc.pre(sound[at] !== character);
          const changed = sound.slice(0, at) + character + sound.slice(at + 1);
          expect(await verifyJws(changed, pair.publicKey)).toMatchObject({ kind: 'refused' });
        },
      ),
    );
  });
});

/** Asks both ways of verifying RSA, which must not differ. */
async function verifyJws(jws: string, publicKeyPem: string): ReturnType<typeof verifyJwsWith> {
  const verdict = await verifyJwsWith(jws, publicKeyPem, webRs256);
  expect(await verifyJwsWith(jws, publicKeyPem, nodeRs256)).toEqual(verdict);
  return verdict;
}

/** The last character of 256 bytes carries four bits that decode to nothing: 342 characters of six bits each. */
function withStrayBits(jws: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const last = alphabet.indexOf(jws.at(-1) ?? '');
  return jws.slice(0, -1) + (alphabet[last + 1] ?? '');
}
