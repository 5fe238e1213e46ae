import type { IssuerId, KeyId } from '../core/model/ids.ts';
import type { KeyStatus } from '../core/model/issuer.ts';
import { readSigner } from '../core/proof/jose-signer.ts';
import { readIssuers, type IssuerFiles } from './issuer-files.ts';
import { findPrivateKey, type Environment, type FoundPrivateKey } from './private-keys.ts';

/** How an issuer stands: the keys it declares, and the private half that was found on this machine. */
export interface IssuerKeys {
  readonly issuer: IssuerId;
  /** `unreadable`: issuer.md has problems. */
  readonly signing: 'keys' | 'hosted' | 'unreadable';
  readonly keys: readonly { readonly id: KeyId; readonly status: KeyStatus }[];
  readonly privateHalf: PrivateHalf;
}

export type PrivateHalf =
  | { readonly kind: 'none' }
  | { readonly kind: 'unusable'; readonly from: FoundPrivateKey['from'] }
  | { readonly kind: 'stranger'; readonly from: FoundPrivateKey['from'] }
  | { readonly kind: 'half'; readonly from: FoundPrivateKey['from']; readonly of: KeyId };

/** The keys of every issuer of a project. No key itself is in the answer. */
export function listKeys(
  projectRoot: string,
  search: { readonly environment: Environment; readonly keysFolder: string },
): Promise<readonly IssuerKeys[]> {
  return Promise.all(readIssuers(projectRoot).map((issuer) => keysOf(issuer, findPrivateKey(issuer.id, search))));
}

async function keysOf(issuer: IssuerFiles, found: FoundPrivateKey | undefined): Promise<IssuerKeys> {
  const { id, draft } = issuer;
  return {
    issuer: id,
    signing: draft?.signing ?? 'unreadable',
    keys: (draft?.keys ?? []).map((key) => ({ id: key.id.value, status: key.status })),
    privateHalf: found ? await halfOf(found, issuer) : { kind: 'none' },
  };
}

async function halfOf({ from, text }: FoundPrivateKey, { publicKeys }: IssuerFiles): Promise<PrivateHalf> {
  const reading = typeof text === 'string' ? await readSigner(text) : undefined;
  if (reading?.kind !== 'signer') return { kind: 'unusable', from };
  const [of] = [...publicKeys].find(([, pem]) => pem === reading.signer.publicKeyPem) ?? [];
  return of === undefined ? { kind: 'stranger', from } : { kind: 'half', from, of };
}
