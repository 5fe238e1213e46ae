import type { Note } from '../../core/model/provenance.ts';
import { noteText } from '../../core/review/note.ts';
import { askGit } from '../change/run-git.ts';
import { commitNamed, gitProject, type GitProject } from '../git/commits.ts';
import { firstParents } from '../git/first-parents.ts';
import type { Merged } from './gather-note.ts';
import { addNote, fetchNotes, hasRemote, pushNotes } from './notes-remote.ts';
import { listNotes } from './notes.ts';

export interface RecordOptions {
  /** A clone whose HEAD is the tip of the branch that is published. */
  readonly root: string;
  /** Only commits after this one. */
  readonly since?: string | undefined;
  /** The most commits that are noted, the newest first. */
  readonly most: number;
  /** Undefined for a commit of which nothing is known: it gets no note. */
  readonly noteOf: (merged: Merged) => Promise<Note | undefined>;
  /** Nothing is written or pushed. */
  readonly dryRun: boolean;
  /** Whether notes are brought to `origin`, if there is one. */
  readonly push: boolean;
}

export interface Recorded {
  readonly noted: readonly { readonly commit: string; readonly note: Note }[];
  /** Commits that still have none. */
  readonly left: number;
  readonly pushed: boolean;
  /** What kept the rest from being noted. What was noted before it is kept. */
  readonly failure: Error | undefined;
}

/** Notes how each commit of the published branch that changed the project was merged, unless it has a note. */
export async function recordNotes(options: RecordOptions): Promise<Recorded> {
  const { root, most, noteOf, dryRun, push } = options;
  const project = gitProject(root);
  if (!project) throw new Error(`${root} is not in a git repository`);
  const isShared = push && hasRemote(root);
  if (isShared) fetchNotes(root);
  const waiting = withoutNote(project, options.since);
  const noted: { commit: string; note: Note }[] = [];
  let failure: Error | undefined;
  try {
    for (const merged of waiting.slice(0, most)) {
      const note = await noteOf(merged);
      if (note) noted.push({ commit: merged.commit, note });
    }
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
  }
  if (dryRun) return { noted, left: waiting.length - noted.length, pushed: false, failure };
  for (const { commit, note } of noted) addNote(root, commit, noteText(note));
  const pushed = isShared && listNotes(project).size > 0;
  if (pushed) pushNotes(root);
  return { noted, left: waiting.length - noted.length, pushed, failure };
}

/** Newest first. */
function withoutNote(project: GitProject, since: string | undefined): readonly Merged[] {
  const head = commitNamed(project, 'HEAD');
  if (head === undefined) return [];
  const notes = listNotes(project);
  const branch = branchOf(project);
  const steps = firstParents(project, { head, from: since });
  return steps
    .filter(({ commit }) => !notes.has(commit))
    .map(({ commit, subject }) => ({ commit, subject, branch }))
    .toReversed();
}

/** The branch that is checked out; where only its commit is, the one that a workflow says it runs on. */
function branchOf({ root }: GitProject): string | undefined {
  const { ok, stdout } = askGit(root, ['symbolic-ref', '--quiet', '--short', 'HEAD']);
  return ok ? stdout.trim() : /^refs\/heads\/(.+)$/.exec(process.env['GITHUB_REF'] ?? '')?.[1];
}
