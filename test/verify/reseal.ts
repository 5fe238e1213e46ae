import { put, digests } from '../publishing/project.ts';
import { statSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the manifest of a site anew, as somebody would who changes files and knows of it. */
export function reseal(site: string): void {
  const files = Object.entries(digests(site))
    .filter(([path]) => path !== 'manifest.json')
    .map(([path, sha256]) => ({ path, size: statSync(join(site, path)).size, sha256 }));
  put(site, 'manifest.json', JSON.stringify({ files }));
}
