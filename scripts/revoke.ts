import { Command } from 'commander';
import { awardName } from '../src/core/edit/award-effects.ts';
import { revoke } from '../src/core/edit/revoke.ts';
import type { Award } from '../src/core/model/award.ts';
import type { BadgeId, Handle } from '../src/core/model/ids.ts';
import { dayOf } from '../src/core/model/time.ts';
import { routesOf } from '../src/core/openbadges/routes.ts';
import { visible } from '../src/core/problem/visible.ts';
import { ChangeRefused } from '../src/node/change/change-refused.ts';
import { batchAwards } from '../src/node/change/batch-awards.ts';
import { asking, type Asking } from './asking.ts';
import { projectToEdit, runEdit, withEditOptions, type EditOptions, type ProjectToEdit } from './edit-project.ts';
import { theAward } from './find-award.ts';
import { makeChange } from './make-change.ts';
import { PROBLEMS } from './run.ts';

interface Options extends EditOptions {
  readonly reason?: string;
  readonly batch?: string;
}

const REASONS = [
  'issued in error',
  'criteria not met',
  'withdrawn at the wish of the earner',
  'replaced by another award',
] as const;

const MOST_NAMES = 10;

const command = withEditOptions(
  new Command('npm run revoke --')
    .description('Revoke awards. Their pages stay and say so, from the day and with the reason given.')
    .argument('[award...]', 'an id, the address of a page, or badge and person; several ids or addresses may be named')
    .option('--reason <reason>', `public and neutral, such as: ${REASONS.join('; ')}`)
    .option('--batch <batch>', 'all awards that a command made'),
);

await runEdit(command, async (options: Options, words) => {
  if (words.length === 0 && options.batch === undefined)
    return command.error('error: which award? npm run revoke -- <award> --reason "issued in error"');
  const project = projectToEdit(command, options);
  if (!project) return PROBLEMS;
  const named = [
    ...new Set([
      ...awardsNamed(project, words),
      ...(options.batch === undefined ? [] : batchAwards(project, options.batch).made),
    ]),
  ];
  const standing = named.filter(({ revocation }) => !revocation);
  if (standing.length === 0) throw already(project, named);
  const someone = await asking(options.format);
  const reason =
    options.reason ??
    (await askReason(someone)) ??
    command.error('error: why? Say --reason, in public and neutral words');
  const revocation = { on: dayOf(project.now), reason };
  const effects = effectsOf(project, { standing, reason, revokedBefore: named.length - standing.length });
  const change = revoke(project.files, standing, revocation);
  const report = {
    revoked: standing.map(({ id, badge, recipient }) => ({ id, badge, handle: recipient })),
    ...revocation,
  };
  return makeChange(project, { change, effects, report, topic: 'revoke' }, { options, asking: someone });
});

/** Two words that are badge and person name one award; otherwise each word names one. */
function awardsNamed(project: ProjectToEdit, words: readonly string[]): readonly Award[] {
  const [first, second] = words;
  const { badges, recipients } = project.registry;
  const isPair =
    words.length === 2 &&
    (badges.has(first as BadgeId) || recipients.has(second as Handle) || second?.includes('@') === true);
  if (isPair) return [theAward(project, words)];
  return words.map((word) => theAward(project, [word]));
}

function already({ registry }: ProjectToEdit, named: readonly Award[]): ChangeRefused {
  const [award] = named;
  if (!award) return new ChangeRefused('That batch made no award.', 'Nothing is to be revoked.');
  const { on = '', reason = '' } = award.revocation ?? {};
  return new ChangeRefused(
    named.length === 1
      ? `${awardName(registry, award)} is revoked already, since ${on}: ${visible(reason)}.`
      : `All ${named.length} awards are revoked already.`,
    'Nothing was written.',
  );
}

async function askReason(someone: Asking | undefined): Promise<string | undefined> {
  const chosen = await someone?.choose<string>('Why? Everybody can read it.', [
    ...REASONS.map((reason) => ({ value: reason, label: reason })),
    { value: '', label: 'In other words' },
  ]);
  return chosen === ''
    ? someone?.text('The reason, public and neutral:', {
        fault: (text) => (text.trim() === '' ? 'Say why.' : undefined),
      })
    : chosen;
}

interface Revoking {
  readonly standing: readonly Award[];
  readonly reason: string;
  readonly revokedBefore: number;
}

function effectsOf({ registry }: ProjectToEdit, { standing, reason, revokedBefore }: Revoking): readonly string[] {
  const routes = routesOf(registry.site.url);
  const lines = standing
    .slice(0, MOST_NAMES)
    .map((award) => `  ${awardName(registry, award)}  ${routes.awardPage(award.id).url}`);
  return [
    `${standing.length === 1 ? 'This award is' : `These ${standing.length} awards are`} revoked: ${visible(reason)}.`,
    ...lines,
    ...(standing.length > MOST_NAMES ? [`  … and ${standing.length - MOST_NAMES} more`] : []),
    ...(revokedBefore > 0
      ? [`${revokedBefore} ${revokedBefore === 1 ? 'was' : 'were'} revoked before and stay as they are.`]
      : []),
    'The pages stay at their addresses and say so; verifiers are told by the revocation list.',
  ];
}
