import { generateKeyPairSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { IssuerId } from '../core/model/ids.ts';
import { allOrNothing, newFile, newFolder } from './all-or-nothing.ts';
import { readIssuers } from './issuer-files.ts';
import { exposedFolder, refused, unknownIssuer, type NewKeyRequest, type RefusedKey } from './key-plan.ts';
import { applicationsKeyFile, applicationsKeyVariable } from './private-keys.ts';
import { systemReason } from './reading/system-reason.ts';

/** Where the halves of a new pair for applications are. Nothing of the private half itself. */
export interface ApplicationsKeyPair {
  readonly issuer: IssuerId;
  readonly bits: number;
  readonly variable: string;
  readonly publicKeyFile: string;
  readonly privateKeyFile: string;
}

export type ApplicationsKeyOutcome = { readonly kind: 'made'; readonly pair: ApplicationsKeyPair } | RefusedKey;

/** Makes the pair to which an issuer's applicants seal their addresses. Overwrites nothing; if anything fails, everything is as it was. */
export function newApplicationsKey(request: Omit<NewKeyRequest, 'key'>): ApplicationsKeyOutcome {
  const plan = planOf(request);
  if (plan.kind === 'refused' || request.dryRun) return plan;
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: request.bits,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const { privateKeyFile, publicKeyFile } = plan.pair;
  try {
    allOrNothing([
      newFolder(dirname(privateKeyFile), 0o700),
      newFile(privateKeyFile, privateKey, 0o600),
      newFile(join(request.projectRoot, publicKeyFile), publicKey, 0o666),
    ]);
  } catch (error) {
    return refused(`The key could not be written: ${systemReason(error)}.`, 'Everything is as it was before.');
  }
  return plan;
}

function planOf({ projectRoot, keysFolder, issuer: name, bits }: Omit<NewKeyRequest, 'key'>): ApplicationsKeyOutcome {
  const issuers = readIssuers(projectRoot);
  const issuer = issuers.find(({ id }) => id === name)?.id;
  if (!issuer) return unknownIssuer(name, issuers);
  const exposed = exposedFolder(keysFolder);
  if (exposed) return exposed;
  const publicKeyFile = `issuers/${issuer}/applications.pem`;
  const privateKeyFile = applicationsKeyFile(keysFolder, issuer);
  if (existsSync(join(projectRoot, publicKeyFile)))
    return refused(
      `\`${publicKeyFile}\` is there already.`,
      'Keys are never overwritten: answer the applications that are sealed to it, remove the file, and try again.',
    );
  if (existsSync(privateKeyFile))
    return refused(
      `\`${privateKeyFile}\` is there already.`,
      'Move it away first, or delete it if nothing is sealed to it any more. It is not overwritten: it may be the only copy.',
    );
  return {
    kind: 'made',
    pair: { issuer, bits, variable: applicationsKeyVariable(issuer), publicKeyFile, privateKeyFile },
  };
}
