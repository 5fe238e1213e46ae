import type { IssuerId } from '../../core/model/ids.ts';
import type { Signer } from '../../core/proof/signer.ts';
import { nodeRs256 } from '../node-rs256.ts';
import type { PackedSignature, SignaturePack } from './signature-pack.ts';
import { signatureStack } from './signature-stack.ts';
import { signedText, signedTextDigest } from './signed-text.ts';

/** How many signatures were made, taken from before, and refused because they do not verify. */
export interface SignatureCounts {
  readonly made: number;
  readonly reused: number;
  readonly refused: number;
}

export interface RememberingSigners {
  readonly signers: ReadonlyMap<IssuerId, Signer>;
  readonly counts: () => SignatureCounts;
  /** Everything that was signed so far, from before or new. */
  readonly signatures: () => readonly PackedSignature[];
}

/**
 * Signers that sign nothing twice. What was signed before is verified each time with the public key, so that nothing is relied on; and as
 * the signature over a text is always the same (RSASSA-PKCS1-v1_5), nobody can tell whether it is new.
 */
export function rememberingSigners(
  signers: ReadonlyMap<IssuerId, Signer>,
  packs: readonly Pick<SignaturePack, 'find'>[],
): RememberingSigners {
  const counts = { made: 0, reused: 0, refused: 0 };
  const signatures = signatureStack();
  const remembering = (signer: Signer): Signer => ({
    ...signer,
    async sign(payload) {
      const text = signedText(payload);
      const digest = signedTextDigest(text, signer.publicKeyPem);
      for (const pack of packs) {
        const signature = pack.find(digest);
        if (!signature) continue;
        const jws = `${text}.${signature.toString('base64url')}`;
        if (await nodeRs256(jws, signer.publicKeyPem)) {
          counts.reused += 1;
          signatures.add({ digest, signature });
          return jws;
        }
        counts.refused += 1;
      }
      const jws = await signer.sign(payload);
      if (!jws.startsWith(`${text}.`)) throw new Error('A signature came back over another text than was given');
      counts.made += 1;
      signatures.add({ digest, signature: Buffer.from(jws.slice(text.length + 1), 'base64url') });
      return jws;
    },
  });
  return {
    signers: new Map([...signers].map(([issuer, signer]) => [issuer, remembering(signer)])),
    counts: () => counts,
    signatures: signatures.all,
  };
}
