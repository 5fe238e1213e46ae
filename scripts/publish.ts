import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { parseTargetAddress, type TargetAddress } from '../src/core/transfer/target-address.ts';
import { publish } from '../src/node/publish/publish.ts';
import { PublishError } from '../src/node/publish/publish-error.ts';
import { timedStages } from '../src/node/stages.ts';
import { terminalWatcher } from '../src/node/watch-stages.ts';
import { visible } from '../src/core/problem/visible.ts';
import { publishedJson, publishedWords, refusalWords } from './publish-words.ts';
import { PROBLEMS, run } from './run.ts';

interface Options {
  readonly to: { readonly text: string; readonly address: TargetAddress };
  readonly site?: string;
  readonly root: string;
  readonly dryRun?: true;
  readonly preview?: true;
  readonly adopt?: true;
  readonly format: 'text' | 'json';
}

const command = new Command('npm run publish --')
  .description(
    'Send to where the site is served what has changed since it was published there, in an order that breaks no link.',
  )
  .addOption(
    new Option('--to <target>', 'a folder, `s3://bucket/prefix` or `git:<remote>#<branch>`')
      .argParser(target)
      .makeOptionMandatory(),
  )
  .option('--site <folder>', 'the built site (default: dist in the project)')
  .option('--root <folder>', 'the project', '.')
  .option('--dry-run', 'only say what would be sent')
  .option('--preview', 'publish also what is signed with a development key')
  .option('--adopt', 'publish over a site that was not published by this command')
  .addOption(new Option('--format <format>', 'how to answer').choices(['text', 'json']).default('text'))
  .addHelpText(
    'after',
    '\nFor s3:// reads AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_REGION and AWS_ENDPOINT_URL.',
  );

await run(command, async ({ to, site, root, dryRun, preview, adopt, format }: Options) => {
  const { stages } = timedStages(terminalWatcher(process.stderr));
  try {
    const outcome = await publish({
      site: resolve(site ?? `${root}/dist`),
      to: to.address,
      root: resolve(root),
      environment: process.env,
      stages,
      dryRun: dryRun === true,
      preview: preview === true,
      adopt: adopt === true,
    });
    if (outcome.kind !== 'published') {
      process.stderr.write(refusalWords(outcome, to.text));
      return PROBLEMS;
    }
    const told = { plan: outcome.plan, to: to.text, isDryRun: dryRun === true };
    process.stdout.write(format === 'json' ? publishedJson(told) : publishedWords(told));
    return 0;
  } catch (error) {
    if (!(error instanceof PublishError)) throw error;
    const said = error.message.split('\n').map((line) => visible(line.trimEnd()));
    process.stderr.write(`${said.join('\n')}\nThe same command goes on where it ended.\n`);
    return PROBLEMS;
  }
});

function target(text: string): Options['to'] {
  const address = parseTargetAddress(text);
  if (!address)
    throw new InvalidArgumentError('It is no folder, no `s3://bucket/prefix` and no `git:<remote>#<branch>`.');
  return { text, address };
}
