import { Command, Option } from 'commander';
import { badgeName } from '../src/core/edit/award-effects.ts';
import { findAward } from '../src/core/edit/find-awards.ts';
import { planForgetting, type Forgetting, type PlannedForgetting } from '../src/core/edit/forget.ts';
import { findHandles } from '../src/core/edit/known-recipient.ts';
import { personNamed } from '../src/core/edit/person.ts';
import type { Award } from '../src/core/model/award.ts';
import type { Handle } from '../src/core/model/ids.ts';
import { dayOf } from '../src/core/model/time.ts';
import { routesOf } from '../src/core/openbadges/routes.ts';
import { visible } from '../src/core/problem/visible.ts';
import { chance } from '../src/node/change/chance.ts';
import { ChangeRefused } from '../src/node/change/change-refused.ts';
import { tracesOf } from '../src/node/forget/traces.ts';
import { asking, type Asking } from './asking.ts';
import { projectToEdit, runEdit, withEditOptions, type EditOptions, type ProjectToEdit } from './edit-project.ts';
import { cleaning, leftLines, WAYS } from './forget-words.ts';
import { makeChange, type Intended } from './make-change.ts';
import { PROBLEMS } from './run.ts';

interface Options extends EditOptions {
  readonly anonymise?: true;
  readonly remove?: true;
  readonly keepEvidence?: true;
}

const command = withEditOptions(
  new Command('npm run forget --')
    .description('Forget a person: their awards stand without an identity, or go. Says what is left where.')
    .argument('[who]', 'an e-mail address, a GitHub login (@ada), an address, a handle, or one of their awards')
    .addOption(new Option('--anonymise', WAYS.anonymise).conflicts('remove'))
    .addOption(new Option('--remove', WAYS.remove).conflicts(['anonymise', 'keepEvidence']))
    .option('--keep-evidence', 'with --anonymise: evidence and narratives stay, though they may lead to the person'),
);

await runEdit(command, async (options: Options, [said]) => {
  const project = projectToEdit(command, options);
  if (!project) return PROBLEMS;
  const someone = await asking(options.format);
  const who =
    said ??
    (await someone?.text('Who wants to be forgotten?', {
      placeholder: 'e-mail address, GitHub login, handle or award',
    }));
  if (who === undefined) return command.error('error: who? npm run forget -- <who> --anonymise, or --remove');
  if (said?.includes('@') === true && !said.startsWith('@') && options.format === 'text')
    process.stderr.write(
      'The address you typed stays in the history of your shell. Leave it out, and it is asked for.\n',
    );
  const handles = handlesOf(project, who);
  const way = await wayOf(options, someone);
  const left = way === 'remove' ? handles : stillKnown(project, handles);
  const how: Forgetting = way === 'remove' ? { way } : { way, keepEvidence: options.keepEvidence === true, chance };
  const planned = planForgetting(project, left, { ...how, on: dayOf(project.now) });
  if (planned.kind === 'unsound')
    throw new ChangeRefused(
      `Not everything about them can be read: ${planned.files.map(visible).join(', ')}.`,
      'Mend that first (`npm run validate`), so that nothing of them stays.',
    );
  return makeChange(project, intendedOf(project, planned, { way, handles: left }), { options, asking: someone });
});

/** All handles of whom somebody names by what they are known by, or by an award of theirs. */
function handlesOf({ registry }: ProjectToEdit, who: string): readonly Handle[] {
  const { recipients } = registry;
  const award = findAward(registry, [who.trim()]);
  const request =
    award.kind === 'found'
      ? ({ kind: 'handle', handle: award.award.recipient } as const)
      : personNamed(who, recipients);
  const handles = request ? findHandles(recipients)(request) : [];
  if (handles.length > 0) return handles;
  throw new ChangeRefused(
    'Nobody here is known by that.',
    'Who was awarded by another address is another person here: try their other addresses, their login, or an award of theirs.',
  );
}

function stillKnown({ registry }: ProjectToEdit, handles: readonly Handle[]): readonly Handle[] {
  const known = handles.filter((handle) => registry.recipients.get(handle)?.forgotten === undefined);
  if (known.length > 0) return known;
  throw new ChangeRefused(
    'They are forgotten already: the awards stand without an identity.',
    'To have the awards go, too, say --remove.',
  );
}

async function wayOf({ anonymise, remove }: Options, someone: Asking | undefined): Promise<Forgetting['way']> {
  if (anonymise) return 'anonymise';
  if (remove) return 'remove';
  const way = await someone?.choose('How?', [
    { value: 'anonymise', label: 'Anonymise', hint: WAYS.anonymise },
    { value: 'remove', label: 'Remove everything', hint: WAYS.remove },
  ]);
  return (
    way ?? command.error('error: how? Say --anonymise (the awards stand, nobody knows whose) or --remove (they go)')
  );
}

function intendedOf(
  { root, people, registry, files }: ProjectToEdit,
  { change, awards }: Extract<PlannedForgetting, { kind: 'planned' }>,
  { way, handles }: { readonly way: Forgetting['way']; readonly handles: readonly Handle[] },
): Intended {
  const { awardPage } = routesOf(registry.site.url);
  const traces = tracesOf(root, handles);
  const apart = people === undefined ? undefined : { folder: people, traces: tracesOf(people, handles) };
  const untouched = files
    .filter(({ kind, path }) => kind !== 'text' && handles.some((one) => path.startsWith(`recipients/${one}/`)))
    .map(({ path }) => path);
  const nameOf = ({ badge }: Award): string => badgeName(registry.badges.get(badge) ?? { id: badge, name: badge });
  const pages = awards.map((award) => `  ${nameOf(award)}  ${awardPage(award.id).url}`);
  return {
    change,
    effects: [
      way === 'remove'
        ? `${counted(awards.length)} removed. What is left of each says so, at its address:`
        : `${counted(awards.length)} left without an identity, at the same address:`,
      ...pages,
      way === 'remove'
        ? 'The person, their profile and their evidence go with them.'
        : `The profile goes. The handle becomes another, because this one may stand in lists elsewhere.`,
      ...leftLines({ way, handles, traces, apart, untouched }),
    ],
    report: {
      forgotten: { way, awards: awards.map(({ id, badge }) => ({ id, badge, url: awardPage(id).url })) },
      left: { ...traces, ...(apart && { apart }), untouched, clean: cleaning(handles, traces.prefix) },
    },
    topic: 'forget',
  };
}

function counted(awards: number): string {
  return awards === 1 ? 'One award is' : `${awards} awards are`;
}
