import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { realPlace } from './real-place.ts';

/** The git work tree or repository that a path lies in, whether or not the path is there yet. */
export function gitWorkTree(path: string): string | undefined {
  for (let folder = realPlace(path); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
