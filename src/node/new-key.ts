import { dirname, join } from 'node:path';
import { allOrNothing, moved, newFile, newFolder, newText, type Step } from './all-or-nothing.ts';
import {
  halvesOf,
  planKey,
  refused,
  type KeyHalves,
  type KeyPlan,
  type NewKeyPair,
  type NewKeyRequest,
  type RefusedKey,
} from './key-plan.ts';
import { systemReason } from './reading/system-reason.ts';

export type NewKeyOutcome = { readonly kind: 'made'; readonly pair: NewKeyPair } | RefusedKey;

/** Makes a key pair for an issuer that has no active key, and declares it. Overwrites nothing; if anything fails, everything is as it was. */
export async function newKey(request: NewKeyRequest): Promise<NewKeyOutcome> {
  const plan = await planKey(request);
  if (plan.kind === 'refused' || request.dryRun)
    return plan.kind === 'refused' ? plan : { kind: 'made', pair: plan.pair };
  try {
    allOrNothing(steps(plan, halvesOf(plan), request.projectRoot));
  } catch (error) {
    return refused(`The key could not be written: ${systemReason(error)}.`, 'Everything is as it was before.');
  }
  return { kind: 'made', pair: plan.pair };
}

function steps(plan: KeyPlan, halves: KeyHalves, projectRoot: string): readonly Step[] {
  const { pair, issuerText } = plan;
  const publicKeyFile = join(projectRoot, pair.publicKeyFile);
  // The private half first: a public key whose private half was lost could never be used.
  return [
    ...privateSteps(pair, halves),
    newFolder(dirname(publicKeyFile), 0o777),
    newFile(publicKeyFile, halves.publicKey, 0o666),
    newText(join(projectRoot, pair.issuerFile), issuerText),
  ];
}

/** What is done outside of the project: the private half is put away, after the one before it. */
export function privateSteps(
  { privateKeyFile, keptPrivateKeyFile }: NewKeyPair,
  { privateKey }: KeyHalves,
): readonly Step[] {
  if (privateKeyFile === undefined || privateKey === undefined) return [];
  return [
    newFolder(dirname(privateKeyFile), 0o700),
    ...(keptPrivateKeyFile === undefined ? [] : [moved(privateKeyFile, keptPrivateKeyFile)]),
    newFile(privateKeyFile, privateKey, 0o600),
  ];
}
