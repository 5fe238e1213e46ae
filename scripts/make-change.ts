import { styleText } from 'node:util';
import { changeProblems } from '../src/core/edit/change-problems.ts';
import { inBatch, type Change } from '../src/core/edit/change.ts';
import type { SplitChange } from '../src/core/edit/split-people.ts';
import { visible } from '../src/core/problem/visible.ts';
import { applyChange } from '../src/node/change/apply-change.ts';
import { splitByRoot, withPeople } from '../src/node/change/apply-to-roots.ts';
import { recordBatch } from '../src/node/change/batch-record.ts';
import { newBatch } from '../src/node/change/chance.ts';
import { commitHere } from '../src/node/change/commit-here.ts';
import { commitOnBranch } from '../src/node/change/commit-on-branch.ts';
import type { Asking } from './asking.ts';
import { refuse, type EditOptions, type ProjectToEdit } from './edit-project.ts';

/** A change that was asked for, and what it means to people. */
export interface Intended {
  readonly change: Change;
  /** Full sentences, one a line, as text that is safe to print. */
  readonly effects: readonly string[];
  /** The same for programs. */
  readonly report: Readonly<Record<string, unknown>>;
  /** What the branch is called where nobody says, without the batch: `award/first-pull-request`. */
  readonly topic: string;
  /** What is suggested where somebody is asked (default: a branch). */
  readonly suggested?: 'branch' | 'files';
}

type How = { readonly kind: 'files' | 'commit' | 'nothing' } | { readonly kind: 'branch'; readonly branch: string };

/** Checks a change with the whole project, tells its effects, and makes it as asked: files, a commit, or a branch. */
export async function makeChange(
  project: ProjectToEdit,
  intended: Intended,
  { options, asking }: { readonly options: EditOptions; readonly asking: Asking | undefined },
): Promise<number> {
  const problems = changeProblems(project, intended.change, project.now);
  if (problems.length > 0) return refuse(project, problems, options.format);
  const batch = newBatch(project.now);
  const change = splitByRoot(project, inBatch(intended.change, batch));
  if (options.format === 'text') process.stdout.write(effectsText(intended));
  const how = await howOf(options, {
    name: `${intended.topic}-${batch}`,
    suggested: intended.suggested ?? 'branch',
    change,
    asking,
  });
  const made = make(project, { change, batch, how });
  if (options.format === 'json')
    process.stdout.write(`${JSON.stringify({ ...reportOf(intended, how), ...made }, undefined, 2)}\n`);
  else
    process.stdout.write(
      `${apartText(made, options)}${doneText(how, { batch, dryRun: options.dryRun === true, ...made })}\n`,
    );
  return 0;
}

interface Choosing {
  /** What the branch is called where nobody says. */
  readonly name: string;
  readonly suggested: 'branch' | 'files';
  readonly change: SplitChange;
  readonly asking: Asking | undefined;
}

async function howOf(options: EditOptions, { name, suggested, change, asking }: Choosing): Promise<How> {
  if (options.dryRun) return { kind: 'nothing' };
  // Of what is only in the folder of people there is nothing to commit here.
  if (change.project.edits.length === 0) return { kind: 'files' };
  if (options.branch !== undefined) return { kind: 'branch', branch: options.branch === true ? name : options.branch };
  if (options.commit) return { kind: 'commit' };
  const kind = await asking?.choose(
    'What is to be done with it?',
    [
      { value: 'branch', label: 'Make a branch', hint: `${name}; your files stay as they are` },
      { value: 'commit', label: 'Commit it here' },
      { value: 'files', label: 'Only write the files' },
      { value: 'nothing', label: 'Nothing' },
    ],
    suggested,
  );
  return kind === 'branch' ? { kind, branch: name } : { kind: kind ?? 'files' };
}

interface Making {
  readonly change: SplitChange;
  readonly batch: string;
  readonly how: How;
}

interface Made {
  /** Files of people who are kept apart. */
  readonly writtenApart?: readonly string[];
  readonly batch?: string;
  readonly commit?: string;
  readonly branch?: string;
}

function make(roots: ProjectToEdit, { change: { project, people }, batch, how }: Making): Made {
  const { root } = roots;
  const apart = people.edits.length > 0 ? { writtenApart: people.edits.map(({ path }) => path) } : {};
  const both = <Result>(work: () => Result): Result => withPeople(roots, batch, { change: people, make: work });
  switch (how.kind) {
    case 'nothing':
      return apart;
    case 'branch': {
      const commit = both(() => commitOnBranch(root, project, { branch: how.branch, base: 'HEAD' }));
      return { ...apart, batch, branch: how.branch, commit };
    }
    case 'commit':
      return { ...apart, batch, commit: both(() => commitHere(root, project)) };
    case 'files':
      both(() => {
        applyChange(root, project, {
          afterwards: () => {
            recordBatch(root, batch, project);
          },
        });
      });
      return { ...apart, batch };
  }
}

const MOST_FILES = 12;

function effectsText({ effects, change: { edits } }: Intended): string {
  const files = edits.slice(0, MOST_FILES).map(({ path, before, after }) => {
    const [sign, color] =
      before === undefined
        ? (['+', 'green'] as const)
        : after === undefined
          ? (['-', 'red'] as const)
          : (['~', 'yellow'] as const);
    return `  ${styleText(color, `${sign} ${visible(path)}`, { stream: process.stdout })}`;
  });
  const more = edits.length > MOST_FILES ? [`  … and ${edits.length - MOST_FILES} more files`] : [];
  return `${[...effects, '', ...files, ...more, ''].join('\n')}\n`;
}

function reportOf({ change, report }: Intended, how: How): Readonly<Record<string, unknown>> {
  const files = change.edits.map(({ path, before, after }) => ({
    path,
    action: before === undefined ? 'add' : after === undefined ? 'delete' : 'change',
  }));
  return { version: 1, done: how.kind !== 'nothing', title: change.title, ...report, files };
}

function apartText({ writtenApart = [] }: Made, { people = '', dryRun }: EditOptions): string {
  if (writtenApart.length === 0 || dryRun) return '';
  const files = writtenApart.length === 1 ? 'One file' : `${writtenApart.length} files`;
  return `${files} of people kept apart ${writtenApart.length === 1 ? 'is' : 'are'} written in ${visible(people)}; commit there what is kept there.\n`;
}

function doneText(how: How, { batch, commit = '', dryRun }: Made & { batch: string; dryRun: boolean }): string {
  const undo = `To take it back: npm run undo -- ${batch}`;
  switch (how.kind) {
    case 'nothing':
      return dryRun ? 'Nothing was written: this was a dry run.' : 'Nothing was written.';
    case 'branch': {
      const branch = visible(how.branch);
      return `Branch ${branch} is ready, one commit: ${commit.slice(0, 12)}. Push it and open a pull request:\n  git push -u origin ${branch}\nTo take it back: git branch -D ${branch}`;
    }
    case 'commit':
      return `Committed as ${commit.slice(0, 12)}.\n${undo}`;
    case 'files':
      return `Written. It is published when it is committed and merged.\n${undo}`;
  }
}
