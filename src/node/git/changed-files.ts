import { runGit } from '../change/run-git.ts';
import { treeOf, type GitProject } from './commits.ts';
import { PROJECT_ROOTS } from './entry.ts';

/** The paths of a project at which two commits differ. A renamed file is one that went and one that came. */
export function changedFiles(project: GitProject, base: string, head: string): readonly string[] {
  const trees = [treeOf(project, base), treeOf(project, head)];
  return runGit(project.root, ['diff-tree', '-r', '-z', '--no-renames', '--name-only', ...trees])
    .split('\0')
    .filter((path) => PROJECT_ROOTS.includes(path.split('/', 1)[0] ?? ''));
}
