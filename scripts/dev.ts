import { Command } from 'commander';
import { resolve } from 'node:path';
import { serveProject } from '../src/node/dev-server.ts';
import { run } from './run.ts';

interface Options {
  readonly root: string;
  readonly port: string;
  readonly host?: string;
}

const command = new Command('npm run dev --')
  .description('Show the site as it would be published; a change is there after a reload.')
  .option('--root <folder>', 'the project', '.')
  .option('--port <number>', 'the port to listen on', '4321')
  .option('--host <address>', 'the address to listen on (default: this machine only)');

await run(command, async ({ root, port, host }: Options) => {
  await serveProject({ root: resolve(root), port: Number(port), ...(host !== undefined && { host }) });
  return 0;
});
