import { Command } from 'commander';
import { awardName } from '../src/core/edit/award-effects.ts';
import { isForgetting } from '../src/core/edit/is-forgetting.ts';
import { awardsBetween } from '../src/core/edit/awards-between.ts';
import type { Change } from '../src/core/edit/change.ts';
import { revoke } from '../src/core/edit/revoke.ts';
import { undoEdits, type Undone } from '../src/core/edit/undo-edits.ts';
import { unrevoke } from '../src/core/edit/unrevoke.ts';
import type { Award } from '../src/core/model/award.ts';
import { dayOf } from '../src/core/model/time.ts';
import { visible } from '../src/core/problem/visible.ts';
import { findBatch, type Batch } from '../src/node/change/batch-edits.ts';
import { recordedChange } from '../src/node/change/batch-record.ts';
import { ChangeRefused } from '../src/node/change/change-refused.ts';
import { currentText } from '../src/node/change/digest.ts';
import { asking } from './asking.ts';
import { projectToEdit, runEdit, withEditOptions, type EditOptions, type ProjectToEdit } from './edit-project.ts';
import { makeChange, type Intended } from './make-change.ts';
import { PROBLEMS } from './run.ts';

interface Options extends EditOptions {
  readonly reason: string;
}

const command = withEditOptions(
  new Command('npm run undo --')
    .description(
      'Take back what a command did: its files while nobody else has seen them, by revoking once they are published.',
    )
    .argument('<batch>', 'as the command said it, such as 20260603-k7m2qp; it also stands in the commit')
    .option('--reason <reason>', 'why published awards are revoked, public and neutral', 'issued in error'),
);

await runEdit(command, async (options: Options, [id = '']) => {
  const project = projectToEdit(command, options);
  if (!project) return PROBLEMS;
  const batch = findBatch(project.root, id);
  if (batch.where.kind === 'elsewhere') throw elsewhere(batch, batch.where.branches);
  const { where } = batch;
  const intended =
    where.kind === 'here'
      ? restoring(project, batch)
      : lawful(project, unlessForgotten(batch), { on: where.on, reason: options.reason });
  return makeChange(project, intended, { options, asking: await asking(options.format) });
});

function elsewhere({ id }: Batch, branches: readonly string[]): ChangeRefused {
  const [branch = ''] = branches;
  return new ChangeRefused(
    `The batch ${id} is only on ${branches.length === 0 ? 'no branch of this clone' : `the branch ${branches.map(visible).join(', ')}`}.`,
    `Nothing of it is here. Close its pull request${branch === '' ? '' : `, or delete the branch: git branch -D ${visible(branch)}`}.`,
  );
}

/** Who was forgotten in public stays forgotten. */
function unlessForgotten(batch: Batch): Batch {
  if (!batch.edits.some(isForgetting)) return batch;
  throw new ChangeRefused(
    `The batch ${batch.id} forgot a person, and that is published.`,
    'It cannot be taken back. If the person wants the badges again, award them anew.',
  );
}

/** Nobody has seen it: the files become what they were. */
function restoring(project: ProjectToEdit, { id, edits }: Batch): Intended {
  const undone = together([undoEdits(edits, (path) => currentText(project.root, path)), undoneApart(project, id)]);
  if (undone.kind === 'changed')
    throw new ChangeRefused(
      `\`${visible(undone.path)}\` was changed again after the batch ${id}.`,
      'Undo the later batch first, or revoke the awards: npm run revoke -- --batch ' + id,
    );
  const count = undone.edits.length;
  return {
    change: { title: `Undo the batch ${id}`, edits: undone.edits, trailers: [['Blazon-Undoes', id]] },
    effects: [
      `The batch ${id} is not published yet, so ${count === 1 ? 'its file becomes' : `its ${count} files become`} what ${count === 1 ? 'it was' : 'they were'} before it.`,
    ],
    report: { undoes: id, way: 'restore' },
    topic: `undo-${id}`,
  };
}

/** What the batch wrote into the folder of people, which goes back there. */
function undoneApart({ people }: ProjectToEdit, id: string): Undone {
  const edits = people === undefined ? [] : (recordedChange(people, id)?.edits ?? []);
  const undone = undoEdits(edits, (path) => currentText(people ?? '', path));
  if (undone.kind === 'changed') return undone;
  return { kind: 'edits', edits: undone.edits.map((edit) => ({ ...edit, keptApart: true })) };
}

function together([one, other]: readonly [Undone, Undone]): Undone {
  if (one.kind === 'changed') return one;
  return other.kind === 'changed' ? other : { kind: 'edits', edits: [...one.edits, ...other.edits] };
}

interface Lawful {
  readonly on: string;
  readonly reason: string;
}

/** Everybody may have seen it: awards are revoked, revocations are taken back, and nothing disappears. */
function lawful(project: ProjectToEdit, { id, edits }: Batch, { on, reason }: Lawful): Intended {
  const { made, revoked, corrected } = awardsBetween(edits, project.registry.awards);
  const [toRevoke, toRestore] = [
    made.filter(({ revocation }) => !revocation),
    revoked.filter(({ revocation }) => revocation),
  ];
  const published = `The batch ${id} is published (${on.replace(/^refs\/(?:heads|remotes)\//, '')})`;
  const claim = edits.find(({ path, before }) => before === undefined && /^badges\/[^/]+\/claims\/[^/]+$/.test(path));
  if (toRevoke.length + toRestore.length === 0 && claim)
    throw new ChangeRefused(
      `${published}, and whoever has the link of its claim may use it until its last day.`,
      `To end it earlier, set \`until\` in ${visible(claim.path)} to a day that is over.`,
    );
  if (toRevoke.length + toRestore.length === 0)
    throw new ChangeRefused(
      `${published}, and ${corrected.length > 0 ? 'what it corrected cannot be taken back silently' : 'nothing of it is left to take back'}.`,
      corrected.length > 0 ? 'Correct it again: npm run correct -- <award> --set …' : 'Nothing was written.',
    );
  const today = dayOf(project.now);
  const { files, registry } = project;
  const erratum = { on: today, note: 'The revocation is taken back.' };
  const change: Change = {
    title: `Undo the batch ${id}`,
    edits: [
      ...(toRevoke.length > 0 ? revoke(files, toRevoke, { on: today, reason }).edits : []),
      ...unrevoke(toRestore, { files, recipients: registry.recipients, erratum }),
    ],
    trailers: [['Blazon-Undoes', id]],
  };
  return {
    change,
    effects: [
      `${published}, so nothing of it disappears.`,
      ...sentence(project, toRevoke, `revoked: ${visible(reason)}`),
      ...sentence(project, toRestore, 'valid again'),
    ],
    report: {
      undoes: id,
      way: 'revoke',
      revoked: toRevoke.map((award) => award.id),
      restored: toRestore.map((award) => award.id),
    },
    topic: `undo-${id}`,
  };
}

function sentence({ registry }: ProjectToEdit, awards: readonly Award[], what: string): readonly string[] {
  const [award] = awards;
  if (!award) return [];
  return [awards.length === 1 ? `${awardName(registry, award)} is ${what}.` : `${awards.length} awards are ${what}.`];
}
