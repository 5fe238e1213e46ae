import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { FileEdit } from '../src/core/edit/change.ts';
import { instantOf } from '../src/core/model/time.ts';
import { CODEOWNERS, codeownersFile } from '../src/core/review/codeowners.ts';
import { applyChange } from '../src/node/change/apply-change.ts';
import { ChangeRefused } from '../src/node/change/change-refused.ts';
import { codeownersProblems, readCodeowners } from '../src/node/codeowners-file.ts';
import { loadProject } from '../src/node/load-project.ts';
import { PROBLEMS, printProblems, run } from './run.ts';

interface Options {
  readonly root: string;
  readonly people?: string;
  readonly check?: true;
  readonly dryRun?: true;
  readonly format: 'text' | 'json';
}

const command = new Command('npm run codeowners --')
  .description(
    `Write ${CODEOWNERS} from the maintainers of the site and the reviewers of the badges, so that GitHub asks them.`,
  )
  .option('--check', 'write nothing; only say whether it agrees')
  .option('--root <folder>', 'the project', '.')
  .option('--people <folder>', 'a second folder whose recipients/ is laid over that of the project')
  .option('--dry-run', 'print what would be written and write nothing')
  .addOption(new Option('--format <format>', 'how to answer').choices(['text', 'json']).default('text'));

await run(command, ({ root: folder, people, check, dryRun, format }: Options) => {
  const root = resolve(folder);
  const { registry, problems, files } = loadProject(root, { now: instantOf(Date.now()), people });
  const stale = check && registry && problems.length === 0 ? codeownersProblems(root, registry) : [];
  const all = [...problems, ...stale];
  if (!registry || all.length > 0) {
    printProblems({ problems: all, files, site: registry?.site }, folder, format);
    return Promise.resolve(PROBLEMS);
  }
  const before = readCodeowners(root);
  const after = codeownersFile(before, registry);
  const edit = { path: CODEOWNERS, before, after };
  const isChanged = check !== true && before !== after;
  if (isChanged && dryRun !== true && !written(root, edit)) return Promise.resolve(PROBLEMS);
  const isDry = dryRun === true;
  if (format === 'text' && registry.site.maintainers === undefined)
    process.stderr.write(
      'Nobody is asked about identities, keys, workflows and code: name who is in site.yaml, `maintainers: ["@organisation/team"]`.\n',
    );
  process.stdout.write(
    format === 'json'
      ? `${JSON.stringify({ file: CODEOWNERS, changed: isChanged, dryRun: isDry, text: after ?? null }, undefined, 2)}\n`
      : inWords(edit, isChanged, isDry),
  );
  return Promise.resolve(0);
});

function written(root: string, edit: FileEdit): boolean {
  try {
    applyChange(root, { title: 'Ask the maintainers and reviewers that are named', edits: [edit], trailers: [] });
    return true;
  } catch (error) {
    if (!(error instanceof ChangeRefused)) throw error;
    process.stderr.write(`${error.message}\n${error.hint}\n`);
    return false;
  }
}

function inWords({ path, after }: FileEdit, isChanged: boolean, isDry: boolean): string {
  if (after === undefined) return `Nobody is named as a maintainer or reviewer, so there need be no ${path}.\n`;
  if (!isChanged) return `${path} agrees with the maintainers and reviewers that are named.\n`;
  return isDry ? after : `Wrote ${path}. Commit it together with what names them.\n`;
}
