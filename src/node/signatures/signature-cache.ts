import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readKept } from '../increment/kept-file.ts';
import { openPack, writePack, type PackedSignature, type SignaturePack } from './signature-pack.ts';

/** Signatures of earlier builds. Taking it away changes nothing but time. */
export interface SignatureCache {
  readonly packs: readonly SignaturePack[];
  /** Files that were not as they were written, and are not used. */
  readonly broken: number;
}

/** More files than these are made one. */
const MOST_PACKS = 8;

export function openSignatureCache(root: string): SignatureCache {
  const read = packFiles(root).map((name) => packIn(join(folderOf(root), name)));
  const packs = read.filter((pack) => pack !== undefined);
  return { packs, broken: read.length - packs.length };
}

/** Keeps these and forgets all others: those of a build of everything. */
export function keepSignatures(root: string, signatures: readonly PackedSignature[]): void {
  const name = put(root, signatures);
  for (const other of existsSync(folderOf(root)) ? readdirSync(folderOf(root)) : [])
    if (other !== name) rmSync(join(folderOf(root), other), { recursive: true, force: true });
}

/** Keeps these beside those that are there: those of a change. */
export function keepMoreSignatures(root: string, signatures: readonly PackedSignature[]): void {
  const files = packFiles(root).map((name) => join(folderOf(root), name));
  if (files.length < MOST_PACKS) {
    put(root, signatures);
    return;
  }
  // The largest stays as it is: what a change writes is not to grow with all that was ever signed.
  const [, ...others] = files.toSorted((a, b) => statSync(b).size - statSync(a).size);
  const kept = put(root, [...others.flatMap((file) => packIn(file)?.all() ?? []), ...signatures]);
  for (const file of others) if (basename(file) !== kept) rmSync(file, { force: true });
}

function put(root: string, signatures: readonly PackedSignature[]): string | undefined {
  if (signatures.length === 0) return undefined;
  const bytes = writePack(signatures);
  const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.pack`;
  const file = join(folderOf(root), name);
  mkdirSync(folderOf(root), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, bytes);
  renameSync(`${file}.${process.pid}`, file);
  return name;
}

function packIn(file: string): SignaturePack | undefined {
  const bytes = readKept(file);
  return bytes && openPack(bytes);
}

function packFiles(root: string): readonly string[] {
  const folder = folderOf(root);
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.pack')) : [];
}

function folderOf(root: string): string {
  return join(root, '.blazon', 'signatures');
}
