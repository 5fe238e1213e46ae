import { hashedIdentity } from '../model/recipient.ts';

/** How an address is sealed: JWE (RFC 7516), with these algorithms and no other, over JSON `{ "email": "…" }`. */
export const SEALED = { alg: 'RSA-OAEP-256', enc: 'A256GCM', typ: 'blazon-application+json' } as const;

const LONGEST_ADDRESS = 254;

/** Whether a text is an e-mail address that can be hashed. Only its mail server knows more. */
export function isMailAddress(text: string): boolean {
  return text.length <= LONGEST_ADDRESS && !/\p{C}/u.test(text) && hashedIdentity('email', text, '') !== undefined;
}
