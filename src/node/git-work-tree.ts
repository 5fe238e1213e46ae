import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The git work tree or repository that a path lies in, whether or not the path is there yet. */
export function gitWorkTree(path: string): string | undefined {
  for (let folder = realFolder(resolve(path)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Where the path really is, symbolic links followed as far as it exists. */
function realFolder(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  return dirname(path) === path ? path : join(realFolder(dirname(path)), path.slice(dirname(path).length));
}
