import { compactVerify, importSPKI, type CryptoKey } from 'jose';

/**
 * Whether the signature of a compact JWS is one of this key over its header and payload (RSASSA-PKCS1-v1_5 with SHA-256).
 * Asked only of what `verifySignature` found to be in order: three canonical segments, a header that names RS256, and a key
 * as `readRsaPublicKey` gives it. Anything it cannot do is no.
 */
export type Rs256 = (jws: string, publicKeyPem: string) => boolean | Promise<boolean>;

/** By Web Cryptography, which browsers have and every other runtime. */
export const webRs256: Rs256 = async (jws, publicKeyPem) => {
  try {
    await compactVerify(jws, await keyOf(publicKeyPem), { algorithms: ['RS256'] });
    return true;
  } catch {
    return false;
  }
};

// Reading a key costs twice as much as verifying with it, and a site has few keys.
const keys = new Map<string, Promise<CryptoKey>>();
const KEYS_KEPT = 64;

function keyOf(publicKeyPem: string): Promise<CryptoKey> {
  const known = keys.get(publicKeyPem);
  if (known) return known;
  if (keys.size >= KEYS_KEPT) keys.clear();
  const key = importSPKI(publicKeyPem, 'RS256');
  keys.set(publicKeyPem, key);
  return key;
}
