import { askGit } from '../change/run-git.ts';
import { PROJECT_ROOTS } from './entry.ts';

/** Whether files of the commit may be left out of the work tree, which git then calls clean. */
export function isSparse(root: string): boolean {
  return askGit(root, ['config', '--type=bool', 'core.sparseCheckout']).stdout.trim() === 'true';
}

/** How many files of the project are in the index of git and left out of its work tree on purpose. */
export function filesLeftOut(root: string): number {
  if (!isSparse(root)) return 0;
  const { stdout } = askGit(root, ['ls-files', '-t', '-z', '--', ...PROJECT_ROOTS]);
  return stdout.split('\0').filter((line) => line.startsWith('S ')).length;
}
