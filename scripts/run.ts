import { relative } from 'node:path';
import { styleText } from 'node:util';
import { CommanderError, type Command } from 'commander';
import type { Problem } from '../src/core/problem/problem.ts';
import { GitMissingError } from '../src/node/change/run-git.ts';
import { problemReport, type Format, type ReportOptions } from '../src/node/problem-report.ts';

/** Exit codes that every command shares. */
export const PROBLEMS = 1;
const WRONG_USE = 2;
const OUR_FAULT = 70;

/** Runs a command with its options; its answer is the exit code. A fault of ours is told as one, never as the author's. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- commander gives options no type; each command says its own
export async function run<Options>(
  command: Command,
  main: (options: Options, args: string[]) => Promise<number>,
): Promise<void> {
  process.stdout.on('error', ignoreClosedPipe);
  command.exitOverride().showHelpAfterError('(--help tells what there is)');
  try {
    command.parse();
    process.exitCode = await main(command.opts<Options & Record<string, unknown>>(), command.args);
  } catch (error) {
    process.exitCode = error instanceof CommanderError ? (error.exitCode === 0 ? 0 : WRONG_USE) : tellFault(error);
  }
}

/** A reader that has seen enough, such as `head`, closes the pipe: nothing is wrong. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function tellFault(error: unknown): number {
  if (error instanceof GitMissingError) {
    process.stderr.write(`${error.message}\nInstall it (https://git-scm.com/downloads), and run the command again.\n`);
    return PROBLEMS;
  }
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `Blazon itself failed: ${message}\nThis is a fault of Blazon and not of your files; please report it.\n`,
  );
  if (process.env['BLAZON_DEBUG'] !== undefined && error instanceof Error)
    process.stderr.write(`${error.stack ?? ''}\n`);
  return OUR_FAULT;
}

/** A project as far as its problems can be told. */
export interface Troubled extends Pick<ReportOptions, 'files' | 'site'> {
  readonly problems: readonly Problem[];
}

/** Prints problems on stdout in the format that was asked for; `folder` is the project's, from here. */
export function printProblems({ problems, files, site }: Troubled, folder: string, format: Format): void {
  const color = styleText('bold', '-', { stream: process.stdout }) !== '-';
  process.stdout.write(problemReport(problems, { format, color, files, site, folder: relative('.', folder) }));
}
