import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { Rs256 } from '../core/proof/rs256.ts';

/** The same as `webRs256`, at once: without a thread to hand the work to and to wait for. */
export const nodeRs256: Rs256 = (jws, publicKeyPem) => {
  const end = jws.lastIndexOf('.');
  try {
    const signature = Buffer.from(jws.slice(end + 1), 'base64url');
    return verify('sha256', Buffer.from(jws.slice(0, end), 'latin1'), keyOf(publicKeyPem), signature);
  } catch {
    return false;
  }
};

// Reading a key costs more than verifying with it, and a site has few keys.
const keys = new Map<string, KeyObject>();
const KEYS_KEPT = 64;

function keyOf(publicKeyPem: string): KeyObject {
  const known = keys.get(publicKeyPem);
  if (known) return known;
  if (keys.size >= KEYS_KEPT) keys.clear();
  const key = createPublicKey(publicKeyPem);
  keys.set(publicKeyPem, key);
  return key;
}
