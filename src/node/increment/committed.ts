import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { askGit, runGit } from '../change/run-git.ts';
import { commitNamed, gitProject, isShallow, type GitProject } from '../git/commits.ts';
import { PROJECT_ROOTS } from '../git/entry.ts';
import { listNotes } from '../provenance/notes.ts';

/** A project whose work tree is what its commit says. */
export interface Committed {
  readonly project: GitProject;
  readonly commit: string;
  /** Where its history was cut off. */
  readonly history: string;
  readonly notes: ReadonlyMap<string, string>;
}

/** Undefined outside of a repository, before the first commit, and where files are there that the commit does not have. */
export function committedProject(root: string): Committed | undefined {
  const project = gitProject(root);
  const commit = project && commitNamed(project, 'HEAD');
  if (!project || commit === undefined || !isClean(project)) return undefined;
  return { project, commit, history: cutOff(project), notes: listNotes(project) };
}

/** What git ignores is read all the same, unless its name begins with a dot. */
function isClean({ root }: GitProject): boolean {
  const args = ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '--ignored=traditional'];
  const { ok, stdout } = askGit(root, ['--no-optional-locks', ...args, '--', ...PROJECT_ROOTS]);
  return ok && stdout.split('\0').every((line) => line === '' || /^!! (?:.*\/)?\.[^/]*\/?$/.test(line));
}

function cutOff(project: GitProject): string {
  if (!isShallow(project)) return '';
  const path = runGit(project.root, ['rev-parse', '--git-path', 'shallow']).trim();
  return readFileSync(resolve(project.root, path), 'utf8');
}
