import { askGit, runGit } from '../change/run-git.ts';

/** A branch at the remote, as it was when it was looked at. */
export interface RemoteBranch {
  readonly tip: string;
  /** The commit message of its tip. */
  readonly message: string;
}

const REMOTE = 'origin';

/** Looks at a branch of `origin`; undefined where there is none. Its tip is fetched, and no branch here is touched. */
export function remoteBranch(root: string, branch: string): RemoteBranch | undefined {
  const [line = ''] = runGit(root, ['ls-remote', REMOTE, `refs/heads/${branch}`]).split('\n');
  const tip = /^([0-9a-f]{40,64})\t/.exec(line)?.[1];
  if (tip === undefined) return undefined;
  runGit(root, ['fetch', '--quiet', '--no-tags', REMOTE, `refs/heads/${branch}`]);
  return { tip, message: runGit(root, ['log', '-1', '--format=%B', tip]) };
}

/** Puts a branch of `origin` at a commit, if it still is where it was seen; `expected` is undefined for a new one. Throws where the remote refuses. */
export function pushBranch(root: string, branch: string, commit: string, expected: string | undefined): void {
  const ref = `refs/heads/${branch}`;
  runGit(root, ['push', '--quiet', `--force-with-lease=${ref}:${expected ?? ''}`, REMOTE, `${commit}:${ref}`]);
}

/** Whether a commit message has this trailer, to the letter. */
export function hasTrailer(message: string, trailer: string): boolean {
  return message.split('\n').includes(trailer);
}

/** The commits in the history of `HEAD` that have this trailer. */
export function commitsWith(root: string, trailer: string): readonly string[] {
  const { ok, stdout } = askGit(root, ['log', '--fixed-strings', `--grep=${trailer}`, '--format=%H%x00%B%x01', 'HEAD']);
  if (!ok) return [];
  return stdout.split('\x01').flatMap((entry) => {
    const [commit = '', message = ''] = entry.trimStart().split('\0');
    return hasTrailer(message, trailer) ? [commit] : [];
  });
}
