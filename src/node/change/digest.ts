import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { placeInRoot } from './place-in-root.ts';

export function digestOf(text: string | Uint8Array | undefined): string | undefined {
  return text === undefined ? undefined : createHash('sha256').update(text).digest('hex');
}

export function digestAt(location: string): string | undefined {
  return lstatSync(location, { throwIfNoEntry: false }) ? digestOf(readFileSync(location)) : undefined;
}

/** What a file of the project says today; undefined where there is none. */
export function currentText(root: string, path: string): string | undefined {
  const location = placeInRoot(root, path);
  return lstatSync(location, { throwIfNoEntry: false }) ? readFileSync(location, 'utf8') : undefined;
}
