import { appendFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { instantOf } from '../src/core/model/time.ts';
import { printSummary } from '../src/core/problem/print-summary.ts';
import { loadProject, type LoadedProject } from '../src/node/load-project.ts';
import { formats, pageUrls, type Format } from '../src/node/problem-report.ts';
import { progressLine } from '../src/node/progress-line.ts';
import { PROBLEMS, printProblems, run } from './run.ts';

interface Options {
  readonly format: Format;
  readonly people?: string;
}

const command = new Command('npm run validate --')
  .description('Read everything and print every problem there is.')
  .argument('[folder]', 'the project: site.yaml, issuers/, badges/, recipients/', '.')
  .addOption(new Option('--format <format>', 'how problems are printed').choices(formats).default('text'))
  .option('--people <folder>', 'a second folder whose recipients/ is laid over that of the project');

await run(command, ({ format, people }: Options) => {
  const [folder = '.'] = command.processedArgs as string[];
  for (const named of [folder, people]) if (named !== undefined && !isFolder(named)) refuse(named);
  const started = performance.now();
  const project = load(resolve(folder), people);
  const milliseconds = Math.round(performance.now() - started);
  print(project, folder, format);
  if (project.problems.length > 0) return Promise.resolve(PROBLEMS);
  const talk = format === 'json' ? process.stderr : process.stdout;
  talk.write(`${whatWasRead(project)} in ${milliseconds} ms. No problems.\n`);
  return Promise.resolve(0);
});

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function refuse(folder: string): never {
  return command.error(`error: there is no folder ${JSON.stringify(folder)} that can be read`);
}

function load(root: string, people: string | undefined): LoadedProject {
  const progress = progressLine(process.stderr, 'Reading');
  const project = loadProject(root, { now: instantOf(Date.now()), people, onProgress: progress.update });
  progress.clear();
  return project;
}

function print({ registry, problems, files }: LoadedProject, folder: string, format: Format): void {
  printProblems({ problems, files, site: registry?.site }, folder, format);
  const summary = process.env['GITHUB_STEP_SUMMARY'];
  if (format === 'github' && summary !== undefined && summary !== '')
    appendFileSync(summary, printSummary(problems, { pageUrl: pageUrls(registry?.site) }));
}

function whatWasRead({ registry }: LoadedProject): string {
  const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
  return [
    count(registry?.issuers.size ?? 0, 'issuer', 'issuers'),
    count(registry?.badges.size ?? 0, 'badge', 'badges'),
    count(registry?.awards.length ?? 0, 'award', 'awards'),
    count(registry?.recipients.size ?? 0, 'recipient', 'recipients'),
  ].join(', ');
}
