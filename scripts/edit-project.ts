import { realpathSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { Option, type Command } from 'commander';
import type { LoadedForEdit } from '../src/core/edit/award.ts';
import type { Draft } from '../src/core/content/draft.ts';
import { instantOf, type Instant } from '../src/core/model/time.ts';
import type { Problem } from '../src/core/problem/problem.ts';
import { visible } from '../src/core/problem/visible.ts';
import { ChangeRefused } from '../src/node/change/change-refused.ts';
import { recoverChange } from '../src/node/change/recover-change.ts';
import { loadProject } from '../src/node/load-project.ts';
import { progressLine } from '../src/node/progress-line.ts';
import { PROBLEMS, printProblems, run } from './run.ts';

/** What every command that changes a project can be told. */
export interface EditOptions {
  readonly root: string;
  readonly people?: string;
  readonly dryRun?: true;
  readonly branch?: string | true;
  readonly commit?: true;
  readonly format: 'text' | 'json';
}

export function withEditOptions(command: Command): Command {
  return command
    .addOption(new Option('--root <folder>', 'the project').default('.'))
    .option(
      '--people <folder>',
      'a second folder whose recipients/ is laid over that of the project: who is who is kept there',
    )
    .option('--dry-run', 'only tell what would be done')
    .option('--branch [name]', 'make a branch with one commit; your own files stay as they are')
    .addOption(new Option('--commit', 'write the files and commit them, and nothing else').conflicts('branch'))
    .addOption(new Option('--format <format>', 'how to answer').choices(['text', 'json']).default('text'));
}

export interface ProjectToEdit extends LoadedForEdit {
  readonly root: string;
  /** The folder of people that is kept apart. */
  readonly people: string | undefined;
  readonly drafts: readonly Draft[];
  /** What is wrong with it already. */
  readonly problems: readonly Problem[];
  readonly now: Instant;
}

/** Runs a command that changes a project. What is refused is told in two sentences and ends with 1. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- commander gives options no type; each command says its own
export async function runEdit<Options extends EditOptions>(
  command: Command,
  main: (options: Options, args: string[]) => Promise<number>,
): Promise<void> {
  await run(command, async (options: Options, args) => {
    try {
      return await main(options, args);
    } catch (error) {
      if (!(error instanceof ChangeRefused)) throw error;
      return tellRefusal(error, options.format);
    }
  });
}

export function tellRefusal({ message, hint }: { message: string; hint: string }, format: 'text' | 'json'): number {
  if (format === 'json') process.stdout.write(`${JSON.stringify({ refused: { message, hint } }, undefined, 2)}\n`);
  else process.stderr.write(`${visible(message)}\n${visible(hint)}\n`);
  return PROBLEMS;
}

/** Reads the project, after settling what an interrupted command left. Undefined, and told, where nothing can be done with it. */
export function projectToEdit(command: Command, { root, people, format }: EditOptions): ProjectToEdit | undefined {
  const real = folderNamed(command, root);
  const apart = people === undefined ? undefined : folderNamed(command, people);
  if (apart === real) command.error('error: --people is another folder than the project');
  for (const folder of apart === undefined ? [real] : [apart, real])
    if (recoverChange(folder) === 'taken back')
      process.stderr.write('A command was interrupted here before; what it had begun is taken back.\n');
  const progress = progressLine(process.stderr, 'Reading');
  const now = instantOf(Date.now());
  const { registry, problems, files, drafts } = loadProject(real, { now, people: apart, onProgress: progress.update });
  progress.clear();
  if (registry) return { root: real, people: apart, registry, problems, files, drafts, now };
  printProblems({ problems, files, site: undefined }, real, format);
  return undefined;
}

function folderNamed(command: Command, folder: string): string {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return realpathSync(folder);
  return command.error(`error: there is no folder ${JSON.stringify(folder)} that can be read`);
}

/** Prints problems of a change that is not made; files of people are not shown. */
export function refuse(
  { root, registry, files }: Pick<ProjectToEdit, 'root' | 'registry' | 'files'>,
  problems: readonly Problem[],
  format: 'text' | 'json',
): number {
  printProblems({ problems, files, site: registry.site }, relative('.', root) === '' ? '.' : root, format);
  return PROBLEMS;
}
