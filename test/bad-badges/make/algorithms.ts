import { fails, unsettled, type Case } from './case.ts';
import { ecTestKey } from './seeded-keys.ts';
import { base64url, issuerKey, jws, signed, signedHmac, signedPss, signingInput } from './tokens.ts';
import { caseOf, token, type World } from './world.ts';

const algorithm = 'RFC 7518 §3.1; Signed Badges';

/** Tokens whose header says that something else than an RS256 signature by the issuer's key will do. */
export function algorithms(): readonly Case[] {
  const withAlg = (alg: unknown, { signed: payload }: World): string => signingInput({ alg }, payload);
  return [
    token(
      'alg-none',
      'The algorithm is none, and nothing is signed.',
      fails('JWS_ALGORITHM', 'RFC 8725 §3.2'),
      (w) => `${withAlg('none', w)}.`,
    ),
    token(
      'alg-none-capitals',
      'The algorithm is nOnE.',
      fails('JWS_ALGORITHM', 'RFC 8725 §3.2'),
      (w) => `${withAlg('nOnE', w)}.`,
    ),
    token(
      'alg-none-signed',
      'The algorithm is none, above a genuine signature.',
      fails('JWS_ALGORITHM', 'RFC 8725 §3.2'),
      (w) => signed(withAlg('none', w), 'RSA-SHA256'),
    ),
    token(
      'alg-hs256',
      'It is signed by HMAC, with the public key as the secret.',
      fails('JWS_ALGORITHM', 'RFC 8725 §2.1'),
      (w) => signedHmac(withAlg('HS256', w), issuerKey.publicKeyPem),
    ),
    token(
      'alg-rs384',
      'It is genuinely signed, with RS384.',
      unsettled(['JWS_ALGORITHM', 'SIGNATURE'], algorithm),
      (w) => signed(withAlg('RS384', w), 'RSA-SHA384'),
    ),
    token(
      'alg-ps256',
      'It is genuinely signed, with PS256.',
      unsettled(['JWS_ALGORITHM', 'SIGNATURE'], algorithm),
      (w) => signedPss(withAlg('PS256', w)),
    ),
    token('alg-rs256-small', 'The algorithm is written rs256.', fails('JWS_ALGORITHM', 'RFC 7515 §4.1.1'), (w) =>
      signed(withAlg('rs256', w), 'RSA-SHA256'),
    ),
    token(
      'alg-rs256-but-sha512',
      'It says RS256 and is signed with SHA-512.',
      fails('SIGNATURE', 'RFC 7518 §3.3'),
      (w) => signed(withAlg('RS256', w), 'RSA-SHA512'),
    ),
    token(
      'alg-missing',
      'The header names no algorithm.',
      fails('JWS_ALGORITHM', 'RFC 7515 §4.1.1'),
      ({ signed: payload }) => jws(payload, {}),
    ),
    token(
      'alg-list',
      'The algorithm is a list of two.',
      fails('JWS_ALGORITHM', 'RFC 7515 §4.1.1'),
      ({ signed: payload }) => jws(payload, { alg: ['RS256', 'none'] }),
    ),
    token(
      'header-crit',
      'The header asks for an extension to be understood.',
      fails('JWS_FORM', 'RFC 7515 §4.1.11'),
      ({ signed: payload }) => jws(payload, { alg: 'RS256', crit: ['exp'], exp: 1 }),
    ),
    token(
      'header-unencoded',
      'The header says that the payload is not encoded.',
      fails('JWS_FORM', 'RFC 7797 §6'),
      ({ signed: payload }) => jws(payload, { alg: 'RS256', b64: false, crit: ['b64'] }),
    ),
    algorithmEs256(),
  ];
}

function algorithmEs256(): Case {
  const ec = ecTestKey('the issuer of the bad badges');
  return caseOf(
    ['alg-es256', 'It is genuinely signed with ES256, by a key that the issuer lists.'],
    unsettled(['JWS_ALGORITHM', 'SIGNATURE'], algorithm),
    { key: { publicKeyPem: ec.publicKeyPem } },
    ({ signed: payload }) => {
      const input = signingInput({ alg: 'ES256' }, payload);
      return { kind: 'jws', input: `${input}.${base64url(ec.sign(input))}` };
    },
  );
}
