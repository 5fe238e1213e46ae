import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { readBytes } from '../reading/read-bytes.ts';

const FORMAT = 'blazon kept 2';
/** The largest text there can be. */
const MOST_BYTES = 1024 ** 3;

/** Writes a file whose first line tells whether the rest is as it was written. */
export function writeWhole(file: string, text: string): void {
  writeFileSync(file, `${FORMAT} ${digestOf(text)}\n${text}`);
}

/** Undefined for what is not there, is no file, was written by another version, or is not as it was written. */
export function readWhole(file: string): string | undefined {
  const said = readKept(file)?.toString('utf8');
  if (said === undefined) return undefined;
  const end = said.indexOf('\n');
  const text = said.slice(end + 1);
  return said.slice(0, end) === `${FORMAT} ${digestOf(text)}` ? text : undefined;
}

/** Undefined for what is not there or is no file: a link or a device is not what was left. */
export function readKept(file: string): Buffer | undefined {
  const read = readBytes(file, MOST_BYTES);
  return read.kind === 'read' ? read.bytes : undefined;
}

/** SHA-256, in hexadecimal. */
export function digestOf(bytes: string | Uint8Array): string {
  return digestOfParts([bytes]);
}

/** The same of what is in pieces. */
export function digestOfParts(parts: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
