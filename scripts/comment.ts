import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { effectsJson } from '../src/core/effects/print-json.ts';
import { instantOf } from '../src/core/model/time.ts';
import { visible } from '../src/core/problem/visible.ts';
import { isApproved, type Approval } from '../src/core/review/approvals.ts';
import { gitHubFrom } from '../src/node/github/client.ts';
import { readEvent } from '../src/node/github/event.ts';
import { gitAccess } from '../src/node/github/git-access.ts';
import { GitHubError } from '../src/node/github/github-error.ts';
import { pageUrls } from '../src/node/problem-report.ts';
import { tellReviewers, type Telling } from '../src/node/review/tell-reviewers.ts';
import { readCheckRecord } from '../src/node/review/check-record.ts';
import { PROBLEMS, run } from './run.ts';

interface Options {
  readonly root: string;
  readonly pullRequest?: number;
  readonly record?: string;
  readonly event?: string;
  readonly dryRun?: boolean;
  readonly format: 'text' | 'json';
}

const command = new Command('npm run comment --')
  .description(
    'Tell the reviewers of a pull request what merging it does and who still has to approve, in one comment that is kept up to date.',
  )
  .option(
    '--pull-request <number>',
    'the pull request (default: that of the run which the event is about)',
    parseNumber,
  )
  .option('--record <file>', 'which pull request the run was about, as the run says: what Check kept as `pull-request`')
  .option('--event <file>', 'the event (default: the file that GITHUB_EVENT_PATH names)')
  .addOption(new Option('--root <folder>', 'a clone of the project, at the tip of its branch').default('.'))
  .option('--dry-run', 'only print the comment; nobody is told or asked')
  .addOption(new Option('--format <format>', 'how to tell what was done').choices(['text', 'json']).default('text'))
  .addHelpText(
    'after',
    '\nReads GITHUB_EVENT_NAME, GITHUB_EVENT_PATH, GITHUB_API_URL, GITHUB_SERVER_URL, GITHUB_REPOSITORY and GITHUB_TOKEN.',
  );

await run(command, async (options: Options) => {
  const { root, dryRun = false, format, pullRequest } = options;
  const { env } = process;
  Object.assign(env, gitAccess(env));
  try {
    const telling = await tellReviewers(pullRequest ?? namedByRun(options), {
      root: resolve(root),
      gitHub: gitHubFrom(env),
      serverUrl: (env['GITHUB_SERVER_URL'] || 'https://github.com').replace(/\/+$/, ''),
      now: instantOf(Date.now()),
      dryRun,
    });
    process.stdout.write(format === 'json' ? `${JSON.stringify(reportOf(telling), undefined, 2)}\n` : wordsOf(telling));
    return 0;
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    process.stderr.write(`${visible(error.message)}\n`);
    return PROBLEMS;
  }
});

function parseNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It is not the number of a pull request.');
  return Number(text);
}

function namedByRun({ event, record }: Options): Exclude<Parameters<typeof tellReviewers>[0], number> {
  const path = event ?? process.env['GITHUB_EVENT_PATH'] ?? '';
  if (path === '') return command.error('error: no pull request: give --pull-request, or run in a workflow');
  if (record === undefined) return command.error('error: no record: give --record, the file that the run has kept');
  return { event: readEvent(process.env['GITHUB_EVENT_NAME'] ?? '', path), record: readCheckRecord(record) };
}

function reportOf(telling: Telling): object {
  if (telling.kind === 'ignored') return { outcome: 'ignored', why: telling.why };
  const { pull, told, comment, body, requested, approvals, obstacles } = telling;
  const { effects, problems } = JSON.parse(
    effectsJson(told.effects, told.problems, { pageUrl: pageUrls(told.site) }),
  ) as Readonly<Record<string, unknown>>;
  return {
    outcome: comment,
    pullRequest: { number: pull.number, url: pull.url, head: pull.head.commit },
    approvals: approvals.map(reportedApproval),
    obstacles,
    requested,
    effects,
    problems,
    comment: body,
  };
}

function reportedApproval(approval: Approval): object {
  const { badge, ...others } = approval;
  return { badge: badge.id, isApproved: isApproved(approval), ...others };
}

function wordsOf(telling: Telling): string {
  if (telling.kind === 'ignored') return `Nothing done: ${telling.why}\n`;
  const { pull, comment, body, requested } = telling;
  if (comment === 'planned') return body;
  const lines = [
    `The comment on ${pull.url} is ${comment === 'unchanged' ? 'up to date' : comment}.`,
    ...requested.asked.map((name) => `Asked ${name} for a review.`),
    ...requested.refused.map(({ name, why }) => `${name} could not be asked: ${visible(why)}`),
  ];
  return `${lines.join('\n')}\n`;
}
