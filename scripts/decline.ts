import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { instantOf } from '../src/core/model/time.ts';
import { visible } from '../src/core/problem/visible.ts';
import { gitHubFrom } from '../src/node/github/client.ts';
import { readEvent } from '../src/node/github/event.ts';
import { gitAccess } from '../src/node/github/git-access.ts';
import { GitHubError } from '../src/node/github/github-error.ts';
import { decline, type Declining } from '../src/node/review/decline.ts';
import { PROBLEMS, run } from './run.ts';

interface Options {
  readonly root: string;
  readonly event?: string;
  readonly dryRun?: boolean;
  readonly format: 'text' | 'json';
}

const command = new Command('npm run decline --')
  .description(
    "Follow a reviewer's comment `/decline <reason>`: close the pull request and the application kindly, and delete the branch if a workflow made it.",
  )
  .addOption(new Option('--root <folder>', 'a clone of the project, at the tip of its branch').default('.'))
  .option('--event <file>', 'the event (default: the file that GITHUB_EVENT_PATH names)')
  .option('--dry-run', 'only say what would be done; nothing is closed or answered')
  .addOption(new Option('--format <format>', 'how to tell what was done').choices(['text', 'json']).default('text'))
  .addHelpText(
    'after',
    '\nReads GITHUB_EVENT_NAME, GITHUB_EVENT_PATH, GITHUB_API_URL, GITHUB_SERVER_URL, GITHUB_REPOSITORY and GITHUB_TOKEN.',
  );

await run(command, async ({ root, event, dryRun = false, format }: Options) => {
  const { env } = process;
  const path = event ?? env['GITHUB_EVENT_PATH'] ?? '';
  if (path === '')
    return command.error('error: no event: give --event, or run in a workflow, which sets GITHUB_EVENT_PATH');
  Object.assign(env, gitAccess(env));
  try {
    const declining = await decline(readEvent(env['GITHUB_EVENT_NAME'] ?? '', path), {
      root: resolve(root),
      gitHub: gitHubFrom(env),
      serverUrl: (env['GITHUB_SERVER_URL'] || 'https://github.com').replace(/\/+$/, ''),
      now: instantOf(Date.now()),
      dryRun,
    });
    process.stdout.write(
      format === 'json' ? `${JSON.stringify(reportOf(declining), undefined, 2)}\n` : wordsOf(declining),
    );
    return declining.kind === 'refused' ? PROBLEMS : 0;
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    process.stderr.write(`${visible(error.message)}\n`);
    return PROBLEMS;
  }
});

function reportOf({ kind, ...others }: Declining): object {
  return { outcome: kind, ...others };
}

function wordsOf(declining: Declining): string {
  switch (declining.kind) {
    case 'declined':
      return `Closed ${numbers(declining.closed)}.${declining.deleted === undefined ? '' : ` Deleted the branch ${declining.deleted}.`}\n`;
    case 'planned':
      return `Would close ${numbers(declining.closes)}${declining.deletes === undefined ? '' : ` and delete the branch ${declining.deletes}`}.\n`;
    case 'refused':
      return `Refused: ${declining.why}\n`;
    case 'ignored':
      return `Nothing done: ${declining.why}\n`;
  }
}

function numbers(issues: readonly number[]): string {
  return issues.map((number) => `#${number}`).join(' and ');
}
