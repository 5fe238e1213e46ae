import type { ProjectPath } from '../../core/model/text.ts';
import { askGit } from '../change/run-git.ts';
import { treeOf, type GitProject } from './commits.ts';

/** The rosters of a commit in which one of these handles stands as a word of its own. */
export function rostersWith(project: GitProject, commit: string, handles: readonly string[]): readonly ProjectPath[] {
  const tree = treeOf(project, commit);
  const args = ['grep', '--no-color', '--full-name', '-l', '-z', '-w', '-F', '-f', '-', tree, '--', '*.csv'];
  const { stdout } = askGit(project.root, args, { input: `${handles.join('\n')}\n` });
  return stdout
    .split('\0')
    .map((line) => line.slice(tree.length).replace(/^[:/]/, ''))
    .filter((path) => path.startsWith('recipients/')) as ProjectPath[];
}
