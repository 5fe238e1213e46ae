import { Command } from 'commander';
import { keepMilestone } from '../src/core/edit/keep-milestone.ts';
import type { Award } from '../src/core/model/award.ts';
import type { AwardId, BadgeId } from '../src/core/model/ids.ts';
import type { Registry } from '../src/core/model/registry.ts';
import { requirementText } from '../src/core/model/requirement.ts';
import { visible } from '../src/core/problem/visible.ts';
import { ChangeRefused } from '../src/node/change/change-refused.ts';
import { awardsAt } from '../src/node/effects/awards-at.ts';
import { asking } from './asking.ts';
import {
  projectToEdit,
  refuse,
  runEdit,
  withEditOptions,
  type EditOptions,
  type ProjectToEdit,
} from './edit-project.ts';
import { makeChange, type Intended } from './make-change.ts';
import { PROBLEMS } from './run.ts';

interface Options extends EditOptions {
  readonly since: string;
  readonly keep?: string;
}

const command = withEditOptions(
  new Command('npm run milestones --')
    .description(
      'Tell who has each milestone by its rule, and who would by what is not merged yet. Only --keep writes.',
    )
    .argument('[milestone]', 'only this one')
    .option('--since <commit>', 'who did not have it at this commit gets it anew', 'HEAD')
    .option('--keep <award>', 'write an award that follows by rule into a file, so that it stays as it was reached'),
);

await runEdit(command, async (options: Options, [milestone]) => {
  const project = projectToEdit(command, options);
  if (!project) return PROBLEMS;
  if (options.keep !== undefined)
    return makeChange(project, keeping(project, options.keep), { options, asking: await asking(options.format) });
  // Who has what cannot be told while some of it is not read.
  if (project.problems.length > 0) return refuse(project, project.problems, options.format);
  const { registry, root, now } = project;
  if (milestone !== undefined && !registry.badges.get(milestone as BadgeId)?.requires)
    throw new ChangeRefused(
      `There is no milestone \`${visible(milestone)}\`.`,
      'Milestones are badges with `requires`.',
    );
  const before = await awardsAt(root, options.since, now);
  if (!before && command.getOptionValueSource('since') === 'cli')
    throw new ChangeRefused(
      `There is no commit \`${visible(options.since)}\` with a project that could be compared.`,
      'Name a branch or a commit that is here; in a shallow clone: `git fetch --unshallow`.',
    );
  const told = tellings(registry, { milestone, before: before && new Set(before.map(({ id }) => id)) });
  process.stdout.write(options.format === 'json' ? `${JSON.stringify(told, undefined, 2)}\n` : printed(told));
  return 0;
});

function keeping({ registry, files }: ProjectToEdit, id: string): Intended {
  const award = registry.awards.find((one) => one.id === id);
  if (award?.reached?.how !== 'rule')
    throw new ChangeRefused(
      `\`${visible(id)}\` is no award that follows by a rule.`,
      'Name it by its id, the last part of its address; without --keep they are listed.',
    );
  const change = keepMilestone(award, files);
  if (!change)
    throw new ChangeRefused(
      `\`${award.recipient}\` has a file of \`${award.badge}\` already.`,
      'Write `id` and `constituents` into it by hand: docs/milestones.md.',
    );
  return {
    change,
    effects: [
      `The award ${award.id} of ${award.badge} to ${award.recipient} stays as it was reached, by the awards that it names.`,
    ],
    report: { kept: { award: award.id, badge: award.badge, handle: award.recipient } },
    topic: `keep/${award.badge}`,
  };
}

interface Telling {
  readonly milestone: BadgeId;
  readonly requires: string;
  readonly awards: readonly {
    readonly award: AwardId;
    readonly handle: string;
    readonly on: string;
    readonly by: readonly string[];
    readonly stands: boolean;
    /** Undefined where there is no commit to compare with. */
    readonly isNew: boolean | undefined;
  }[];
}

function tellings(
  { badges, awards }: Registry,
  { milestone, before }: { readonly milestone: string | undefined; readonly before: ReadonlySet<AwardId> | undefined },
): readonly Telling[] {
  return [...badges.values()].flatMap(({ id, requires }) =>
    !requires || (milestone !== undefined && milestone !== id)
      ? []
      : [
          {
            milestone: id,
            requires: requirementText(requires),
            awards: awards
              .filter((award) => award.badge === id && award.reached)
              .map((award) => telling(award, before)),
          },
        ],
  );
}

function telling(award: Award, before: ReadonlySet<AwardId> | undefined): Telling['awards'][number] {
  const { id, recipient, awardedAt, reached, revocation } = award;
  return {
    award: id,
    handle: recipient,
    on: awardedAt,
    by: (reached?.by ?? []).map(({ badge }) => badge),
    stands: !revocation,
    isNew: before && !before.has(id),
  };
}

function printed(told: readonly Telling[]): string {
  if (told.length === 0) return 'No badge is a milestone.\n';
  return told
    .map(({ milestone, requires, awards }) => {
      const lines = awards.map(
        ({ handle, on, by, stands, isNew, award }) =>
          `  ${isNew ? '+' : ' '} ${handle}  ${on.slice(0, 10)}  by ${by.join(', ')}  ${award}${stands ? '' : '  (revoked)'}\n`,
      );
      const fresh = awards.filter(({ isNew }) => isNew).length;
      const count = `${awards.length} ${awards.length === 1 ? 'award' : 'awards'} by rule${fresh > 0 ? `, ${fresh} of them new` : ''}`;
      return `${milestone}: ${requires} — ${count}.\n${lines.join('')}`;
    })
    .join('\n');
}
