import { askGit } from '../change/run-git.ts';

/** A project in a repository: where its folder lies below the root of the work tree, `` or `docs/badges/`. */
export interface GitProject {
  readonly root: string;
  readonly prefix: string;
}

/** The repository that a folder lies in; undefined outside of one. */
export function gitProject(root: string): GitProject | undefined {
  const { ok, stdout } = askGit(root, ['rev-parse', '--show-prefix']);
  return ok ? { root, prefix: stdout.replace(/\n$/, '') } : undefined;
}

/** The commit that a name of any kind stands for; undefined where there is none. */
export function commitNamed({ root }: GitProject, name: string): string | undefined {
  const { ok, stdout } = askGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  return ok && /^[0-9a-f]{40,64}\n$/.test(stdout) ? stdout.trim() : undefined;
}

/** Whether history was cut off when the repository was cloned. */
export function isShallow({ root }: GitProject): boolean {
  return askGit(root, ['rev-parse', '--is-shallow-repository']).stdout.trim() === 'true';
}

/** The tree of the project in a commit, as git names it. */
export function treeOf({ prefix }: GitProject, commit: string): string {
  return `${commit}:${prefix.replace(/\/$/, '')}`;
}
