import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export interface GitInput {
  readonly input?: string | undefined;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Before every question: without it, git would start whatever program a repository's settings name to watch its files. */
export const NO_MONITOR = ['-c', 'core.fsmonitor=false'];

/** What git said on its standard output, run without a shell. Throws what it said on the other where it failed. */
export function runGit(root: string, args: readonly string[], given: GitInput = {}): string {
  const { ok, stdout, stderr } = askGit(root, args, given);
  if (ok) return stdout;
  throw new Error(`git ${args[0] ?? ''} failed: ${stderr.trim()}`);
}

export interface GitAnswer {
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/** The same, for questions that may be answered with no. */
export function askGit(root: string, args: readonly string[], { input, environment }: GitInput = {}): GitAnswer {
  const { status, stdout, stderr, error } = spawnSync('git', [...NO_MONITOR, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1024 * 1024 * 1024,
    env: { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', ...environment },
    input: input ?? '',
  });
  if (error && status === null) throw notRun(root, error);
  return { ok: status === 0, stdout, stderr };
}

/** git is a program of its own, and a machine may lack it. */
export class GitMissingError extends Error {
  override readonly name = 'GitMissingError';
}

function notRun(root: string, error: NodeJS.ErrnoException): Error {
  return error.code === 'ENOENT' && existsSync(root)
    ? new GitMissingError('There is no program `git` on this machine, or it is not in the PATH.', { cause: error })
    : new Error(`git could not be run: ${error.message}`, { cause: error });
}

/** As `askGit`, for long questions: other things can be done until the answer is there. */
export function askGitMeanwhile(root: string, args: readonly string[]): Promise<GitAnswer> {
  const options = { cwd: root, maxBuffer: 1024 * 1024 * 1024, env: { ...process.env, LC_ALL: 'C' } };
  return new Promise((resolve) => {
    const git = execFile('git', [...NO_MONITOR, ...args], options, (error, stdout, stderr) => {
      resolve({ ok: !error, stdout, stderr });
    });
    git.stdin?.end();
  });
}

/** What git said, byte for byte. */
export function gitBytes(root: string, args: readonly string[], input: string): Buffer {
  const all = [...NO_MONITOR, ...args];
  const { status, stdout, stderr } = spawnSync('git', all, { cwd: root, maxBuffer: 1024 * 1024 * 1024, input });
  if (status === 0) return stdout;
  throw new Error(`git ${args[0] ?? ''} failed: ${stderr.toString('utf8').trim()}`);
}
