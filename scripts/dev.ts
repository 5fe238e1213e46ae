import { Command, InvalidArgumentError } from 'commander';
import { resolve } from 'node:path';
import { serveProject } from '../src/node/dev-server.ts';
import type { OpenedProject } from '../src/node/open-publication.ts';
import { countsIn, printCounts } from '../src/node/registry-counts.ts';
import { PROBLEMS, printProblems, run } from './run.ts';

interface Options {
  readonly root: string;
  readonly port: number;
  readonly host?: string;
}

const command = new Command('npm run dev --')
  .description('Show the site as it would be published; a change is there after a reload.')
  .option('--root <folder>', 'the project', '.')
  .option('--port <number>', 'the port to listen on', parsePort, 4321)
  .option('--host <address>', 'the address to listen on (default: this machine only)');

await run(command, async ({ root: folder, port, host }: Options) => {
  const root = resolve(folder);
  const outcome = await serveProject({
    root,
    port,
    ...(host !== undefined && { host }),
    watcher: {
      problems: (project) => {
        printChange(project, root);
      },
      moved: (base) => {
        process.stdout.write(
          `The site is to lie below ${base} from now on: start \`npm run dev\` again to see it there.\n`,
        );
      },
    },
  });
  if (outcome.kind === 'refused') {
    process.stderr.write(whyNot(outcome.code, port));
    return PROBLEMS;
  }
  process.stdout.write(`${whatIsShown(outcome.project)} at ${outcome.addresses.join(' and ')}\n`);
  process.stdout.write('Reload to see a change. Problems stand here and on top of every page. Ctrl+C stops.\n');
  if (outcome.project.problems.length > 0) printChange(outcome.project, root);
  return 0;
});

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) throw new InvalidArgumentError('Ports are 1 to 65535.');
  return port;
}

function whyNot(code: string, port: number): string {
  const other = `npm run dev -- --port ${port === 65_535 ? 4321 : port + 1}`;
  return code === 'EADDRINUSE'
    ? `Port ${port} is taken, perhaps by another \`npm run dev\`. Stop that one, or take another port: ${other}\n`
    : `Nothing can listen on port ${port} there (${code}). Take another port or --host, for instance: ${other}\n`;
}

function whatIsShown({ publication }: OpenedProject): string {
  if (!publication) return 'Nothing but problems yet';
  return `${publication.registry.site.name}: ${printCounts(countsIn(publication.registry))}`;
}

function printChange(project: OpenedProject, root: string): void {
  process.stdout.write('\n');
  if (project.problems.length === 0) process.stdout.write('No problems any more.\n');
  else printProblems(project, root, 'text');
}
