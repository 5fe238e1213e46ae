import type { IssuerId } from '../core/model/ids.ts';
import type { IssuerKey } from '../core/model/issuer.ts';
import type { SignerFault } from '../core/problem/catalogue/keys.ts';
import type { Problem } from '../core/problem/problem.ts';
import type { Signer } from '../core/proof/signer.ts';
import { commandSigner, SignerFailed } from './command-signer.ts';
import { keyVariable, type Environment } from './private-keys.ts';

/** The command that signs for an issuer, as the environment has it. */
export type FoundCommand =
  | { readonly kind: 'command'; readonly argv: readonly string[] }
  | { readonly kind: 'unfit'; readonly fault: SignerFault };

/** `BLAZON_SIGNER_ACME_TOOLS` for `acme-tools`. */
export function signerVariable(issuer: IssuerId): string {
  return keyVariable(issuer).replace('BLAZON_KEY_', 'BLAZON_SIGNER_');
}

/** Undefined where the environment names none. An empty variable is none, as for keys. */
export function findCommand(issuer: IssuerId, environment: Environment): FoundCommand | undefined {
  const text = environment[signerVariable(issuer)]?.trim() ?? '';
  if (text === '') return undefined;
  const key = keyVariable(issuer);
  if ((environment[key]?.trim() ?? '') !== '') return { kind: 'unfit', fault: { kind: 'beside-a-key', key } };
  const argv = wordsIn(text);
  return argv ? { kind: 'command', argv } : { kind: 'unfit', fault: { kind: 'not-a-command' } };
}

function wordsIn(text: string): readonly string[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isList = Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === 'string');
    return isList && value[0] !== '' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** No award, and no document of any other kind. */
const PROBE = '{"probe":"Blazon asks whether this key signs."}';

/** Commands that were started; each once in the life of a process. */
const started = new Map<string, Signer>();

/** The signer behind a command, after it signed something as a trial with the key that the issuer declares; or what it did instead. */
export async function trySigner(
  { argv }: Extract<FoundCommand, { kind: 'command' }>,
  { issuer, id, publicKeyPem }: Pick<IssuerKey, 'id' | 'publicKeyPem'> & { readonly issuer: IssuerId },
  environment: Environment,
): Promise<Signer | SignerFault> {
  const name = JSON.stringify([argv, issuer, id, publicKeyPem]);
  const signer = started.get(name) ?? commandSigner({ argv, issuer, key: id, publicKeyPem, environment });
  started.set(name, signer);
  try {
    await signer.sign(PROBE);
    return signer;
  } catch (error) {
    if (error instanceof SignerFailed) return error.fault;
    throw error;
  }
}

/** What to say of a command that signs and failed, before or while it signed. */
export function signerProblem(issuer: IssuerId, fault: SignerFault, place: Problem['place']): Problem {
  return { code: 'SIGNER_FAILED', place, issuer, variable: signerVariable(issuer), fault };
}

/** Where problems of an issuer stand whose file is not at hand any more. */
export function placeOfIssuer(issuer: IssuerId): Problem['place'] {
  return { file: `issuers/${issuer}/issuer.md`, line: 1, column: 1 };
}
