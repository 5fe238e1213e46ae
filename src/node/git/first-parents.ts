import { runGit } from '../change/run-git.ts';
import type { GitProject } from './commits.ts';
import { PROJECT_ROOTS, type GitEntry } from './entry.ts';

/** One commit of a branch that changed files of the project, and what it left at each changed path. */
export interface HistoryStep {
  readonly commit: string;
  /** Seconds since 1970. */
  readonly seconds: number;
  readonly subject: string;
  /** Mode `000000` where nothing is left. */
  readonly entries: readonly GitEntry[];
}

/**
 * The commits that a branch went through, oldest first, as `git log --first-parent` tells them; merges against their first parent. With
 * `paths`, only what they did to these.
 */
export function firstParents(
  project: GitProject,
  {
    head,
    from,
    paths = PROJECT_ROOTS,
  }: { readonly head: string; readonly from?: string | undefined; readonly paths?: readonly string[] },
): readonly HistoryStep[] {
  const format = ['--reverse', '--raw', '-z', '--no-abbrev', '--no-renames', '--format=%x01%H %ct %s'];
  const range = from === undefined ? [head] : [`${from}..${head}`];
  const still = ['--no-color', '--no-ext-diff', '--no-show-signature', '--relative'];
  const args = ['-c', 'log.showRoot=true', 'log', '--first-parent', '-m', ...still, ...format, ...range];
  return stepsIn(runGit(project.root, ['--literal-pathspecs', ...args, '--', ...paths]));
}

function stepsIn(log: string): readonly HistoryStep[] {
  const steps: { head: RegExpExecArray; entries: GitEntry[] }[] = [];
  const tokens = log.split('\0');
  for (let index = 0; index < tokens.length; index += 1) {
    const token = (tokens[index] ?? '').replace(/^\n/, '');
    const head = /^\u0001([0-9a-f]+) (\d+) (.*)$/s.exec(token);
    const change = /^:\d+ (\d+) [0-9a-f]+ ([0-9a-f]+) [A-Z]/.exec(token);
    if (head) steps.push({ head, entries: [] });
    if (!change) continue;
    index += 1;
    const [, mode = '', id = ''] = change;
    steps.at(-1)?.entries.push({ path: tokens[index] ?? '', mode, id });
  }
  return steps.map(({ head: [, commit = '', seconds = '0', subject = ''], entries }) => ({
    commit,
    seconds: Number(seconds),
    subject,
    entries,
  }));
}
