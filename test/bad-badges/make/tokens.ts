import { createHmac, createSign, constants } from 'node:crypto';
import { textOf } from './case.ts';
import { rsaTestKey, type TestKey } from './seeded-keys.ts';

export const issuerKey = rsaTestKey('the issuer of the bad badges');
export const secondKey = rsaTestKey('the second key of the issuer of the bad badges');
export const malloryKey = rsaTestKey('somebody else');

export function base64url(part: string | Uint8Array): string {
  return Buffer.from(part as string).toString('base64url');
}

export function signingInput(header: unknown, payload: unknown): string {
  return [header, payload]
    .map((part) => base64url(typeof part === 'string' || part instanceof Uint8Array ? part : textOf(part)))
    .join('.');
}

/** A compact JWS; header and payload may be raw text or bytes. */
export function jws(payload: unknown, header: unknown = { alg: 'RS256' }, key: TestKey = issuerKey): string {
  return signed(signingInput(header, payload), 'RSA-SHA256', key);
}

export function signed(input: string, algorithm: string, key: TestKey = issuerKey): string {
  return `${input}.${base64url(createSign(algorithm).update(input).sign(key.privateKey))}`;
}

/** RSASSA-PSS has chance in it, but not with a salt of no bytes. */
export function signedPss(input: string): string {
  const options = { key: issuerKey.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 0 };
  return `${input}.${base64url(createSign('RSA-SHA256').update(input).sign(options))}`;
}

export function signedHmac(input: string, secret: string): string {
  return `${input}.${base64url(createHmac('sha256', secret).update(input).digest())}`;
}
