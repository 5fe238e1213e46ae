import { compactDecrypt, decodeProtectedHeader, importPKCS8 } from 'jose';
import type { BadgeId } from '../model/ids.ts';
import { refusals, type Refusal } from './refusal.ts';
import { isMailAddress, SEALED } from './sealed-form.ts';

export type Unsealed =
  { readonly kind: 'address'; readonly email: string } | { readonly kind: 'refused'; readonly refusal: Refusal };

/** A text that is not the PEM of a private RSA key. It is a fault of whoever keeps the key, and never the applicant's. */
export class UnusableKey extends Error {}

const LONGEST_SEALED = 4096;
const LONGEST_PLAIN = 512;

/**
 * Opens a sealed address (JWE, RFC 7516, in its compact form). Algorithms are pinned, the header holds nothing else than what the
 * page writes, and the address was sealed for this badge. The address is for hashing: it is not to be kept.
 */
export async function unsealAddress(sealed: string, privateKeyPem: string, badge: BadgeId): Promise<Unsealed> {
  if (sealed.length > LONGEST_SEALED || !/^[\w-]+(?:\.[\w-]+){4}$/.test(sealed)) return refused('SEALED_FORM');
  const header = headerOf(sealed);
  if (header === undefined) return refused('SEALED_FORM');
  if (header['badge'] !== badge) return refused('SEALED_OTHER_BADGE');
  const key = await importPKCS8(privateKeyPem, SEALED.alg).catch((cause: unknown) => {
    throw new UnusableKey('The private key for applications is not an RSA key in PEM (PKCS#8).', { cause });
  });
  let plain: Uint8Array;
  try {
    const options = { keyManagementAlgorithms: [SEALED.alg], contentEncryptionAlgorithms: [SEALED.enc] };
    plain = (await compactDecrypt(sealed, key, options)).plaintext;
  } catch {
    // Why a ciphertext does not open is nobody's business but its maker's.
    return refused('SEALED_OTHER_KEY');
  }
  const email = plain.length > LONGEST_PLAIN ? undefined : addressIn(plain);
  return email === undefined ? refused('SEALED_NO_ADDRESS') : { kind: 'address', email };
}

/** The header, if it is one that the page writes. */
function headerOf(sealed: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const header = decodeProtectedHeader(sealed);
    const isOurs =
      Object.keys(header).toSorted().join() === 'alg,badge,enc,typ' &&
      header.alg === SEALED.alg &&
      header.enc === SEALED.enc &&
      header.typ === SEALED.typ;
    return isOurs ? header : undefined;
  } catch {
    return undefined;
  }
}

function addressIn(plain: Uint8Array): string | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain));
    if (typeof value !== 'object' || value === null || Object.keys(value).join() !== 'email') return undefined;
    const email: unknown = Reflect.get(value, 'email');
    return typeof email === 'string' && isMailAddress(email) ? email : undefined;
  } catch {
    return undefined;
  }
}

function refused(code: 'SEALED_FORM' | 'SEALED_OTHER_BADGE' | 'SEALED_OTHER_KEY' | 'SEALED_NO_ADDRESS'): Unsealed {
  return { kind: 'refused', refusal: refusals[code]() };
}
