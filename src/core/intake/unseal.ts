import { compactDecrypt, decodeProtectedHeader, importPKCS8 } from 'jose';
import type { BadgeId } from '../model/ids.ts';
import { hashedIdentity } from '../model/recipient.ts';
import { refusals, type Refusal } from './refusal.ts';

export type Unsealed =
  { readonly kind: 'address'; readonly email: string } | { readonly kind: 'refused'; readonly refusal: Refusal };

/** A text that is not the PEM of a private RSA key. It is a fault of whoever keeps the key, and never the applicant's. */
export class UnusableKey extends Error {}

const ALGORITHM = 'RSA-OAEP-256';
const ENCRYPTION = 'A256GCM';
const TYPE = 'blazon-application+json';
const LONGEST_SEALED = 4096;
const LONGEST_PLAIN = 512;
const LONGEST_ADDRESS = 254;

/**
 * Opens a sealed address (JWE, RFC 7516, in its compact form). Algorithms are pinned, the header holds nothing else than what the
 * page writes, and the address was sealed for this badge. The address is for hashing: it is not to be kept.
 */
export async function unsealAddress(sealed: string, privateKeyPem: string, badge: BadgeId): Promise<Unsealed> {
  if (sealed.length > LONGEST_SEALED || !/^[\w-]+(?:\.[\w-]+){4}$/.test(sealed)) return refused('SEALED_FORM');
  const header = headerOf(sealed);
  if (header === undefined) return refused('SEALED_FORM');
  if (header['badge'] !== badge) return refused('SEALED_OTHER_BADGE');
  const key = await importPKCS8(privateKeyPem, ALGORITHM).catch((cause: unknown) => {
    throw new UnusableKey('The private key for applications is not an RSA key in PEM (PKCS#8).', { cause });
  });
  let plain: Uint8Array;
  try {
    const options = { keyManagementAlgorithms: [ALGORITHM], contentEncryptionAlgorithms: [ENCRYPTION] };
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
      header.alg === ALGORITHM &&
      header.enc === ENCRYPTION &&
      header.typ === TYPE;
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
    return typeof email === 'string' && isAddress(email) ? email : undefined;
  } catch {
    return undefined;
  }
}

function isAddress(text: string): boolean {
  return text.length <= LONGEST_ADDRESS && !/\p{C}/u.test(text) && hashedIdentity('email', text, '') !== undefined;
}

function refused(code: 'SEALED_FORM' | 'SEALED_OTHER_BADGE' | 'SEALED_OTHER_KEY' | 'SEALED_NO_ADDRESS'): Unsealed {
  return { kind: 'refused', refusal: refusals[code]() };
}
