import { Command } from 'commander';
import { parseEvidence } from '../src/core/edit/evidence-argument.ts';
import type { Evidence } from '../src/core/model/award.ts';
import { parseDay, parseInstant, type Instant } from '../src/core/model/time.ts';
import { asking } from './asking.ts';
import { awardList } from './award-list.ts';
import { awardOne, type Wishes } from './award-one.ts';
import { projectToEdit, runEdit, withEditOptions, type EditOptions } from './edit-project.ts';
import { PROBLEMS } from './run.ts';

interface Options extends EditOptions {
  readonly csv?: string;
  readonly evidence?: readonly string[];
  readonly narrative?: string;
  readonly on?: string;
  readonly expires?: string;
  readonly renew?: true;
  readonly cohort?: string;
  readonly files?: true;
  readonly skipWrong?: true;
  readonly acceptDomains?: true;
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

const command = withEditOptions(
  new Command('npm run award --')
    .description('Award a badge to somebody, or to everybody in a list.')
    .argument('[badge]', 'a folder in badges/')
    .argument('[who]', 'an e-mail address, a GitHub login (@ada), an address, or a handle; left out, it is asked for')
    .option('--evidence <url[=name]>', 'what shows it; may be said several times', collect)
    .option('--narrative <markdown>', 'what the person did')
    .option('--on <moment>', 'when it was awarded, a day or such as 2026-06-03T09:00:00Z (default: now)')
    .option('--expires <moment>', 'when the award ends, if not by the rule of its badge')
    .option('--renew', 'the award follows the latest one of the same badge to the same person')
    .option(
      '--csv <file>',
      'award everybody in this table: columns email, github, url or handle; issuedOn, expires, evidence, narrative',
    )
    .option('--cohort <name>', 'with --csv: the roster is recipients/<name>/<badge>.csv (default: badge and month)')
    .option('--files', 'with --csv: a file for each award instead of a roster')
    .option('--skip-wrong', 'with --csv: leave out rows that are wrong, and award the others')
    .option('--accept-domains', 'domains that look mistyped, such as gmial.com, are right'),
);

await runEdit(command, async (options: Options, [badge, who]) => {
  const wishes = wishesOf(options);
  if (options.csv !== undefined && who !== undefined) command.error('error: say either who, or --csv with a list');
  if (options.csv !== undefined && options.renew) command.error('error: --renew is for one person, not for --csv');
  const project = projectToEdit(command, options);
  if (!project) return PROBLEMS;
  const someone = await asking(options.format);
  if (options.csv === undefined)
    return awardOne(
      command,
      { project, options, asking: someone },
      { badge, who, acceptDomains: options.acceptDomains === true, ...wishes },
    );
  if (badge === undefined) return command.error('error: which badge? npm run award -- <badge> --csv people.csv');
  return awardList({ project, options, asking: someone }, { badge, csv: options.csv, ...wishes });
});

function wishesOf({ evidence = [], narrative, on, expires, renew }: Options): Wishes {
  return {
    evidence: evidence.map(evidenceOf),
    ...(narrative !== undefined && { narrative }),
    ...(on !== undefined && { on: momentOf('--on', on) }),
    ...(expires !== undefined && { expires: momentOf('--expires', expires) }),
    ...(renew && { renew }),
  };
}

function evidenceOf(text: string): Evidence {
  return (
    parseEvidence(text) ?? command.error('error: --evidence takes an address, https://…, and perhaps =name behind it')
  );
}

function momentOf(option: string, text: string): Instant {
  return (
    parseInstant(text) ??
    (parseDay(text) && parseInstant(`${text}T00:00:00Z`)) ??
    command.error(`error: ${option} takes a moment with its zone, such as 2026-06-03T09:00:00Z, or a day`)
  );
}
