import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const FORMAT = 'blazon kept 2';

/** Writes a file whose first line tells whether the rest is as it was written. */
export function writeWhole(file: string, text: string): void {
  writeFileSync(file, `${FORMAT} ${digestOf(text)}\n${text}`);
}

/** Undefined for what is not there, was written by another version, or is not as it was written. */
export function readWhole(file: string): string | undefined {
  try {
    const said = readFileSync(file, 'utf8');
    const end = said.indexOf('\n');
    const text = said.slice(end + 1);
    return said.slice(0, end) === `${FORMAT} ${digestOf(text)}` ? text : undefined;
  } catch {
    return undefined;
  }
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
