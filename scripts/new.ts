import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Change } from '../src/core/edit/change.ts';
import { iconNames } from '../src/core/design/icons.ts';
import { shapeNames } from '../src/core/design/shapes.ts';
import { instantOf } from '../src/core/model/time.ts';
import { applyChange } from '../src/node/change/apply-change.ts';
import { ChangeRefused } from '../src/node/change/change-refused.ts';
import { loadProject, type LoadedProject } from '../src/node/load-project.ts';
import { prepareChange } from '../src/node/prepare-change.ts';
import { colourFault, textFault, type Answers } from './new-answers.ts';
import {
  describedBadge,
  describedIssuer,
  WrongUse,
  type BadgeOptions,
  type IssuerOptions,
  type NewOptions,
} from './new-described.ts';
import { GivenUp, nobody, terminal, Unanswered } from './new-terminal.ts';
import { describeNew } from './new-words.ts';
import { PROBLEMS, printProblems, run } from './run.ts';

let chosen = (): Promise<number> => Promise.resolve(PROBLEMS);

const program = new Command('npm run new --')
  .description('Describe a new badge or issuer, with a picture that is drawn for it. Asks for what is not said.')
  .exitOverride()
  .showHelpAfterError('(--help tells what there is)');

const each = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

common('badge', 'A badge: what it takes, who reviews it, and its picture.')
  .option('--issuer <issuer>', 'a folder in issuers/, where there is more than one')
  .option('--criterion <text>', 'what it takes; once for each', each)
  .addOption(
    new Option('--evidence <rule>', 'whether awards show evidence')
      .choices(['required', 'optional', 'none'])
      .default('optional'),
  )
  .option('--reviewer <name>', '`@name` or `@organisation/team`; once for each', each)
  .action((options: BadgeOptions) => {
    chosen = () => make(options, describedBadge);
  });

common('issuer', 'An issuer: who it is, how it is reached, and its logo.')
  .option('--url <address>', 'its home page')
  .option('--email <address>', 'its own e-mail address, which is published')
  .action((options: IssuerOptions) => {
    chosen = () => make(options, describedIssuer);
  });

await run(program, () => chosen());

function common(name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .option('--name <name>', 'what it is called')
    .option('--id <id>', 'its folder (default: from the name)')
    .option('--description <sentence>', 'a sentence about it')
    .addOption(new Option('--shape <shape>', 'of the picture').choices(shapeNames))
    .addOption(new Option('--icon <icon>', 'on the picture').choices(iconNames))
    .option('--colour <colour>', 'of its field: a name such as green, or #rrggbb', checked(colourFault))
    .option('--rim <colour>', 'of its rim and ribbon', checked(colourFault))
    .option('--text <words>', 'on a ribbon across it', checked(textFault))
    .option('--root <folder>', 'the project', '.')
    .option('--dry-run', 'print what would be written and write nothing')
    .addOption(new Option('--format <format>', 'how to answer').choices(['text', 'json']).default('text'));
}

function checked(fault: (text: string) => string | undefined): (text: string) => string {
  return (text) => {
    const wrong = fault(text);
    if (wrong !== undefined) throw new InvalidArgumentError(wrong);
    return text;
  };
}

type Describe<Said> = (said: Said, project: LoadedProject, answers: Answers) => Promise<Change>;

async function make<Said extends NewOptions>(options: Said, describe: Describe<Said>): Promise<number> {
  const asked = process.stdin.isTTY && process.stderr.isTTY ? await terminal() : undefined;
  const root = resolve(options.root);
  const now = instantOf(Date.now());
  const project = loadProject(root, { now });
  try {
    const change = await describe(options, project, asked ?? nobody);
    refuseTaken(change, project);
    const prepared = prepareChange(root, project, { change, now });
    if (prepared.kind === 'refused') {
      const files = change.edits.map(({ path, after = '' }) => ({ kind: 'text' as const, path, text: after }));
      printProblems({ problems: prepared.problems, files, site: project.registry?.site }, options.root, options.format);
      return PROBLEMS;
    }
    const isDry = options.dryRun === true;
    const agreed = isDry || !asked || (await asked.agrees(`Write ${pathsOf(prepared.change).join(', ')}?`));
    if (!agreed) throw new GivenUp();
    if (!isDry) applyChange(root, prepared.change);
    process.stdout.write(
      options.format === 'json' ? inJson(prepared.change, isDry) : describeNew(prepared.change, isDry),
    );
    return 0;
  } catch (error) {
    return refusal(error);
  }
}

/** Nothing is described twice, not even in a file that is written in another way. */
function refuseTaken({ edits: [first] }: Change, { files }: LoadedProject): void {
  const folder = first?.path.replace(/[^/]*$/, '') ?? '';
  const taken = files.find(({ path }) => path.startsWith(folder));
  if (taken)
    throw new ChangeRefused(`There is \`${taken.path}\` already.`, 'Give the new one another folder with `--id`.');
}

/** What a person did wrong, or gave up. All else is a fault of ours. */
function refusal(error: unknown): number {
  if (error instanceof Unanswered)
    return program.error(`error: ${error.message} is missing, and there is no terminal to ask on`);
  if (error instanceof WrongUse) return program.error(`error: ${error.message}`);
  if (error instanceof GivenUp) process.stderr.write('Nothing was written.\n');
  else if (error instanceof ChangeRefused) process.stderr.write(`${error.message}\n${error.hint}\n`);
  else throw error;
  return PROBLEMS;
}

function pathsOf({ edits }: Change): readonly string[] {
  return edits.map(({ path }) => path);
}

function inJson({ title, edits }: Change, dryRun: boolean): string {
  const files = edits.map(({ path, after }) => ({ path, text: after }));
  return `${JSON.stringify({ dryRun, title, files }, undefined, 2)}\n`;
}
