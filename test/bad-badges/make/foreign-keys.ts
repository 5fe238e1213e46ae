import { fails, json, unsettled, type Case, type Document } from './case.ts';
import { rsaTestKey } from './seeded-keys.ts';
import { issuerKey, jws, malloryKey, secondKey } from './tokens.ts';
import { caseOf, claimed, CONTEXT, signedCase, token, worldAt, type World } from './world.ts';

/** Mallory has a site of her own, on which everything is in order. */
const mallory = worldAt('mallory.example', { key: { publicKeyPem: malloryKey.publicKeyPem } });
const malloryJwk = { ...malloryKey.privateKey.export({ format: 'jwk' }), kty: 'RSA' };
const publicJwk = { kty: 'RSA', n: malloryJwk.n, e: malloryJwk.e };
/** Tokens that are signed with a key, only not the issuer's. */
export function foreignKeys(): readonly Case[] {
  const rfc = (section: string): string => `Signed Badges; RFC 7515 §${section}`;
  const withHeader = (id: string, title: string, section: string, header: Document): Case =>
    withMallory(
      token(id, title, fails('SIGNATURE', rfc(section)), ({ signed: payload }) =>
        jws(payload, { alg: 'RS256', ...header }, malloryKey),
      ),
    );
  const key = (at: World['at'], path: string, members: Document): Document => ({
    '@context': CONTEXT,
    type: 'CryptographicKey',
    id: at(path),
    owner: at('issuer.json'),
    publicKeyPem: malloryKey.publicKeyPem,
    ...members,
  });
  return [
    token('key-other', 'Somebody else signed it.', fails('SIGNATURE', 'Signed Badges'), ({ signed: payload }) =>
      jws(payload, { alg: 'RS256' }, malloryKey),
    ),
    withHeader('key-in-header', 'Somebody else signed it, and put the key into the header.', '4.1.3', {
      jwk: publicJwk,
    }),
    withHeader('key-set-in-header', 'Somebody else signed it, and the header says where a key set is.', '4.1.2', {
      jku: mallory.at('keys.json'),
    }),
    withHeader('key-id-in-header', 'Somebody else signed it, and the header names a key by address.', '4.1.4', {
      kid: mallory.at('key.json'),
    }),
    withHeader(
      'key-certificate-in-header',
      'Somebody else signed it, and the header says where a certificate is.',
      '4.1.5',
      {
        x5u: mallory.at('key.pem'),
      },
    ),
    withMallory(
      token(
        'key-of-another-issuer',
        'Its creator is the key of another issuer, who signed it.',
        fails('KEY_LISTED_BY_ISSUER', 'Signed Badges'),
        ({ signed: payload }) =>
          jws({ ...payload, verification: mallory.signed['verification'] }, { alg: 'RS256' }, malloryKey),
      ),
    ),
    withMallory(
      claimed(
        ['key-in-embedded-issuer', 'It brings a copy of the issuer that lists the forger’s key.'],
        fails(['EMBEDDED_COPY_AGREES', 'KEY_LISTED_BY_ISSUER'], 'Examples, Linked Data'),
        (w) => ({
          kind: 'jws',
          input: jws(
            {
              ...w.signed,
              badge: { ...w.badge, issuer: { ...w.issuer, publicKey: mallory.at('key.json') } },
              verification: mallory.signed['verification'],
            },
            { alg: 'RS256' },
            malloryKey,
          ),
        }),
      ),
    ),
    signedCase(
      'key-not-listed',
      'Its key is on the issuer’s host and not in the profile.',
      fails('KEY_LISTED_BY_ISSUER', 'Signed Badges'),
      {
        issuer: { publicKey: 'https://key-not-listed.example/another-key.json' },
      },
    ),
    signedCase(
      'key-of-another-owner',
      'Its key says that it is another issuer’s.',
      fails('KEY_OWNED_BY_ISSUER', 'CryptographicKey, owner'),
      {
        key: { owner: 'https://good.example/issuer.json' },
      },
    ),
    signedCase(
      'key-without-owner',
      'Its key does not say whose it is.',
      fails(['KEY_SHAPE', 'KEY_OWNED_BY_ISSUER'], 'CryptographicKey, owner'),
      {
        key: { owner: undefined },
      },
    ),
    signedCase(
      'key-id-elsewhere',
      'The id of its key is not the address of its key.',
      fails('LINKED_BY_ITS_ID', 'CryptographicKey, id'),
      {
        key: { id: 'https://good.example/key.json' },
      },
    ),
    signedCase('key-of-another-type', 'Its key is of type Issuer.', fails('KEY_SHAPE', 'CryptographicKey, type'), {
      key: { type: 'Issuer' },
    }),
    caseOf(
      ['key-the-other-of-two', 'Its issuer has two keys; it names one and is signed with the other.'],
      fails('SIGNATURE', 'Signed Badges'),
      (at) => ({
        issuer: { publicKey: [at('key.json'), at('second.json')] },
        answers: { [at('second.json')]: json(key(at, 'second.json', { publicKeyPem: secondKey.publicKeyPem })) },
      }),
      ({ signed: payload }) => ({ kind: 'jws', input: jws(payload, { alg: 'RS256' }, secondKey) }),
    ),
    caseOf(
      ['key-unnamed-of-two', 'Its issuer has two keys, and it names neither.'],
      fails('KEY_NAMED', 'VerificationObject, creator'),
      (at) => ({
        signed: { verification: { type: 'SignedBadge' } },
        issuer: { publicKey: [at('key.json'), at('second.json')] },
        answers: { [at('second.json')]: json(key(at, 'second.json', { publicKeyPem: secondKey.publicKeyPem })) },
      }),
      ({ signed: payload }) => ({ kind: 'jws', input: jws(payload) }),
    ),
    ...unfitKeys(),
  ];
}

function unfitKeys(): readonly Case[] {
  const short = rsaTestKey('a short key', 1024);
  const pem = issuerKey.publicKeyPem;
  return [
    caseOf(
      ['key-too-short', 'Its key has 1024 bits.'],
      fails(['KEY_STRENGTH', 'SIGNATURE'], 'RFC 7518 §3.3'),
      { key: { publicKeyPem: short.publicKeyPem } },
      ({ signed: payload }) => ({ kind: 'jws', input: jws(payload, { alg: 'RS256' }, short) }),
    ),
    signedCase(
      'key-broken',
      'The PEM of its key is cut off.',
      fails(['KEY_STRENGTH', 'SIGNATURE'], 'CryptographicKey, publicKeyPem'),
      {
        key: { publicKeyPem: pem.slice(0, 200) },
      },
    ),
    signedCase(
      'key-without-pem',
      'The document of its key holds no key.',
      fails('KEY_SHAPE', 'CryptographicKey, publicKeyPem'),
      {
        key: { publicKeyPem: undefined },
      },
    ),
    signedCase(
      'key-not-there',
      'There is nothing at the address of its key.',
      fails(['KEY_REACHABLE', 'SIGNATURE'], 'Signed Badges'),
      (at) => ({
        answers: { [at('key.json')]: { status: 404, contentType: 'text/html', body: '<h1>Not found</h1>\n' } },
      }),
    ),
    signedCase(
      'key-offline',
      'The host of its key does not answer.',
      unsettled(['KEY_REACHABLE', 'SIGNATURE'], 'Signed Badges'),
      (at) => ({
        answers: { [at('key.json')]: { failure: 'network' } },
      }),
    ),
  ];
}

function withMallory(one: Case): Case {
  return { ...one, answers: { ...mallory.answers, ...one.answers } };
}
