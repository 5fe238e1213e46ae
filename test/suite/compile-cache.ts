import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'blazon-compiled-'));

/** Hundreds of tests start the same commands: what Node compiled for the first is kept for the others of one run. */
export function setup(): void {
  process.env['NODE_COMPILE_CACHE'] = folder;
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
