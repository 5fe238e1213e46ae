import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommanderError, type Command } from 'commander';
import { printGithub } from '../src/core/problem/print-github.ts';
import { printJson } from '../src/core/problem/print-json.ts';
import { printText } from '../src/core/problem/print-text.ts';
import type { Problem } from '../src/core/problem/problem.ts';

export type Format = 'text' | 'github' | 'json';

/** Exit codes that every command shares. */
export const PROBLEMS = 1;
export const WRONG_USE = 2;
const OUR_FAULT = 70;

/** Runs a command with its options; its answer is the exit code. A fault of ours is told as one, never as the author's. */
export async function run<Options>(
  command: Command,
  main: (options: Options, args: string[]) => Promise<number>,
): Promise<void> {
  command.exitOverride().showHelpAfterError('(--help tells what there is)');
  try {
    command.parse();
    process.exitCode = await main(command.opts<Options & Record<string, unknown>>(), command.args);
  } catch (error) {
    process.exitCode = error instanceof CommanderError ? (error.exitCode === 0 ? 0 : WRONG_USE) : tellFault(error);
  }
}

function tellFault(error: unknown): number {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `Blazon itself failed: ${message}\nNothing was published. This is a fault of Blazon and not of your files; please report it.\n`,
  );
  if (process.env['BLAZON_DEBUG'] !== undefined && error instanceof Error)
    process.stderr.write(`${error.stack ?? ''}\n`);
  return OUR_FAULT;
}

/** Prints problems on stdout in the format that was asked for. */
export function printProblems(problems: readonly Problem[], root: string, format: Format): void {
  process.stdout.write(`${print(problems, root, format)}\n`);
}
