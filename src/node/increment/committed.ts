import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { askGit, askGitMeanwhile, runGit, type GitAnswer } from '../change/run-git.ts';
import { commitNamed, gitProject, isShallow, type GitProject } from '../git/commits.ts';
import { PROJECT_ROOTS } from '../git/entry.ts';
import { isSparse } from '../git/sparse.ts';
import { notesTree } from '../provenance/notes.ts';

/** A project whose work tree is what its commit says. */
export interface Committed {
  readonly project: GitProject;
  readonly commit: string;
  /** Where its history was cut off. */
  readonly history: string;
  /** The tree of its notes; empty where it has none. */
  readonly notes: string;
}

/** What a commit says, while git still looks whether the work tree says the same. */
export interface Looking {
  readonly committed: Committed;
  readonly isClean: Promise<boolean>;
}

/** Undefined outside of a repository, before the first commit, and where files are there that the commit does not have. */
export function committedProject(root: string): Committed | undefined {
  const project = gitProject(root);
  const commit = project && commitNamed(project, 'HEAD');
  if (!project || commit === undefined || isSparse(root) || !tellsClean(askGit(root, STATUS))) return undefined;
  return committedAt(project, commit);
}

/** To look at every file takes git longer than all other questions: others can be asked meanwhile. */
export function lookAtProject(root: string): Looking | undefined {
  const status = askGitMeanwhile(root, STATUS);
  const project = gitProject(root);
  const commit = project && commitNamed(project, 'HEAD');
  if (!project || commit === undefined || isSparse(root)) return undefined;
  return { isClean: status.then(tellsClean), committed: committedAt(project, commit) };
}

const STATUS = [
  ...['--no-optional-locks', 'status', '--porcelain', '-z', '--no-renames', '--untracked-files=all'],
  ...['--ignored=traditional', '--', ...PROJECT_ROOTS],
];

/** What git ignores is read all the same, unless its name begins with a dot. */
function tellsClean({ ok, stdout }: GitAnswer): boolean {
  return ok && stdout.split('\0').every((line) => line === '' || /^!! (?:.*\/)?\.[^/]*\/?$/.test(line));
}

function committedAt(project: GitProject, commit: string): Committed {
  return { project, commit, history: cutOff(project), notes: notesTree(project) };
}

function cutOff(project: GitProject): string {
  if (!isShallow(project)) return '';
  const path = runGit(project.root, ['rev-parse', '--git-path', 'shallow']).trim();
  return readFileSync(resolve(project.root, path), 'utf8');
}
