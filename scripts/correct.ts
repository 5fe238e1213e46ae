import { Command } from 'commander';
import { awardName, badgeName } from '../src/core/edit/award-effects.ts';
import { awardCorrection, badgeCorrection, type Corrections } from '../src/core/edit/correction-argument.ts';
import { awardSays, badgeSays, correctAward, correctBadge } from '../src/core/edit/correct.ts';
import type { BadgeId } from '../src/core/model/ids.ts';
import { dayOf } from '../src/core/model/time.ts';
import { routesOf } from '../src/core/openbadges/routes.ts';
import { nearest } from '../src/core/problem/nearest.ts';
import { visible } from '../src/core/problem/visible.ts';
import { ChangeRefused } from '../src/node/change/change-refused.ts';
import { asking } from './asking.ts';
import { projectToEdit, runEdit, withEditOptions, type EditOptions, type ProjectToEdit } from './edit-project.ts';
import { theAward } from './find-award.ts';
import { makeChange, type Intended } from './make-change.ts';
import { PROBLEMS } from './run.ts';

interface Options extends EditOptions {
  readonly set?: readonly string[];
  readonly note?: string;
}

/** What fields are called in a note. */
const NAMES: Readonly<Record<string, string>> = { issuedOn: 'date of award', expires: 'end' };

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

const command = withEditOptions(
  new Command('npm run correct --')
    .description('Correct what an award or a badge says, in the open: the page tells that it was corrected.')
    .argument('<award...>', 'an id, the address of a page, or badge and person; or: badge <badge>')
    .option(
      '--set <field=value>',
      'of an award issuedOn, expires, evidence, narrative; of a badge name, description',
      collect,
    )
    .option('--note <sentence>', 'what was wrong, public (default: which fields were corrected)'),
);

await runEdit(command, async (options: Options, words) => {
  const { set = [], note } = options;
  if (set.length === 0) return command.error('error: what is to be said instead? --set issuedOn=2026-06-03T09:00:00Z');
  const project = projectToEdit(command, options);
  if (!project) return PROBLEMS;
  const about = { set, note: note ?? noteOf(set) };
  const [first, second] = words;
  const intended =
    first === 'badge' && second !== undefined ? ofBadge(project, second, about) : ofAward(project, words, about);
  return makeChange(project, intended, { options, asking: await asking(options.format) });
});

interface About {
  readonly set: readonly string[];
  readonly note: string;
}

function noteOf(set: readonly string[]): string {
  const fields = [...new Set(set.map((one) => one.split('=')[0]?.trim() ?? ''))].map((field) => NAMES[field] ?? field);
  return `The ${fields.join(' and the ')} ${fields.length === 1 ? 'was' : 'were'} corrected.`;
}

function ofAward(project: ProjectToEdit, words: readonly string[], { set, note }: About): Intended {
  const award = theAward(project, words);
  const { registry, files, now } = project;
  const recipient = registry.recipients.get(award.recipient);
  if (!recipient) throw new Error(`The award ${award.id} has no recipient`);
  const correction = read(awardCorrection(set));
  if (awardSays(award, correction)) throw isThatAlready(awardName(registry, award));
  const change = correctAward({ award, recipient }, correction, { files, erratum: { on: dayOf(now), note } });
  const url = routesOf(registry.site.url).awardPage(award.id).url;
  return {
    change,
    effects: [
      `${awardName(registry, award)} is corrected, in the open: “${visible(note)}”`,
      ...(award.place.file.endsWith('.csv')
        ? [
            'A row of a roster has no room for errata, so the award moves into a file of its own. Its id and address stay.',
          ]
        : []),
      `Its page stays ${url}`,
    ],
    report: { corrected: { award: award.id, ...correction }, note },
    topic: `correct/${award.badge}`,
  };
}

/** Nobody is told in public of a correction that corrects nothing. */
function isThatAlready(what: string): ChangeRefused {
  return new ChangeRefused(`${what} is that already.`, 'Nothing was written.');
}

function ofBadge({ registry, files, now }: ProjectToEdit, name: string, { set, note }: About): Intended {
  const badge = registry.badges.get(name as BadgeId);
  if (!badge) {
    const near = nearest(name, registry.badges.keys());
    throw new ChangeRefused(
      `There is no badge \`${visible(name)}\`.`,
      near === undefined ? 'Badges are the folders in badges/.' : `Did you mean ${near}?`,
    );
  }
  const correction = read(badgeCorrection(set));
  if (badgeSays(badge, correction)) throw isThatAlready(`The badge ${badgeName(badge)}`);
  return {
    change: correctBadge(badge, correction, { files, erratum: { on: dayOf(now), note } }),
    effects: [
      `The badge ${badgeName(badge)} is corrected, in the open: “${visible(note)}”`,
      `Its page stays ${routesOf(registry.site.url).badgePage(badge.id).url}`,
    ],
    report: { corrected: { badge: badge.id, ...correction }, note },
    topic: `correct/${badge.id}`,
  };
}

function read<Correction>(corrections: Corrections<Correction>): Correction {
  if (corrections.kind === 'wrong') throw new ChangeRefused(corrections.message, corrections.hint);
  return corrections.correction;
}
