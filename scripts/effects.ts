import { appendFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { styleText } from 'node:util';
import { Command, Option } from 'commander';
import { effectsJson } from '../src/core/effects/print-json.ts';
import { effectsMarkdown } from '../src/core/effects/print-markdown.ts';
import { effectsText } from '../src/core/effects/print-text.ts';
import { instantOf } from '../src/core/model/time.ts';
import { effectsOfCommits, type EffectsOfCommits } from '../src/node/effects/effects-of-commits.ts';
import { introducedBy } from '../src/node/effects/introduce.ts';
import { readPeople } from '../src/node/effects/read-people.ts';
import { commitNamed, gitProject, type GitProject } from '../src/node/git/commits.ts';
import { pageUrls } from '../src/node/problem-report.ts';
import { PROBLEMS, printProblems, run } from './run.ts';

interface Options {
  readonly format: 'text' | 'markdown' | 'json' | 'github';
  readonly root: string;
  readonly people?: string;
}

const command = new Command('npm run effects --')
  .description(
    'Tell what publishing one commit in place of another does: who gets what, and which addresses appear, change or disappear.',
  )
  .argument('<base>', 'the commit that is published')
  .argument('[head]', 'the commit that is to be', 'HEAD')
  .option('--root <folder>', 'the project: site.yaml, issuers/, badges/, recipients/', '.')
  .option('--people <folder>', 'a second folder whose recipients/ is laid over that of the project')
  .addOption(
    new Option('--format <format>', 'how it is told').choices(['text', 'markdown', 'json', 'github']).default('text'),
  );

await run(command, async ({ format, root, people }: Options) => {
  const [base = '', head = ''] = command.processedArgs as string[];
  const project = gitProject(resolve(root));
  if (!project) return command.error(`error: ${JSON.stringify(root)} is not in a git repository`);
  const told = await effectsOfCommits(project, {
    base: commit(project, base),
    head: commit(project, head),
    now: instantOf(Date.now()),
    introduce: people === undefined ? undefined : introducedBy(readPeople(resolve(people))),
  });
  print(told, root, format);
  return told.problems.length > 0 ? PROBLEMS : 0;
});

function commit(project: GitProject, name: string): string {
  const found = commitNamed(project, name);
  return found ?? command.error(`error: there is no commit ${JSON.stringify(name)} in this clone`);
}

function print(told: EffectsOfCommits, root: string, format: Options['format']): void {
  const { effects, problems, before, site, files } = told;
  const write = (text: string): boolean => process.stdout.write(text);
  switch (format) {
    case 'json':
      write(effectsJson(effects, problems, { pageUrl: pageUrls(site) }));
      return;
    case 'markdown':
      write(effectsMarkdown(effects, { site: before?.url, problems }));
      return;
    case 'text':
    case 'github': {
      const color = format === 'text' && styleText('bold', '-', { stream: process.stdout }) !== '-';
      printProblems({ problems, files, site }, root, format);
      if (format === 'text' && problems.length > 0) write('\n');
      write(effectsText(effects, { color, folder: relative('.', root) }));
      const summary = process.env['GITHUB_STEP_SUMMARY'];
      if (format === 'github' && summary !== undefined && summary !== '')
        appendFileSync(summary, effectsMarkdown(effects, { site: before?.url, problems }));
    }
  }
}
