import { appendFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { instantOf } from '../src/core/model/time.ts';
import { explain } from '../src/core/problem/explain.ts';
import { printSummary } from '../src/core/problem/print-summary.ts';
import { codeownersProblems } from '../src/node/codeowners-file.ts';
import { committedProject } from '../src/node/increment/committed.ts';
import { keepSound, soundCounts } from '../src/node/increment/sound-project.ts';
import { isBeingChanged } from '../src/node/change/recover-change.ts';
import { loadProject, type LoadedProject } from '../src/node/load-project.ts';
import { formats, pageUrls, type Format } from '../src/node/problem-report.ts';
import { progressLine } from '../src/node/progress-line.ts';
import { countsIn, printCounts, type Counts } from '../src/node/registry-counts.ts';
import { PROBLEMS, printProblems, run } from './run.ts';

interface Options {
  readonly format: Format;
  readonly people?: string;
  readonly explain?: string;
  readonly anew?: true;
}

const NO_PROBLEMS: LoadedProject = { registry: undefined, problems: [], files: [], drafts: [] };

const BEING_CHANGED =
  'A command is changing this project, or was interrupted. The next one that changes it takes back what was begun.\n';

const command = new Command('npm run validate --')
  .description('Read everything and print every problem there is.')
  .argument('[folder]', 'the project: site.yaml, issuers/, badges/, recipients/', '.')
  .addOption(new Option('--format <format>', 'how problems are printed').choices(formats).default('text'))
  .option('--people <folder>', 'a second folder whose recipients/ is laid over that of the project')
  .option('--anew', 'read every file, also those that were found without problems before')
  .option('--explain <code>', 'only tell what a problem means, such as UNKNOWN_BADGE, and how to mend it');

await run(command, async ({ format, people, explain: code, anew }: Options) => {
  if (code !== undefined) return tell(code);
  const [folder = '.'] = command.processedArgs as string[];
  for (const named of [folder, people]) if (named !== undefined && !isFolder(named)) refuse(named);
  if (isBeingChanged(folder)) process.stderr.write(BEING_CHANGED);
  const started = performance.now();
  const root = resolve(folder);
  const relies = people === undefined && !anew;
  const known = relies ? await soundCounts(root, instantOf(Date.now())) : undefined;
  const project = known ? NO_PROBLEMS : load(root, people);
  const milliseconds = Math.round(performance.now() - started);
  print(project, folder, format);
  if (project.problems.length > 0) return PROBLEMS;
  tellCounts(known ?? countsIn(project.registry), milliseconds, format);
  return 0;
});

function tellCounts(counts: Counts, milliseconds: number, format: Format): void {
  const talk = format === 'json' ? process.stderr : process.stdout;
  talk.write(`${printCounts(counts)} in ${milliseconds} ms. No problems.\n`);
  const { outdatedTranslations: outdated } = counts;
  if (outdated > 0)
    talk.write(
      `${outdated === 1 ? 'One translation is' : `${outdated} translations are`} of an earlier text; \`npm run translations\` tells what changed since.\n`,
    );
}

function tell(code: string): number {
  const explained = explain(code);
  if (explained.kind === 'unknown') {
    const meant = explained.near === undefined ? '' : `; did you mean ${explained.near}?`;
    return command.error(`error: there is no problem ${JSON.stringify(code)}${meant}`);
  }
  process.stdout.write(explained.text);
  return 0;
}

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
  const before = people === undefined ? committedProject(root) : undefined;
  const progress = progressLine(process.stderr, 'Reading');
  const project = loadProject(root, { now: instantOf(Date.now()), people, onProgress: progress.update });
  progress.clear();
  const { registry, problems } = project;
  // A badge with problems is not in the registry, and its reviewers would seem to be gone.
  if (!registry || problems.length > 0) return project;
  const owners = codeownersProblems(root, registry);
  if (owners.length === 0) keepSound(root, registry, before);
  return { ...project, problems: owners };
}

function print({ registry, problems, files }: LoadedProject, folder: string, format: Format): void {
  printProblems({ problems, files, site: registry?.site }, folder, format);
  const summary = process.env['GITHUB_STEP_SUMMARY'];
  if (format === 'github' && summary !== undefined && summary !== '')
    appendFileSync(summary, printSummary(problems, { pageUrl: pageUrls(registry?.site) }));
}
