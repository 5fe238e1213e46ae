import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';

export function digestOf(text: string | Uint8Array | undefined): string | undefined {
  return text === undefined ? undefined : createHash('sha256').update(text).digest('hex');
}

export function digestAt(location: string): string | undefined {
  return lstatSync(location, { throwIfNoEntry: false }) ? digestOf(readFileSync(location)) : undefined;
}
