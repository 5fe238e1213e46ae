import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../src/node/build.ts';

/** Builds `root` as the command does, but for a file of the staging folder, which is changed in the way asked for before a stage begins. */
const [root = '', out = '', pattern = '', how = '', stage = ''] = process.argv.slice(2);
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
      if (name === stage) tamper(join(staging, pattern));
      return work(() => undefined);
    },
  },
});

function tamper(file: string): void {
  if (how === 'add') {
    writeFileSync(file, 'x');
    return;
  }
  if (how === 'remove') {
    rmSync(file);
    return;
  }
  if (how === 'mislead') {
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/https:\/\/[^<"]*\/(?=[<"])/, '$&gone/'));
    return;
  }
  const bytes = readFileSync(file);
  if (how === 'cut') {
    writeFileSync(file, bytes.subarray(1));
    return;
  }
  const at = bytes.length >> 1;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
