import { execFileSync, spawnSync } from 'node:child_process';

/** A bare git repository, as a host keeps it. */
export interface BareRepository {
  readonly folder: string;
  /** What git prints, without the last line end. Throws where git refuses. */
  git(...args: readonly string[]): string;
  /** The commit at the tip of a branch. */
  tip(branch: string): string | undefined;
  branches(): readonly string[];
  /** Merges as the button of a host does: a merge commit on `base`. Undefined when there is a conflict. */
  merge(request: {
    readonly base: string;
    readonly head: string;
    readonly message: string;
    readonly by: string;
  }): string | undefined;
}

export function bareRepository(folder: string): BareRepository {
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).trimEnd();
  const tip = (branch: string) => {
    const { status, stdout } = spawnSync('git', ['-C', folder, 'rev-parse', '-q', '--verify', `refs/heads/${branch}`], {
      encoding: 'utf8',
    });
    return status === 0 ? stdout.trim() : undefined;
  };
  return {
    folder,
    git,
    tip,
    branches: () => git('for-each-ref', '--format=%(refname:short)', 'refs/heads').split('\n').filter(Boolean),
    merge: ({ base, head, message, by }) => {
      const tree = spawnSync('git', ['-C', folder, 'merge-tree', '--write-tree', `refs/heads/${base}`, head], {
        encoding: 'utf8',
      });
      if (tree.status !== 0) return undefined;
      const parents = ['-p', tip(base) ?? '', '-p', head];
      const commit = execFileSync(
        'git',
        ['-C', folder, 'commit-tree', tree.stdout.trim().split('\n')[0] ?? '', ...parents, '-m', message],
        { encoding: 'utf8', env: { ...process.env, ...signature(by) } },
      ).trim();
      git('update-ref', `refs/heads/${base}`, commit);
      return commit;
    },
  };
}

function signature(login: string): NodeJS.ProcessEnv {
  const email = `${login}@users.noreply.github.example`;
  return { GIT_AUTHOR_NAME: login, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: 'GitHub', GIT_COMMITTER_EMAIL: email };
}
