import { CompactEncrypt, importSPKI } from 'jose';
import type { BadgeId } from '../model/ids.ts';

/**
 * Seals an e-mail address to the issuer's public key for applications (JWE, RFC 7516, compact), for one badge. Only who holds the
 * private half can open it; sealed twice it looks different. Throws for a key that is not an RSA key in PEM.
 */
export async function sealAddress(email: string, publicKeyPem: string, badge: BadgeId): Promise<string> {
  const key = await importSPKI(publicKeyPem, 'RSA-OAEP-256');
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify({ email })))
    .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM', typ: 'blazon-application+json', badge })
    .encrypt(key);
}
