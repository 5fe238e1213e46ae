import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FloorWork } from './floor-worker.ts';
import { settle } from './report.ts';

/** Seconds to sign what a built site has signed, and to write the bytes that it has per award, or one of both, on all cores, doing nothing else. `folder` is not there yet. */
export async function floorSeconds(site: string, folder: string, parts: FloorWork['parts']): Promise<number> {
  const awards = awardsOf(site);
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const privateKeyPem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  mkdirSync(folder, { recursive: true });
  const cores = availableParallelism();
  const shares = Array.from({ length: cores }, (_, core) => awards.filter((__, index) => index % cores === core));
  settle();
  const start = performance.now();
  await Promise.all(shares.map((share) => finished({ folder, privateKeyPem, parts, awards: share })));
  return (performance.now() - start) / 1000;
}

function awardsOf(site: string): FloorWork['awards'] {
  const sizeOf = (path: string) => ({ path, bytes: statSync(join(site, path)).size });
  const names = readdirSync(join(site, 'awards'));
  const byId = Map.groupBy(
    names.filter((name) => name.includes('.')),
    (name) => name.slice(0, name.indexOf('.')),
  );
  return [...byId].map(([id, files]) => ({
    id,
    payload: Buffer.from(
      readFileSync(join(site, 'awards', `${id}.jws`), 'utf8').split('.')[1] ?? '',
      'base64url',
    ).toString(),
    files: [...files.map((name) => sizeOf(`awards/${name}`)), sizeOf(`awards/${id}/index.html`)],
  }));
}

async function finished(work: FloorWork): Promise<void> {
  await new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./floor-worker.ts', import.meta.url), { workerData: work });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
