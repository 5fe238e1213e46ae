import { runGit } from '../change/run-git.ts';
import { treeOf, type GitProject } from './commits.ts';
import { PROJECT_ROOTS, type GitEntry } from './entry.ts';

/** Everything that a commit has in the places of a project, by paths from the project's folder. Nothing is opened. */
export function listTree(project: GitProject, commit: string): readonly GitEntry[] {
  const args = ['ls-tree', '-r', '-z', '--full-tree', treeOf(project, commit), '--', ...PROJECT_ROOTS];
  return runGit(project.root, args)
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const tab = line.indexOf('\t');
      const [mode = '', , id = ''] = line.slice(0, tab).split(' ');
      return { path: line.slice(tab + 1), mode, id };
    });
}
