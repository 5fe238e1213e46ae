import { CompactEncrypt, importSPKI } from 'jose';
import type { BadgeId } from '../model/ids.ts';
import { SEALED } from './sealed-form.ts';

/**
 * Seals an e-mail address for one badge to the public key of its issuer's applications: a JWE (RFC 7516) in its compact form.
 * Only who holds the private half can open it, and no two seals of one address are alike.
 */
export async function sealAddress(email: string, publicKeyPem: string, badge: BadgeId): Promise<string> {
  const key = await importSPKI(publicKeyPem, SEALED.alg);
  const plain = new TextEncoder().encode(JSON.stringify({ email: email.trim() }));
  return new CompactEncrypt(plain).setProtectedHeader({ ...SEALED, badge }).encrypt(key);
}
