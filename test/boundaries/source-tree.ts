import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { importsOf } from './imports-of.ts';
import type { Import } from './imports-of.ts';

const root = join(import.meta.dirname, '../..');

/** Every file of ours that has code, and what it imports; files by their path from the root. */
export const sources: ReadonlyMap<string, readonly Import[]> = new Map(
  globSync('{src,scripts,bench}/**/*.{ts,astro}', { cwd: root })
    .sort()
    .map((path) => [path, importsOf(path, readFileSync(join(root, path), 'utf8'))]),
);

/** The part of the source tree a file belongs to: `src/core/<part>`, `src/<part>`, or the first folder. */
export function partOf(path: string): string {
  const [top = '', second = '', third = ''] = dirname(path).split('/');
  if (top !== 'src') return top;
  return second === 'core' ? `src/core/${third}` : `src/${second}`;
}

/** The file that a relative import leads to; undefined for a package. */
export function targetOf(importer: string, { from }: Import): string | undefined {
  return from.startsWith('.') ? normalize(join(dirname(importer), from)) : undefined;
}

/** `jose` of `jose/jwks`, `@noble/hashes` of `@noble/hashes/sha2.js`, `node:` of `node:fs/promises`. */
export function packageOf({ from }: Import): string {
  if (/^(node|astro|virtual):/.test(from)) return from.slice(0, from.indexOf(':') + 1);
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Everything that is loaded when one of these files is: the files, and the packages they import. */
export function loadedBy(entries: readonly string[]): { files: ReadonlySet<string>; packages: ReadonlySet<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    for (const one of sources.get(file) ?? []) {
      if (one.kind !== 'value') continue;
      const target = targetOf(file, one);
      if (target === undefined) packages.add(packageOf(one));
      else waiting.push(target);
    }
  }
  return { files, packages };
}
