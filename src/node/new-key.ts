import { generateKeyPairSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { declareKey, type Declaration } from '../core/content/declare-key.ts';
import { DEVELOPMENT_KEY, parseKeyId, type IssuerId, type KeyId } from '../core/model/ids.ts';
import { nearest } from '../core/problem/nearest.ts';
import { readSigner } from '../core/proof/jose-signer.ts';
import { allOrNothing, moved, newFile, newFolder, newText, type Step } from './all-or-nothing.ts';
import { gitWorkTree } from './git-work-tree.ts';
import { readIssuers, type IssuerFiles } from './issuer-files.ts';
import { findPrivateKey, keyFile, keyVariable } from './private-keys.ts';
import { systemReason } from './reading/system-reason.ts';

export interface NewKeyRequest {
  readonly projectRoot: string;
  readonly keysFolder: string;
  readonly issuer: string;
  readonly key: string;
  readonly bits: 2048 | 3072 | 4096;
  /** Only say what would be done. */
  readonly dryRun: boolean;
}

export type NewKeyOutcome = { readonly kind: 'made'; readonly pair: NewKeyPair } | RefusedKey;

/** Why no key is made, and what to do. */
export interface RefusedKey {
  readonly kind: 'refused';
  readonly message: string;
  readonly hint: string;
}

/** Where the halves of a new pair are. Nothing of the private half itself. */
export interface NewKeyPair {
  readonly issuer: IssuerId;
  readonly key: KeyId;
  readonly bits: number;
  readonly variable: string;
  readonly publicKeyFile: string;
  readonly privateKeyFile: string;
  readonly issuerFile: string;
  readonly retired: readonly string[];
  /** Where the private half of the retired key was moved, if it was here. */
  readonly keptPrivateKeyFile?: string;
}

/** Makes a key pair for an issuer and declares it. Overwrites nothing; if anything fails, everything is as it was. */
export async function newKey(request: NewKeyRequest): Promise<NewKeyOutcome> {
  const plan = await planOf(request);
  if (plan.kind === 'refused' || request.dryRun)
    return plan.kind === 'refused' ? plan : { kind: 'made', pair: plan.pair };
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: request.bits,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  try {
    allOrNothing(steps(plan, { publicKey, privateKey }, request.projectRoot));
  } catch (error) {
    return refused(`The key could not be written: ${systemReason(error)}.`, 'Everything is as it was before.');
  }
  return { kind: 'made', pair: plan.pair };
}

interface Plan {
  readonly kind: 'planned';
  readonly pair: NewKeyPair;
  readonly issuerText: { readonly before: string; readonly after: string };
}

export function refused(message: string, hint: string): RefusedKey {
  return { kind: 'refused', message, hint };
}

async function planOf(request: NewKeyRequest): Promise<Plan | RefusedKey> {
  const { projectRoot, keysFolder, bits } = request;
  const key = parseKeyId(request.key);
  if (!key || key === DEVELOPMENT_KEY)
    return refused(
      `\`${request.key}\` cannot be the name of a key.`,
      'Use small letters, digits and single hyphens, such as `2026-11`. `development` is taken by previews.',
    );
  const issuers = readIssuers(projectRoot);
  const issuer = issuers.find(({ id }) => id === request.issuer);
  if (!issuer) return unknownIssuer(request.issuer, issuers);
  const exposed = exposedFolder(keysFolder);
  if (exposed) return exposed;
  const publicKeyFile = `issuers/${issuer.id}/keys/${key}.pem`;
  if (existsSync(join(projectRoot, publicKeyFile)))
    return refused(
      `\`${publicKeyFile}\` is there already.`,
      'Keys are never overwritten: give the new one another name with `--id`.',
    );
  const declaration = declareKey(issuer.text, key);
  if (declaration.kind === 'refused') return undeclarable(declaration.reason, issuer, key);
  const kept = await keptPrivateKey(issuer, keysFolder);
  if (kept?.kind === 'refused') return kept;
  const pair: NewKeyPair = {
    issuer: issuer.id,
    key,
    bits,
    variable: keyVariable(issuer.id),
    publicKeyFile,
    privateKeyFile: keyFile(keysFolder, issuer.id),
    issuerFile: issuer.file,
    retired: declaration.retired,
    ...(kept && { keptPrivateKeyFile: kept.file }),
  };
  return { kind: 'planned', pair, issuerText: { before: issuer.text, after: declaration.text } };
}

/** A keys folder that git would see. */
export function exposedFolder(keysFolder: string): RefusedKey | undefined {
  const repository = gitWorkTree(keysFolder);
  return repository === undefined
    ? undefined
    : refused(
        `The keys folder \`${keysFolder}\` is inside the git repository \`${repository}\`.`,
        'Name a folder outside of every repository in the environment variable `BLAZON_KEYS`.',
      );
}

export function unknownIssuer(name: string, issuers: readonly IssuerFiles[]): RefusedKey {
  const names = issuers.map(({ id }) => id);
  const near = nearest(name, names);
  const meant = near === undefined ? '' : `Did you mean \`${near}\`? `;
  const known = names.length === 0 ? 'There is none yet' : `Here: ${names.map((id) => `\`${id}\``).join(', ')}`;
  return refused(
    `There is no issuer \`${name}\`.`,
    `${meant}Issuers are the folders in \`issuers/\` with an issuer.md. ${known}.`,
  );
}

function undeclarable(
  reason: Extract<Declaration, { kind: 'refused' }>['reason'],
  { file }: IssuerFiles,
  key: KeyId,
): RefusedKey {
  switch (reason) {
    case 'hosted':
      return refused(
        `\`${file}\` says \`signing: hosted\`: this issuer never signs.`,
        'Take that line out first, if it shall sign.',
      );
    case 'listed':
      return refused(`\`${file}\` lists a key \`${key}\` already.`, 'Give the new one another name with `--id`.');
    case 'front matter':
    case 'shape':
      return refused(
        `The keys in \`${file}\` cannot be read.`,
        'Mend what `npm run validate` says of this file first.',
      );
  }
}

/** Where a private key that is there already is to be moved. One that belongs to no declared key is nobody's to move. */
async function keptPrivateKey(
  issuer: IssuerFiles,
  keysFolder: string,
): Promise<{ kind: 'kept'; file: string } | RefusedKey | undefined> {
  const found = findPrivateKey(issuer.id, { environment: {}, keysFolder });
  if (!found) return undefined;
  const reading = typeof found.text === 'string' ? await readSigner(found.text) : undefined;
  const publicKeyPem = reading?.kind === 'signer' ? reading.signer.publicKeyPem : undefined;
  const [owner] = [...issuer.publicKeys].find(([, pem]) => pem === publicKeyPem) ?? [];
  if (owner === undefined)
    return refused(
      `There is ${found.source}, which belongs to no key of \`${issuer.id}\` in this project.`,
      'Move it away first, or delete it if it has leaked. It is not overwritten: it may be the only copy.',
    );
  const file = join(keysFolder, `${issuer.id}.${owner}.pem`);
  return existsSync(file)
    ? refused(`\`${file}\` is there already, where ${found.source} would be kept.`, 'Move one of them away first.')
    : { kind: 'kept', file };
}

function steps(
  { pair, issuerText }: Plan,
  { publicKey, privateKey }: { readonly publicKey: string; readonly privateKey: string },
  projectRoot: string,
): readonly Step[] {
  const { privateKeyFile, keptPrivateKeyFile } = pair;
  const publicKeyFile = join(projectRoot, pair.publicKeyFile);
  const issuerFile = join(projectRoot, pair.issuerFile);
  // The private half first: a public key whose private half was lost could never be used.
  return [
    newFolder(dirname(privateKeyFile), 0o700),
    ...(keptPrivateKeyFile === undefined ? [] : [moved(privateKeyFile, keptPrivateKeyFile)]),
    newFile(privateKeyFile, privateKey, 0o600),
    newFolder(dirname(publicKeyFile), 0o777),
    newFile(publicKeyFile, publicKey, 0o666),
    newText(issuerFile, issuerText),
  ];
}
