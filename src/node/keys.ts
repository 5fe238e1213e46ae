import { homedir } from 'node:os';
import { join } from 'node:path';
import type { IssuerId } from '../core/model/ids.ts';
import type { Issuer, SigningKey } from '../core/model/issuer.ts';
import type { Registry } from '../core/model/registry.ts';
import { needsOwnProfile } from '../core/openbadges/key-generations.ts';
import type { Problem } from '../core/problem/problem.ts';
import { activeKey, signingKeyOf } from '../core/proof/declared-keys.ts';
import { readSigner } from '../core/proof/jose-signer.ts';
import type { Signer } from '../core/proof/signer.ts';
import { developmentSigner } from './development-key.ts';
import { findCommand, signerProblem, signerVariable, trySigner, type FoundCommand } from './signer-command.ts';
import { gitWorkTree } from './git-work-tree.ts';
import { findPrivateKey, keyFile, keyVariable, type Environment, type FoundPrivateKey } from './private-keys.ts';

export interface KeySearch {
  readonly environment: Environment;
  readonly keysFolder: string;
  readonly projectRoot: string;
  /** For publication: a missing key is a problem. Otherwise a development key takes its place. */
  readonly production: boolean;
}

export interface FoundSigners {
  readonly signers: ReadonlyMap<IssuerId, Signer>;
  readonly signingKeys: ReadonlyMap<IssuerId, SigningKey>;
  readonly problems: readonly Problem[];
}

/** Where private keys lie on this machine: `BLAZON_KEYS`, or `~/.config/blazon/keys`. */
export function keysFolder(environment: Environment): string {
  const named = environment['BLAZON_KEYS'];
  return named !== undefined && named !== '' ? named : join(homedir(), '.config', 'blazon', 'keys');
}

/**
 * The private halves of the keys that the project declares, ready to sign.
 * Every issuer that is not `hosted` gets a signer or a problem; one whose halves do not belong together gets no signer.
 */
export async function findSigners(registry: Registry, search: KeySearch): Promise<FoundSigners> {
  const signers = new Map<IssuerId, Signer>();
  const signingKeys = new Map<IssuerId, SigningKey>();
  const problems: Problem[] = [];
  for (const issuer of registry.issuers.values()) {
    if (issuer.signing.kind === 'hosted') continue;
    const found = await signerOf(issuer, search);
    if ('code' in found) {
      problems.push(found);
    } else {
      signers.set(issuer.id, found.signer);
      signingKeys.set(issuer.id, found.key);
    }
  }
  return { signers, signingKeys, problems };
}

interface SignerAndKey {
  readonly signer: Signer;
  readonly key: SigningKey;
}

async function signerOf(issuer: Issuer, search: KeySearch): Promise<SignerAndKey | Problem> {
  const command = findCommand(issuer.id, search.environment);
  if (command) return signerBehind(command, issuer, search);
  const found = findPrivateKey(issuer.id, search);
  if (found) return declaredSigner(issuer, found, search);
  if (search.production) return missingKey(issuer, search.keysFolder);
  const { signer, key } = await developmentSigner(issuer.id, search.projectRoot);
  return { signer, key: needsOwnProfile(issuer) ? { ...key, profile: 'own' } : key };
}

async function signerBehind(
  command: FoundCommand,
  issuer: Issuer,
  { environment }: KeySearch,
): Promise<SignerAndKey | Problem> {
  const declared = activeKey(issuer);
  const place = declared?.place ?? issuer.place;
  if (command.kind === 'unfit') return signerProblem(issuer.id, command.fault, place);
  if (!declared)
    return { code: 'UNDECLARED_KEY', place, issuer: issuer.id, source: `the command \`${signerVariable(issuer.id)}\`` };
  const signer = await trySigner(command, { issuer: issuer.id, ...declared }, environment);
  return 'kind' in signer ? signerProblem(issuer.id, signer, place) : { signer, key: signingKeyOf(declared) };
}

/** What to say of an issuer that is to sign and has no private key. */
export function missingKey(issuer: Issuer, folder: string): Problem {
  return {
    code: 'MISSING_KEY',
    place: activeKey(issuer)?.place ?? issuer.place,
    issuer: issuer.id,
    variable: keyVariable(issuer.id),
    file: keyFile(folder, issuer.id),
  };
}

async function declaredSigner(
  issuer: Issuer,
  found: FoundPrivateKey,
  search: KeySearch,
): Promise<SignerAndKey | Problem> {
  const { source } = found;
  const declared = activeKey(issuer);
  const place = declared?.place ?? issuer.place;
  if (found.from === 'file' && gitWorkTree(search.keysFolder) !== undefined)
    return { code: 'KEYS_FOLDER_IN_REPOSITORY', place, folder: search.keysFolder };
  if (typeof found.text !== 'string')
    return {
      code: 'UNREADABLE_PRIVATE_KEY',
      place,
      issuer: issuer.id,
      source,
      fault: { kind: 'no-access', code: found.text.unreadable },
    };
  const reading = await readSigner(found.text);
  if (reading.kind === 'refused')
    return { code: 'UNREADABLE_PRIVATE_KEY', place, issuer: issuer.id, source, fault: reading.fault };
  if (!declared) return { code: 'UNDECLARED_KEY', place, issuer: issuer.id, source };
  return reading.signer.publicKeyPem === declared.publicKeyPem
    ? { signer: reading.signer, key: signingKeyOf(declared) }
    : { code: 'KEY_MISMATCH', place, issuer: issuer.id, key: declared.id, source };
}
