import { createPrivateKey, sign } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

/** What nobody can do without: a signature for each award, and the same bytes on the disk. */
export interface FloorWork {
  readonly folder: string;
  readonly privateKeyPem: string;
  readonly parts: readonly ('sign' | 'write')[];
  readonly awards: readonly {
    readonly id: string;
    readonly payload: string;
    readonly files: readonly { readonly path: string; readonly bytes: number }[];
  }[];
}

const { folder, privateKeyPem, parts, awards } = workerData as FloorWork;
const key = createPrivateKey(privateKeyPem);
const filler = Buffer.alloc(4 * 1024 * 1024, 'x');
for (const { payload, files, id } of awards) {
  if (parts.includes('sign')) sign('sha256', Buffer.from(payload), key);
  if (!parts.includes('write')) continue;
  mkdirSync(join(folder, 'awards', id), { recursive: true });
  for (const { path, bytes } of files) writeFileSync(join(folder, path), filler.subarray(0, bytes));
}
parentPort?.postMessage('done');
