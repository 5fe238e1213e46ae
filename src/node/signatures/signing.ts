import type { IssuerId } from '../../core/model/ids.ts';
import type { Signer } from '../../core/proof/signer.ts';
import { rememberingSigners, type SignatureCounts } from './remembering-signers.ts';
import { keepMoreSignatures, keepSignatures, openSignatureCache } from './signature-cache.ts';

/** What a build tells of its signatures. */
export interface SignatureReport extends SignatureCounts {
  /** Files of the cache that were not as they were written. */
  readonly broken: number;
}

/** The signatures of one build. */
export interface Signing {
  readonly signers: ReadonlyMap<IssuerId, Signer>;
  /** Undefined where nothing is signed, only repeated from a record. */
  readonly report: () => SignatureReport | undefined;
  /** Keeps what was signed for later builds. */
  readonly keep: () => void;
}

interface SigningOptions {
  readonly root: string;
  readonly signatures?: string | undefined;
}

/** Signs everything of a project, and nothing that was signed before. */
export function signAll(signers: Signing['signers'], { root, signatures }: SigningOptions): Signing {
  if (signatures !== undefined) return fromRecord(signers);
  const { packs, broken } = openSignatureCache(root);
  const remembering = rememberingSigners(signers, packs);
  return {
    signers: remembering.signers,
    report: () => ({ ...remembering.counts(), broken }),
    keep: () => {
      keepSignatures(root, remembering.signatures());
    },
  };
}

/** Signs what changed, without looking whether it was signed before: to look takes longer than to sign a few. */
export function signSome(signers: Signing['signers'], { root, signatures }: SigningOptions): Signing {
  if (signatures !== undefined) return fromRecord(signers);
  const remembering = rememberingSigners(signers, []);
  return {
    signers: remembering.signers,
    report: () => ({ ...remembering.counts(), broken: 0 }),
    keep: () => {
      keepMoreSignatures(root, remembering.signatures());
    },
  };
}

function fromRecord(signers: Signing['signers']): Signing {
  return { signers, report: () => undefined, keep: () => undefined };
}
