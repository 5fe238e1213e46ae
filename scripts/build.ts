import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { build } from '../src/node/build.ts';
import { buildReport } from '../src/node/build-report.ts';
import { explainRebuilt } from '../src/node/increment/rebuilt.ts';
import { timedStages } from '../src/node/stages.ts';
import type { Staging } from '../src/node/staging.ts';
import { terminalWatcher } from '../src/node/watch-stages.ts';
import { formats, type Format } from '../src/node/problem-report.ts';
import { PROBLEMS, printProblems, run } from './run.ts';

interface Options {
  readonly root: string;
  readonly out?: string;
  readonly production?: true;
  readonly signatures?: string;
  readonly people?: string;
  readonly checkSite?: true;
  readonly explain?: true;
  readonly format: Format;
}

const command = new Command('npm run build --')
  .description('Read, check, sign and publish the project as a static site.')
  .option('--root <folder>', 'the project: site.yaml, issuers/, badges/, recipients/', '.')
  .option('--out <folder>', 'where the site goes (default: dist in the project)')
  .option('--production', 'for publication: real keys only, a public address only')
  .option('--signatures <file>', 'signatures that `npm run sign` recorded, instead of keys')
  .option('--people <folder>', 'a second folder whose recipients/ is laid over that of the project')
  .option('--check-site', 'build only upon a site of which every file is as it was published: for one out of a cache')
  .option('--explain', 'tell what was made again, and why')
  .addOption(new Option('--format <format>', 'how problems are printed').choices(formats).default('text'));

await run(command, async (options: Options) => {
  const root = resolve(options.root);
  const out = resolve(options.out ?? `${root}/dist`);
  const { stages, times } = timedStages(terminalWatcher(process.stderr));
  let staging: Staging | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      staging?.discard();
      process.exit(signal === 'SIGINT' ? 130 : 143);
    });
  }
  const outcome = await build({
    root,
    out,
    stages,
    production: options.production === true,
    signatures: options.signatures,
    people: options.people,
    isSiteChecked: options.checkSite,
    environment: process.env,
    onStaging: (opened) => {
      staging = opened;
    },
  });
  if (outcome.kind === 'refused') {
    printProblems(outcome, root, options.format);
    return PROBLEMS;
  }
  if (outcome.preview)
    process.stderr.write('Preview: signed with a development key of this machine. Publish with `--production`.\n');
  if (options.explain) process.stdout.write(`${explainRebuilt(outcome.rebuilt)}\n`);
  process.stdout.write(buildReport(outcome, times, options.out ?? 'dist'));
  return 0;
});
