import { createPublicKey, generateKeyPairSync } from 'node:crypto';

/** The two halves of a claim, each 32 bytes in base64url. The seed is the secret; it is kept nowhere. */
export interface ClaimKey {
  readonly seed: string;
  readonly publicKey: string;
}

/** A new pair (Ed25519, RFC 8032). */
export function newClaimKey(): ClaimKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  const { d: seed } = privateKey.export({ format: 'jwk' });
  const { x: publicKey } = createPublicKey(privateKey).export({ format: 'jwk' });
  if (seed === undefined || publicKey === undefined) throw new Error('A new Ed25519 key has no halves');
  return { seed, publicKey };
}
