import { createHash } from 'node:crypto';

/** The protected header of every token that we sign, encoded (RFC 7515 §3). */
const HEADER = Buffer.from('{"alg":"RS256"}').toString('base64url');

/** What a signature over a payload is over: the first two parts of its compact JWS. */
export function signedText(payload: string): string {
  return `${HEADER}.${Buffer.from(payload).toString('base64url')}`;
}

/** Under what a signature is kept: all of what is signed, and the public half of the key. */
export function signedTextDigest(text: string, publicKeyPem: string): Buffer {
  return createHash('sha256').update(`${publicKeyPem}\n${text}`).digest();
}
