import { askGit } from '../change/run-git.ts';
import { firstParents, type HistoryStep } from '../git/first-parents.ts';
import { notedBetween } from '../provenance/notes.ts';
import type { Committed } from './committed.ts';
import type { PublishState } from './publish-state.ts';

/** What became of a project since its site was published. */
export interface Since {
  readonly steps: readonly HistoryStep[];
  /** Files that any step changed, whatever they are in the end. */
  readonly paths: ReadonlySet<string>;
  /** Files that more than one step changed. */
  readonly repeated: ReadonlySet<string>;
  /** Commits of which something else was noted. */
  readonly noted: ReadonlySet<string>;
}

/** Or why it cannot be told. */
export function sincePublished(
  { project, commit, notes }: Committed,
  state: Pick<PublishState, 'commit' | 'notes'>,
): Since | { readonly why: string } {
  if (commit !== state.commit && !wentThrough(project.root, state.commit, commit))
    return { why: 'the site was built from a commit that is not in the history of this one' };
  const noted = notedBetween(project, state.notes, notes);
  if (!noted) return { why: 'the notes of which the site speaks are not in this clone' };
  const steps = commit === state.commit ? [] : firstParents(project, { head: commit, from: state.commit });
  const times = new Map<string, number>();
  for (const { entries } of steps) for (const { path } of entries) times.set(path, (times.get(path) ?? 0) + 1);
  return {
    steps,
    paths: new Set(times.keys()),
    repeated: new Set([...times].flatMap(([path, count]) => (count > 1 ? [path] : []))),
    noted,
  };
}

function wentThrough(root: string, from: string, head: string): boolean {
  const { ok, stdout } = askGit(root, ['rev-list', '--first-parent', '--parents', `${from}..${head}`]);
  const [, parent] = stdout.trimEnd().split('\n').at(-1)?.split(' ') ?? [];
  return ok && parent === from;
}
