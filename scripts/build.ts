import { relative, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { build } from '../src/node/build.ts';
import { buildReport } from '../src/node/build-report.ts';
import { endRendering } from '../src/node/render-apart.ts';
import { explainRebuilt } from '../src/node/increment/rebuilt.ts';
import { parseShardNumber, type ShardNumber } from '../src/node/shards/shard-of.ts';
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
  readonly shard?: ShardNumber;
  readonly checkSite?: true;
  readonly onlyChange?: true;
  readonly explain?: true;
  readonly format: Format;
}

/** The exit code for a site that has to be built anew, where only a change was wanted. */
const WHOLE_WANTED = 3;

const command = new Command('npm run build --')
  .description('Read, check, sign and publish the project as a static site.')
  .option('--root <folder>', 'the project: site.yaml, issuers/, badges/, recipients/', '.')
  .option('--out <folder>', 'where the site goes (default: dist in the project)')
  .option('--production', 'for publication: real keys only, a public address only')
  .option('--signatures <file>', 'signatures that `npm run sign` recorded, instead of keys')
  .option('--people <folder>', 'a second folder whose recipients/ is laid over that of the project')
  .addOption(new Option('--shard <i/n>', 'one of n shares of the awards, for `npm run merge`').argParser(shardNumber))
  .option('--check-site', 'build only upon a site of which every file is as it was published: for one out of a cache')
  .addOption(
    new Option('--only-change', 'build nothing, and end with 3, where everything has to be built anew').conflicts(
      'shard',
    ),
  )
  .option('--explain', 'tell what was made again, and why')
  .addOption(new Option('--format <format>', 'how problems are printed').choices(formats).default('text'));

await run(command, async (options: Options) => {
  const root = resolve(options.root);
  const out = resolve(options.out ?? `${root}/${options.shard ? `dist-${options.shard.shard}` : 'dist'}`);
  const { stages, times } = timedStages(terminalWatcher(process.stderr));
  let staging: Staging | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      void endRendering().finally(() => {
        staging?.discard();
        process.exit(signal === 'SIGINT' ? 130 : 143);
      });
    });
  }
  const outcome = await build({
    root,
    out,
    stages,
    production: options.production === true,
    signatures: options.signatures,
    people: options.people,
    shard: options.shard,
    isSiteChecked: options.checkSite,
    isOnlyChange: options.onlyChange,
    environment: process.env,
    onStaging: (opened) => {
      staging = opened;
    },
  });
  if (outcome.kind === 'refused') {
    printProblems(outcome, root, options.format);
    return PROBLEMS;
  }
  if (outcome.kind === 'whole wanted') {
    process.stderr.write(`Nothing was built: everything has to be built anew, because ${outcome.why}.\n`);
    return WHOLE_WANTED;
  }
  if (outcome.kind === 'uncommitted') {
    process.stderr.write('A shard is made of a commit alone: commit what changed, and leave `--people` away.\n');
    return PROBLEMS;
  }
  if (outcome.kind === 'shard') {
    const { shard, of, awards, files } = outcome;
    process.stdout.write(
      `Shard ${shard} of ${of}: ${awards} awards, ${files} files of theirs → ${relative('.', out) || '.'}\n`,
    );
    return 0;
  }
  if (outcome.preview)
    process.stderr.write('Preview: signed with a development key of this machine. Publish with `--production`.\n');
  if (options.explain) process.stdout.write(`${explainRebuilt(outcome.rebuilt)}\n`);
  process.stdout.write(buildReport(outcome, times, options.out ?? 'dist'));
  return 0;
});

function shardNumber(text: string): ShardNumber {
  const number = parseShardNumber(text);
  if (!number) throw new InvalidArgumentError('It is no number of a shard, such as `2/5`.');
  return number;
}
