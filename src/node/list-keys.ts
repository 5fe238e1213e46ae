import type { IssuerId, KeyId } from '../core/model/ids.ts';
import type { KeyStatus } from '../core/model/issuer.ts';
import { readSigner } from '../core/proof/jose-signer.ts';
import { readIssuers, type IssuerFiles } from './issuer-files.ts';
import { findPrivateKey, type Environment, type FoundPrivateKey } from './private-keys.ts';
import { findCommand, trySigner } from './signer-command.ts';

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
  | { readonly kind: 'unusable'; readonly from: HalfPlace }
  | { readonly kind: 'stranger'; readonly from: FoundPrivateKey['from'] }
  | { readonly kind: 'half'; readonly from: HalfPlace; readonly of: KeyId };

/** `command`: it signs where it is kept, and never comes here. */
export type HalfPlace = FoundPrivateKey['from'] | 'command';

/** The keys of every issuer of a project. No key itself is in the answer. */
export function listKeys(
  projectRoot: string,
  search: { readonly environment: Environment; readonly keysFolder: string },
): Promise<readonly IssuerKeys[]> {
  return Promise.all(readIssuers(projectRoot).map((issuer) => keysOf(issuer, search)));
}

type Search = Parameters<typeof listKeys>[1];

async function keysOf(issuer: IssuerFiles, search: Search): Promise<IssuerKeys> {
  const { id, draft } = issuer;
  return {
    issuer: id,
    signing: draft?.signing ?? 'unreadable',
    keys: (draft?.keys ?? []).map((key) => ({ id: key.id.value, status: key.status })),
    privateHalf: await privateHalf(issuer, search),
  };
}

async function privateHalf(issuer: IssuerFiles, search: Search): Promise<PrivateHalf> {
  const command = findCommand(issuer.id, search.environment);
  const active = issuer.draft?.keys.find(({ status }) => status === 'active')?.id.value;
  const publicKeyPem = active && issuer.publicKeys.get(active);
  if (command) {
    if (command.kind === 'unfit' || !active || publicKeyPem === undefined) return { kind: 'unusable', from: 'command' };
    const signer = await trySigner(command, { issuer: issuer.id, id: active, publicKeyPem }, search.environment);
    return 'kind' in signer ? { kind: 'unusable', from: 'command' } : { kind: 'half', from: 'command', of: active };
  }
  const found = findPrivateKey(issuer.id, search);
  return found ? halfOf(found, issuer) : { kind: 'none' };
}

async function halfOf({ from, text }: FoundPrivateKey, { publicKeys }: IssuerFiles): Promise<PrivateHalf> {
  const reading = typeof text === 'string' ? await readSigner(text) : undefined;
  if (reading?.kind !== 'signer') return { kind: 'unusable', from };
  const [of] = [...publicKeys].find(([, pem]) => pem === reading.signer.publicKeyPem) ?? [];
  return of === undefined ? { kind: 'stranger', from } : { kind: 'half', from, of };
}
