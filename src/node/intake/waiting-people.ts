import type { FileEdit } from '../../core/edit/change.ts';
import { parseFile } from '../../core/content/parse-file.ts';
import { resolve } from '../../core/content/resolve.ts';
import type { Registry } from '../../core/model/registry.ts';
import type { ProjectPath } from '../../core/model/text.ts';
import { askGit } from '../change/run-git.ts';
import type { OpenProject } from './open-project.ts';
import type { Desk } from './propose.ts';
import { remoteBranch } from './remote-branch.ts';

/** People whose first award still waits in a pull request, as the files that name them there. */
export type WaitingPeople = readonly FileEdit[];

const OURS = /^(?:apply|dispatch|award)\/[0-9a-z-]+$/;
const PERSON = /^recipients\/[a-z0-9-]+\/recipient\.yaml$/;

/**
 * Whoever applies for two badges at once is one person: a second request takes the handle and the file of the first, so that either
 * may be merged before the other. `except` is the branch that is being made.
 */
export async function waitingPeople({ root, base, gitHub }: Desk, except: string): Promise<WaitingPeople> {
  const open = await gitHub.pullRequests({ base, state: 'open' });
  const branches = open.flatMap(({ head: { branch, repository } }) =>
    repository === gitHub.repository && branch !== except && OURS.test(branch) ? [branch] : [],
  );
  const files = branches.flatMap((branch) => peopleOn(root, branch));
  return files.filter(({ path }, index) => files.findIndex((other) => other.path === path) === index);
}

function peopleOn(root: string, branch: string): WaitingPeople {
  const tip = remoteBranch(root, branch)?.tip;
  if (tip === undefined) return [];
  const added = askGit(root, ['diff', '--name-only', '--no-renames', '--diff-filter=A', '-z', `HEAD...${tip}`]);
  return added.stdout
    .split('\0')
    .filter((path) => PERSON.test(path))
    .flatMap((path) => {
      const { ok, stdout } = askGit(root, ['cat-file', 'blob', `${tip}:${path}`]);
      return ok ? [{ path: path as ProjectPath, before: undefined, after: stdout }] : [];
    });
}

/** The registry with those people in it, as far as nothing is wrong with their files. */
export function registryWith({ registry, drafts, problems, now }: OpenProject, waiting: WaitingPeople): Registry {
  const parsed = waiting.map(({ path, after = '' }) => parseFile({ kind: 'text', path, text: after }));
  if (waiting.length === 0 || parsed.some((one) => one.problems.length > 0)) return registry;
  const all = resolve([...drafts, ...parsed.flatMap((one) => one.drafts)], { now });
  return all.registry && all.problems.length <= problems.length ? all.registry : registry;
}
