import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEVELOPMENT_KEY, type IssuerId } from '../core/model/ids.ts';
import type { SigningKey } from '../core/model/issuer.ts';
import { readSigner } from '../core/proof/jose-signer.ts';
import type { Signer } from '../core/proof/signer.ts';

/**
 * Signs previews with a key that is made once for each issuer and lies in `.blazon/`, which git does not see.
 * It proves nothing to anybody: sites signed with it say so on every page.
 */
export async function developmentSigner(
  issuer: IssuerId,
  projectRoot: string,
): Promise<{ readonly signer: Signer; readonly key: SigningKey }> {
  const folder = join(projectRoot, '.blazon', 'development-keys');
  const file = join(folder, `${issuer}.pem`);
  const kept = textOf(file);
  const signer = (kept === undefined ? undefined : await signerOf(kept)) ?? (await made(folder, file, kept));
  return { signer, key: { id: DEVELOPMENT_KEY, publicKeyPem: signer.publicKeyPem, development: true } };
}

async function made(folder: string, file: string, damaged: string | undefined): Promise<Signer> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (damaged !== undefined) rmSync(file, { force: true });
  putWhole(file, newPrivateKey());
  const signer = await signerOf(textOf(file) ?? '');
  if (!signer) throw new Error(`The development key in ${file} cannot be read back`);
  return signer;
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

async function signerOf(privateKeyPem: string): Promise<Signer | undefined> {
  const reading = await readSigner(privateKeyPem);
  return reading.kind === 'signer' ? reading.signer : undefined;
}

function newPrivateKey(): string {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  }).privateKey;
}

/** Whole or not at all. Where another build was faster its key stays, and both use that. */
function putWhole(file: string, text: string): void {
  const unfinished = `${file}.${randomUUID()}`;
  try {
    writeFileSync(unfinished, text, { mode: 0o600 });
    linkSync(unfinished, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(unfinished, { force: true });
  }
}
