import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const engineRoot = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * A digest of everything of Blazon that decides what is published: its sources, its styles, its static files, the versions of its packages, and
 * the version of Node, whose compression and ordering it relies on.
 */
export function engineDigest(): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of [
    'package-lock.json',
    'astro.config.mjs',
    'test/bad-badges/list.json',
    ...filesIn('src'),
    ...filesIn('public'),
  ])
    hash.update(`\n${path}\n`).update(readFileSync(join(engineRoot, path)));
  return hash.digest('hex');
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(engineRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(engineRoot.length))
    .toSorted();
}
