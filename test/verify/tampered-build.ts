import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../src/node/build.ts';

/** Builds `root` as the command does, but for one byte of a file of the staging folder, which is changed before it is verified. */
const [root = '', out = '', pattern = ''] = process.argv.slice(2);
let staging = '';
await build({
  root,
  out,
  production: false,
  environment: process.env,
  onStaging: ({ folder }) => {
    staging = folder;
  },
  stages: {
    run: async (name, work) => {
      if (name === 'verify') tamper(join(staging, pattern));
      return work(() => undefined);
    },
  },
});

function tamper(file: string): void {
  const bytes = readFileSync(file);
  const at = bytes.length >> 1;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
