import { base64url, compactVerify, importSPKI, type CryptoKey } from 'jose';
import { readRsaPublicKey } from './rsa-public-key.ts';

export type JwsVerdict =
  { readonly kind: 'verified'; readonly payload: string } | { readonly kind: 'refused'; readonly reason: string };

/**
 * Verifies a compact JWS against the issuer's public key and gives its payload.
 * RS256 only. Whatever key or address of a key the token itself carries is not looked at. Segments must be base64url in
 * its one canonical form, so that no two texts are the same signature.
 */
export async function verifyJws(jws: string, publicKeyPem: string): Promise<JwsVerdict> {
  const segments = jws.split('.');
  if (segments.length !== 3 || !segments.every(isCanonical))
    return refused('It is not a compact JWS: three segments of base64url without padding, joined by full stops.');
  const key = await keyOf(publicKeyPem);
  if (!key) return refused('The public key is not an RSA key of at least 2048 bits in SPKI form.');
  const verified = await verify(jws, key);
  if (!verified) return refused('The signature is not one of this key over this text (RS256).');
  try {
    return { kind: 'verified', payload: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(verified) };
  } catch {
    return refused('The payload is not text in UTF-8.');
  }
}

function refused(reason: string): JwsVerdict {
  return { kind: 'refused', reason };
}

function isCanonical(segment: string): boolean {
  if (!/^[\w-]+$/.test(segment)) return false;
  try {
    return base64url.encode(base64url.decode(segment)) === segment;
  } catch {
    return false;
  }
}

async function verify(jws: string, key: CryptoKey): Promise<Uint8Array | undefined> {
  try {
    const { payload, protectedHeader } = await compactVerify(jws, key, { algorithms: ['RS256'] });
    // An unencoded payload (RFC 7797) is not what the segments say.
    return protectedHeader.crit === undefined ? payload : undefined;
  } catch {
    return undefined;
  }
}

// Reading a key costs twice as much as verifying with it, and a site has few keys.
const keys = new Map<string, Promise<CryptoKey | undefined>>();
const KEYS_KEPT = 64;

function keyOf(publicKeyPem: string): Promise<CryptoKey | undefined> {
  const known = keys.get(publicKeyPem);
  if (known) return known;
  const reading = readRsaPublicKey(publicKeyPem);
  const key = reading.kind === 'key' ? importSPKI(reading.publicKeyPem, 'RS256') : Promise.resolve(undefined);
  if (keys.size >= KEYS_KEPT) keys.clear();
  keys.set(publicKeyPem, key);
  return key;
}
