import { generateKeyPairSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { declareKey, type Declaration, type KeyListing } from '../core/content/declare-key.ts';
import { DEVELOPMENT_KEY, parseKeyId, type IssuerId, type KeyId } from '../core/model/ids.ts';
import type { ProjectPath } from '../core/model/text.ts';
import { nearest } from '../core/problem/nearest.ts';
import { visible } from '../core/problem/visible.ts';
import { readSigner } from '../core/proof/jose-signer.ts';
import { readRsaPublicKey } from '../core/proof/rsa-public-key.ts';
import { gitWorkTree } from './git-work-tree.ts';
import { readIssuers, type IssuerFiles } from './issuer-files.ts';
import { findPrivateKey, keyFile, keyVariable } from './private-keys.ts';

export interface NewKeyRequest {
  readonly projectRoot: string;
  readonly keysFolder: string;
  readonly issuer: string;
  readonly key: string;
  readonly bits: 2048 | 3072 | 4096;
  /** A public half, as PEM, whose private half is kept elsewhere, such as in an HSM: none is made here. */
  readonly publicKeyPem?: string;
  /** Only say what would be done. */
  readonly dryRun: boolean;
}

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
  readonly publicKeyFile: ProjectPath;
  /** Absent where the private half is kept elsewhere. */
  readonly privateKeyFile?: string;
  readonly issuerFile: string;
  /** Where the private half that lay in its place was moved. */
  readonly keptPrivateKeyFile?: string;
}

export interface KeyPlan {
  readonly kind: 'planned';
  readonly pair: NewKeyPair;
  /** The public half that was given; it is made otherwise. */
  readonly given: string | undefined;
  readonly issuerText: { readonly before: string; readonly after: string };
}

export interface KeyHalves {
  readonly publicKey: string;
  /** Absent where it is kept elsewhere. */
  readonly privateKey?: string;
}

/** A name for a key that is made today, which no other key of the issuer has: the year and month, numbered from the second. */
export function freshKeyName(projectRoot: string, issuer: string, today: string): string {
  const month = today.slice(0, 'yyyy-mm'.length);
  for (let number = 2, name = month; ; number += 1, name = `${month}-${number - 1}`)
    if (!existsSync(join(projectRoot, publicKeyPath(issuer, name)))) return name;
}

function publicKeyPath(issuer: string, key: string): ProjectPath {
  return `issuers/${issuer}/keys/${key}.pem` as ProjectPath;
}

/** The halves of a planned key: those of a new pair, or the public one that was given. */
export function halvesOf({ pair, given }: KeyPlan): KeyHalves {
  if (given !== undefined) return { publicKey: given };
  return generateKeyPairSync('rsa', {
    modulusLength: pair.bits,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}

export function refused(message: string, hint: string): RefusedKey {
  return { kind: 'refused', message, hint };
}

/** Decides where a new key goes and how it is listed; `end` is what becomes of the one before. Nothing is done yet. */
export async function planKey(request: NewKeyRequest, end?: KeyListing['end']): Promise<KeyPlan | RefusedKey> {
  const { projectRoot, keysFolder } = request;
  const key = parseKeyId(request.key);
  if (!key || key === DEVELOPMENT_KEY)
    return refused(
      `\`${request.key}\` cannot be the name of a key.`,
      'Use small letters, digits and single hyphens, such as `2026-11`. `development` is taken by previews.',
    );
  const issuers = readIssuers(projectRoot);
  const issuer = issuers.find(({ id }) => id === request.issuer);
  if (!issuer) return unknownIssuer(request.issuer, issuers);
  const bits = bitsOf(request);
  if (typeof bits !== 'number') return bits;
  const isElsewhere = request.publicKeyPem !== undefined;
  const exposed = isElsewhere ? undefined : exposedFolder(keysFolder);
  if (exposed) return exposed;
  const publicKeyFile = publicKeyPath(issuer.id, key);
  if (existsSync(join(projectRoot, publicKeyFile)))
    return refused(
      `\`${publicKeyFile}\` is there already.`,
      'Keys are never overwritten: give the new one another name with `--id`.',
    );
  const declaration = declareKey(issuer.text, { add: key, ...(end && { end }) });
  if (declaration.kind === 'refused') return undeclarable(declaration.reason, issuer, { key, end });
  const kept = isElsewhere ? undefined : await keptPrivateKey(issuer, keysFolder);
  if (kept?.kind === 'refused') return kept;
  const pair: NewKeyPair = {
    issuer: issuer.id,
    key,
    bits,
    variable: keyVariable(issuer.id),
    publicKeyFile,
    ...(!isElsewhere && { privateKeyFile: keyFile(keysFolder, issuer.id) }),
    issuerFile: issuer.file,
    ...(kept && { keptPrivateKeyFile: kept.file }),
  };
  return {
    kind: 'planned',
    pair,
    given: request.publicKeyPem && normalPem(request.publicKeyPem),
    issuerText: { before: issuer.text, after: declaration.text },
  };
}

/** How long the key is: as asked, or as the one that was given is. */
function bitsOf({ publicKeyPem, bits }: NewKeyRequest): number | RefusedKey {
  if (publicKeyPem === undefined) return bits;
  const reading = readRsaPublicKey(publicKeyPem);
  return reading.kind === 'key'
    ? reading.bits
    : refused(
        'The file given with `--public-key` holds no public key that can be used.',
        'It must be an RSA public key of 2048 to 8192 bits as PEM, from `-----BEGIN PUBLIC KEY-----` to its end.',
      );
}

function normalPem(publicKeyPem: string): string {
  const reading = readRsaPublicKey(publicKeyPem);
  if (reading.kind !== 'key') throw new Error('A public key that was read cannot be read again');
  return reading.publicKeyPem;
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

/** Why an issuer.md cannot list its keys as asked. */
export function undeclarable(
  reason: Extract<Declaration, { kind: 'refused' }>['reason'],
  { id, file }: IssuerFiles,
  { key = '', end }: { readonly key?: string; readonly end?: KeyListing['end'] },
): RefusedKey {
  switch (reason) {
    case 'active':
      return refused(
        `\`${file}\` names a key that \`${id}\` signs with already.`,
        `To replace it: \`npm run keys -- rotate ${id}\`. If somebody else may have it: \`npm run keys -- compromised ${id} --since <date>\`.`,
      );
    case 'unlisted':
      return refused(
        `\`${file}\` lists no key \`${visible(end?.key ?? '')}\`.`,
        '`npm run keys -- list` shows those that it lists.',
      );
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
