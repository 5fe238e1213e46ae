import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { Command } from 'commander';
import { visible } from '../src/core/problem/visible.ts';
import { unwritable } from '../src/node/unwritable.ts';
import { stateFolder } from '../src/node/increment/publish-state.ts';
import { mergeShards } from '../src/node/shards/merge-shards.ts';
import { timedStages } from '../src/node/stages.ts';
import { openStaging } from '../src/node/staging.ts';
import { terminalWatcher } from '../src/node/watch-stages.ts';
import { mergeFaultWords, stagingWords } from './merge-words.ts';
import { PROBLEMS, run } from './run.ts';

interface Options {
  readonly out?: string;
  readonly root: string;
}

const command = new Command('npm run merge --')
  .description('Make the site of which these folders are the shards: `npm run build -- --shard i/n` makes each.')
  .argument('<folders...>', 'all shards of one site')
  .option('--out <folder>', 'where the site goes (default: dist in the project)')
  .option('--root <folder>', 'the project', '.');

await run(command, async ({ out: asked, root }: Options, folders) => {
  const out = resolve(asked ?? join(root, 'dist'));
  const given = asked ?? (relative('.', out) || '.');
  const { stages } = timedStages(terminalWatcher(process.stderr));
  const staging = openStaging(out, resolve(root));
  if ('kind' in staging) {
    process.stderr.write(stagingWords(staging, given));
    return PROBLEMS;
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      staging.discard();
      process.exit(signal === 'SIGINT' ? 130 : 143);
    });
  try {
    const outcome = await mergeShards(
      folders.map((folder) => relative('.', folder) || '.'),
      // Outside of a project there is nothing that could be built next.
      { staging, stages, states: existsSync(join(root, 'site.yaml')) ? stateFolder(root, out) : undefined },
    );
    if (outcome.kind !== 'merged') {
      process.stderr.write(mergeFaultWords(outcome));
      return PROBLEMS;
    }
    const { files, url, counts } = outcome;
    process.stdout.write(
      `${url}: ${folders.length} shards, ${files} files, ${counts.valid} valid awards, ${counts.revoked} revoked, ${counts.expired} expired → ${given}\n`,
    );
    return 0;
  } catch (error) {
    const reason = unwritable(error);
    if (reason === undefined) throw error;
    process.stderr.write(
      `The site could not be written: ${visible(reason)}.\nNothing was published. Free some space or mend the permissions, and merge again.\n`,
    );
    return PROBLEMS;
  } finally {
    staging.discard();
  }
});
