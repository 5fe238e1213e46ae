import { Command, InvalidArgumentError, Option } from 'commander';
import type { Change } from '../src/core/edit/change.ts';
import { iconNames } from '../src/core/design/icons.ts';
import { shapeNames } from '../src/core/design/shapes.ts';
import { ChangeRefused } from '../src/node/change/change-refused.ts';
import { withCodeowners } from '../src/node/with-codeowners.ts';
import { asking } from './asking.ts';
import { projectToEdit, tellRefusal, withEditOptions, type ProjectToEdit } from './edit-project.ts';
import { makeChange } from './make-change.ts';
import { colourFault, textFault, type Answers } from './new-answers.ts';
import {
  describedBadge,
  describedIssuer,
  WrongUse,
  type BadgeOptions,
  type IssuerOptions,
  type NewOptions,
} from './new-described.ts';
import { nobody, terminal, Unanswered } from './new-terminal.ts';
import { intended, whereToGoOn } from './new-words.ts';
import { newSite, type SiteOptions } from './new-site.ts';
import { PROBLEMS, run } from './run.ts';

let chosen = (): Promise<number> => Promise.resolve(PROBLEMS);

const program = new Command('npm run new --')
  .description(
    'Begin a site, or describe a new badge or issuer, with a picture that is drawn for it. Asks for what is not said.',
  )
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

program
  .command('site')
  .description('A project of your own in the place of the example, which is put aside.')
  .option('--name <name>', 'what the site is called')
  .option('--url <address>', 'where it is published; part of every badge, for ever')
  .option('--repository <address>', 'where the project is kept, such as https://github.com/acme/badges')
  .addOption(new Option('--root <folder>', 'the project').default('.'))
  .option('--dry-run', 'only tell what would be done')
  .addOption(new Option('--format <format>', 'how to answer').choices(['text', 'json']).default('text'))
  .action((options: SiteOptions) => {
    chosen = () =>
      refusing(options.format, async () => {
        const project = projectToEdit(program, options);
        if (!project) return PROBLEMS;
        await newSite(options, project, (await asking(options.format)) ? await terminal() : nobody);
        return 0;
      });
  });

await run(program, () => chosen());

function common(name: string, description: string): Command {
  return withEditOptions(program.command(name))
    .description(description)
    .option('--name <name>', 'what it is called')
    .option('--id <id>', 'its folder (default: from the name)')
    .option('--description <sentence>', 'a sentence about it')
    .addOption(new Option('--shape <shape>', 'of the picture').choices(shapeNames))
    .addOption(new Option('--icon <icon>', 'on the picture').choices(iconNames))
    .option('--colour <colour>', 'of its field: a name such as green, or #rrggbb', checked(colourFault))
    .option('--rim <colour>', 'of its rim and ribbon', checked(colourFault))
    .option('--text <words>', 'on a ribbon across it', checked(textFault));
}

function checked(fault: (text: string) => string | undefined): (text: string) => string {
  return (text) => {
    const wrong = fault(text);
    if (wrong !== undefined) throw new InvalidArgumentError(wrong);
    return text;
  };
}

type Describe<Said> = (said: Said, project: ProjectToEdit, answers: Answers) => Promise<Change>;

function make<Said extends NewOptions>(options: Said, describe: Describe<Said>): Promise<number> {
  return refusing(options.format, async () => {
    const project = projectToEdit(program, options);
    if (!project) return PROBLEMS;
    const someone = await asking(options.format);
    const described = await describe(options, project, someone ? await terminal() : nobody);
    refuseTaken(described, project);
    const change = withCodeowners(project, described);
    const isMade = await makeChange(project, intended(change), { options, asking: someone });
    if (isMade === 0 && options.format === 'text' && options.dryRun !== true) process.stdout.write(whereToGoOn(change));
    return isMade;
  });
}

async function refusing(format: 'text' | 'json', work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Unanswered || error instanceof WrongUse) return program.error(`error: ${error.message}`);
    if (error instanceof ChangeRefused) return tellRefusal(error, format);
    throw error;
  }
}

/** Nothing is described twice, not even in a file that is written in another way. */
function refuseTaken({ edits: [first] }: Change, { files }: ProjectToEdit): void {
  const folder = first?.path.replace(/[^/]*$/, '') ?? '';
  const taken = files.find(({ path }) => path.startsWith(folder));
  if (taken)
    throw new ChangeRefused(`There is \`${taken.path}\` already.`, 'Give the new one another folder with `--id`.');
}
