import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { reasonsOf } from '../src/core/intake/answers.ts';
import { UnusableKey } from '../src/core/intake/unseal.ts';
import { instantOf } from '../src/core/model/time.ts';
import { visible } from '../src/core/problem/visible.ts';
import { ChangeRefused } from '../src/node/change/change-refused.ts';
import { gitHubFrom } from '../src/node/github/client.ts';
import { readEvent } from '../src/node/github/event.ts';
import { gitAccess } from '../src/node/github/git-access.ts';
import { GitHubError } from '../src/node/github/github-error.ts';
import type { Outcome } from '../src/node/intake/outcome.ts';
import { takeEvent } from '../src/node/intake/take-event.ts';
import { PROBLEMS, run } from './run.ts';

interface Options {
  readonly root: string;
  readonly event?: string;
  readonly dryRun?: boolean;
  readonly format: 'text' | 'json';
}

const command = new Command('npm run intake --')
  .description(
    'Turn the event that started a workflow (an application, a dispatch, a form of the Actions tab) into a pull request with one award, and answer.',
  )
  .addOption(new Option('--root <folder>', 'a clone of the project, at the tip of its branch').default('.'))
  .option('--event <file>', 'the event (default: the file that GITHUB_EVENT_PATH names)')
  .option('--dry-run', 'only say what would be done; nothing is pushed, opened or answered')
  .addOption(new Option('--format <format>', 'how to tell what was done').choices(['text', 'json']).default('text'))
  .addHelpText(
    'after',
    '\nReads GITHUB_EVENT_NAME, GITHUB_EVENT_PATH, GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN, GITHUB_RUN_ID and BLAZON_APPLICATIONS_KEY_<ISSUER>.',
  );

await run(command, async ({ root, event: file, dryRun = false, format }: Options) => {
  const { env } = process;
  const path = file ?? env['GITHUB_EVENT_PATH'] ?? '';
  if (path === '')
    return command.error('error: no event: give --event, or run in a workflow, which sets GITHUB_EVENT_PATH');
  Object.assign(env, gitAccess(env));
  try {
    const event = readEvent(env['GITHUB_EVENT_NAME'] ?? '', path);
    const now = instantOf(Date.now());
    const outcome = await takeEvent(event, {
      root: resolve(root),
      gitHub: gitHubFrom(env),
      environment: env,
      now,
      dryRun,
    });
    process.stdout.write(format === 'json' ? `${JSON.stringify(reportOf(outcome), undefined, 2)}\n` : wordsOf(outcome));
    return outcome.kind === 'refused' && event.kind !== 'issue' ? PROBLEMS : 0;
  } catch (error) {
    if (!(error instanceof GitHubError || error instanceof UnusableKey || error instanceof ChangeRefused)) throw error;
    process.stderr.write(`${visible(error.message)}\n`);
    return PROBLEMS;
  }
});

/** What a program is told; nothing of a stranger but what was refused. */
function reportOf(outcome: Outcome): object {
  switch (outcome.kind) {
    case 'opened':
    case 'renewed':
      return { outcome: outcome.kind, branch: outcome.branch, ...pullOf(outcome), award: outcome.award };
    case 'unchanged':
    case 'over':
      return { outcome: outcome.kind, branch: outcome.branch, ...pullOf(outcome) };
    case 'refused':
      return { outcome: 'refused', reasons: reasonsOf(outcome) };
    case 'planned':
    case 'known':
    case 'taken over':
    case 'ignored': {
      const { kind, ...others } = outcome;
      return { outcome: kind, ...others };
    }
  }
}

function pullOf({ pull: { number, url } }: Extract<Outcome, { kind: 'opened' | 'renewed' | 'unchanged' | 'over' }>) {
  return { pullRequest: { number, url } };
}

function wordsOf(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'opened':
      return `Opened the pull request ${outcome.pull.url}.\n`;
    case 'renewed':
      return `Renewed the pull request ${outcome.pull.url}.\n`;
    case 'planned':
      return `Would push the branch ${outcome.branch} and open a pull request: ${outcome.title}.\n`;
    case 'unchanged':
      return `Nothing to do: the pull request ${outcome.pull.url} holds it already.\n`;
    case 'over':
      return `Nothing done: the pull request ${outcome.pull.url} is ${outcome.pull.mergedAt === undefined ? 'closed' : 'merged'}.\n`;
    case 'known':
      return `Nothing to do: it is in the history already, as ${outcome.commit}.\n`;
    case 'taken over':
      return `Nothing done: somebody has changed the branch ${outcome.branch} by hand.\n`;
    case 'refused':
      return `Refused:\n${reasonsOf(outcome)
        .map(({ message, hint }) => `- ${visible(message)} ${visible(hint)}\n`)
        .join('')}`;
    case 'ignored':
      return `Nothing done: ${outcome.why}\n`;
  }
}
