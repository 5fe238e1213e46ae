import { webRs256, type Rs256 } from './rs256.ts';
import type { Signer } from './signer.ts';
import { verifyJws } from './verify-jws.ts';

/**
 * Gives back signatures that were made elsewhere, so that where pages are rendered there need be no private key.
 * Each is verified first, against this public key and for exactly the payload asked for. Rejects where there is none or
 * it is another's.
 */
export function recordedSigner(
  publicKeyPem: string,
  lookup: (payload: string) => string | undefined,
  rs256: Rs256 = webRs256,
): Signer {
  return {
    algorithm: 'RS256',
    publicKeyPem,
    async sign(payload) {
      const jws = lookup(payload);
      if (jws === undefined) throw new Error('There is no recorded signature over this payload');
      const verdict = await verifyJws(jws, publicKeyPem, rs256);
      if (verdict.kind === 'refused') throw new Error(`The recorded signature does not verify. ${verdict.reason}`);
      if (verdict.payload !== payload) throw new Error('The recorded signature is over another payload');
      return jws;
    },
  };
}
