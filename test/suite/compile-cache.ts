import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Hundreds of tests start the same commands: what Node compiled for the first is kept for the others of one run. */
export default function compileCache(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'blazon-compiled-'));
  process.env['NODE_COMPILE_CACHE'] = folder;
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
