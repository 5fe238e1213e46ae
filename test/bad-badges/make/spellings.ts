import { createSign } from 'node:crypto';
import { fails, textOf, type Case, type Document, type Expectation } from './case.ts';
import { base64url, issuerKey, jws, signingInput } from './tokens.ts';
import { claimed, token, type World } from './world.ts';

/** Tokens that were changed, or are written in another way than the one way. */
export function spellings(): readonly Case[] {
  const parts = (w: World): readonly [string, string, string] => {
    const [header = '', payload = '', signature = ''] = jws(w.signed).split('.');
    return [header, payload, signature];
  };
  const changed = (
    id: string,
    title: string,
    expectation: Expectation,
    change: (parts: readonly [string, string, string], w: World) => string,
  ): Case => token(id, title, expectation, (w) => change(parts(w), w));
  return [
    changed(
      'payload-altered',
      'It names another recipient than was signed.',
      fails('SIGNATURE', 'Signed Badges'),
      ([header, , signature], w) => {
        const recipient = { type: 'email', hashed: false, identity: 'mallory@example.org' };
        return [header, base64url(textOf({ ...w.signed, recipient })), signature].join('.');
      },
    ),
    changed(
      'header-altered',
      'Its header says more than was signed.',
      fails('SIGNATURE', 'RFC 7515 §5.2'),
      ([, payload, signature]) => [base64url('{"alg":"RS256","typ":"JWT"}'), payload, signature].join('.'),
    ),
    changed(
      'signature-cut',
      'Its signature lacks the last byte.',
      fails('SIGNATURE', 'RFC 8017 §8.2.2'),
      ([header, payload, signature]) =>
        [header, payload, base64url(Buffer.from(signature, 'base64url').subarray(0, -1))].join('.'),
    ),
    changed(
      'signature-empty',
      'It says RS256 and has no signature.',
      fails('SIGNATURE', 'RFC 7515 §7.1'),
      ([header, payload]) => `${header}.${payload}.`,
    ),
    changed(
      'signature-of-zeros',
      'Its signature is nothing but zeros.',
      fails('SIGNATURE', 'RFC 8017 §8.2.2'),
      ([header, payload]) => [header, payload, base64url(Buffer.alloc(256))].join('.'),
    ),
    changed(
      'base64url-loose-bits',
      'Its signature ends in bits that mean nothing.',
      fails('JWS_FORM', 'RFC 4648 §3.5'),
      ([header, payload, signature]) => [header, payload, looseBits(signature)].join('.'),
    ),
    changed(
      'base64url-padded',
      'Its signature is padded.',
      fails('JWS_FORM', 'RFC 7515 §2'),
      ([header, payload, signature]) => [header, payload, `${signature}==`].join('.'),
    ),
    changed(
      'base64-alphabet',
      'It is written with + and /.',
      fails('JWS_FORM', 'RFC 7515 §2'),
      ([header, payload, signature]) =>
        [header, payload, signature.replaceAll('-', '+').replaceAll('_', '/')].join('.'),
    ),
    changed(
      'base64url-broken-line',
      'A line ends within its payload.',
      fails('INPUT_READABLE', 'RFC 7515 §2'),
      ([header, payload, signature]) => [header, `${payload.slice(0, 60)}\n${payload.slice(60)}`, signature].join('.'),
    ),
    changed('segments-four', 'A fourth segment follows.', fails('JWS_FORM', 'RFC 7515 §7.1'), (three) =>
      [...three, 'bW9yZQ'].join('.'),
    ),
    changed(
      'segments-two',
      'The signature is missing altogether.',
      fails('INPUT_READABLE', 'RFC 7515 §7.1'),
      ([header, payload]) => `${header}.${payload}`,
    ),
    changed(
      'trailing-garbage',
      'Other text follows it.',
      fails('INPUT_READABLE', 'RFC 7515 §7.1'),
      (three) => `${three.join('.')} and more`,
    ),
    ...payloads(),
  ];
}

/** The same bytes in base64url, but for bits that no byte uses. */
function looseBits(segment: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const last = alphabet.indexOf(segment.at(-1) ?? 'A');
  return segment.slice(0, -1) + (alphabet[last + 1] ?? 'A');
}

/** Genuinely signed, and still not to be believed. */
function payloads(): readonly Case[] {
  const twice = (payload: Document): string =>
    textOf(payload).replace(
      '"recipient":',
      '"recipient":{"type":"email","hashed":false,"identity":"mallory@example.org"},"recipient":',
    );
  return [
    token(
      'payload-said-twice',
      'Two recipients are signed.',
      fails('NO_DUPLICATE_MEMBERS', 'RFC 7515 §5.2, RFC 8259 §4'),
      ({ signed: payload }) => jws(twice(payload)),
    ),
    token(
      'payload-alias-twice',
      'It says how it is verified twice, under two names.',
      fails('NO_DUPLICATE_MEMBERS', 'JSON-LD 1.0 §6.3'),
      ({ signed: payload }) => jws({ ...payload, verify: payload['verification'] }),
    ),
    token(
      'header-said-twice',
      'The header names two algorithms.',
      fails('JWS_FORM', 'RFC 7515 §4'),
      ({ signed: payload }) => jws(payload, '{"alg":"none","alg":"RS256"}'),
    ),
    token('payload-a-list', 'A list is signed.', fails('JSON_WELL_FORMED', 'Signed Badges'), ({ signed: payload }) =>
      jws([payload]),
    ),
    token(
      'payload-not-utf-8',
      'What is signed is not UTF-8.',
      fails('JWS_FORM', 'RFC 8259 §8.1'),
      ({ signed: payload }) =>
        jws(Buffer.from(textOf({ ...payload, narrative: '~' }).replace('~', '\u00e9'), 'latin1')),
    ),
    token('payload-not-json', 'What is signed is not JSON.', fails('JSON_WELL_FORMED', 'Signed Badges'), () =>
      jws('An award'),
    ),
    token(
      'payload-another-verification',
      'A badge that calls itself hosted is signed.',
      fails('VERIFICATION_TYPE', 'Hosted Verification'),
      ({ assertion }) => jws(assertion),
    ),
    claimed(
      ['jws-as-json', 'It is a JWS in JSON, which the standard does not know.'],
      fails(['CONTEXT_KNOWN', 'ENTRY_CLASS', 'TERMS_KNOWN'], 'Signed Badges'),
      ({ signed: payload }) => {
        const input = signingInput({ alg: 'RS256' }, payload);
        const signature = base64url(createSign('RSA-SHA256').update(input).sign(issuerKey.privateKey));
        const [header, body] = input.split('.');
        return { kind: 'json', input: textOf({ protected: header, payload: body, signature }) };
      },
    ),
    claimed(
      ['signed-without-signature', 'It is the JSON of a signed badge without the signature.'],
      fails('JWS_FORM', 'Signed Badges'),
      ({ signed: payload }) => ({
        kind: 'json',
        input: textOf(payload, 2),
      }),
    ),
  ];
}
