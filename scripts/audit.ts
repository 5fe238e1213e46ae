import { resolve } from 'node:path';
import { styleText } from 'node:util';
import { Command, Option } from 'commander';
import { auditJson, auditText, type Audit } from '../src/core/effects/audit-report.ts';
import { instantOf } from '../src/core/model/time.ts';
import { audit } from '../src/node/effects/audit.ts';
import { dutiesOf } from '../src/node/effects/duties.ts';
import { commitNamed, gitProject, isShallow, type GitProject } from '../src/node/git/commits.ts';
import { progressLine } from '../src/node/progress-line.ts';
import { PROBLEMS, run } from './run.ts';

interface Options {
  readonly format: 'text' | 'json';
  readonly root: string;
  readonly from?: string;
  readonly duties?: boolean;
}

const command = new Command('npm run audit --')
  .description(
    'Prove for every commit ever published that nothing published vanished or changed its meaning, and for every award that it was approved.',
  )
  .argument('[head]', 'the last commit that is looked at', 'HEAD')
  .option('--root <folder>', 'the project: site.yaml, issuers/, badges/, recipients/', '.')
  .option('--from <commit>', 'look only at what comes after this commit')
  .option('--duties', 'tell only of awards that were not approved as they should have been')
  .addOption(new Option('--format <format>', 'how it is told').choices(['text', 'json']).default('text'));

await run(command, async ({ format, root, from, duties: onlyDuties = false }: Options) => {
  const [head = ''] = command.processedArgs as string[];
  const project = gitProject(resolve(root));
  if (!project) return command.error(`error: ${JSON.stringify(root)} is not in a git repository`);
  if (isShallow(project))
    return command.error('error: this clone lacks a part of the history; `git fetch --unshallow` gets it');
  const range = {
    head: commit(project, head),
    from: from === undefined ? undefined : commit(project, from),
  };
  const progress = progressLine(process.stderr, 'Commits');
  const duties = dutiesOf(project);
  let walked: Audit;
  try {
    walked = await audit(project, {
      ...range,
      now: instantOf(Date.now()),
      onProgress: progress.update,
      checks: [duties.check],
      ...(!onlyDuties && { standing: duties.offences }),
    });
  } finally {
    duties.close();
    progress.clear();
  }
  const found = {
    ...walked,
    ...((onlyDuties || duties.hasNotes) && { unnoted: duties.unnoted() }),
    ...(onlyDuties && { offences: duties.offences() }),
  };
  const color = styleText('bold', '-', { stream: process.stdout }) !== '-';
  process.stdout.write(
    format === 'json'
      ? auditJson(found, { pageUrl: () => undefined })
      : auditText(found, { color, duties: onlyDuties }),
  );
  return found.offences.length > 0 ? PROBLEMS : 0;
});

function commit(project: GitProject, name: string): string {
  const found = commitNamed(project, name);
  return found ?? command.error(`error: there is no commit ${JSON.stringify(name)} in this clone`);
}
