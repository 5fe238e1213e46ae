import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Target } from '../../core/transfer/target.ts';
import { JOURNAL } from '../../core/transfer/journal.ts';
import { askGit } from '../change/run-git.ts';
import { gitAccess } from '../github/git-access.ts';
import { PublishError } from './publish-error.ts';

export interface BranchOptions {
  /** The name of a remote of the repository in `root`, an address, or a path from there. */
  readonly remote: string;
  readonly branch: string;
  readonly root: string;
  /** An empty folder, for a repository that is thrown away. */
  readonly scratch: string;
  readonly message: string;
}

const TIP = 'refs/blazon/tip';
const NEXT = 'refs/blazon/next';

/**
 * A branch, which gets one commit upon its tip. Only the trees of the tip are fetched, nothing is checked out, and nothing is
 * there before the push, so nothing can be left half done.
 */
export function branchTarget({ remote, branch, root, scratch, message }: BranchOptions): Target {
  const environment = accessOf(root);
  const git = (...args: string[]): string => asked(scratch, args, environment);
  git('init', '--quiet', '--bare');
  if (!askGit(scratch, ['check-ref-format', `refs/heads/${branch}`]).ok)
    throw new PublishError(`${branch} is no name that a branch can have`);
  git('remote', 'add', 'origin', addressOf(remote, root));
  const tip = /^[0-9a-f]+/.exec(git('ls-remote', 'origin', `refs/heads/${branch}`))?.[0];
  if (tip !== undefined)
    git('fetch', '--quiet', '--no-tags', '--depth=1', '--filter=blob:none', 'origin', `+refs/heads/${branch}:${TIP}`);
  const names = tip === undefined ? [] : git('ls-tree', '-z', '--name-only', TIP).split('\0');
  let stream: ImportStream | undefined;
  const opened = (): ImportStream =>
    (stream ??= openImport(scratch, { message, committer: committerOf(root, environment), tip, environment }));
  return {
    atOnce: 1,
    read(path) {
      const isThere = tip !== undefined && git('ls-tree', TIP, '--', path) !== '';
      return Promise.resolve(isThere ? git('cat-file', 'blob', `${TIP}:${path}`) : undefined);
    },
    digests: () => Promise.resolve(new Map()),
    names: () => Promise.resolve(names),
    put: (path, content) =>
      path === JOURNAL ? Promise.resolve() : opened().write(`M 100644 inline ${quoted(path)}\n`, content),
    remove: (path) => (path === JOURNAL ? Promise.resolve() : opened().write(`D ${quoted(path)}\n`)),
    async finish() {
      await opened().end();
      git(
        'push',
        '--quiet',
        `--force-with-lease=refs/heads/${branch}:${tip ?? ''}`,
        'origin',
        `${NEXT}:refs/heads/${branch}`,
      );
    },
  };
}

interface ImportStream {
  write(command: string, content?: Uint8Array): Promise<void>;
  end(): Promise<void>;
}

interface CommitHead {
  readonly message: string;
  readonly committer: string;
  readonly tip: string | undefined;
  readonly environment: Readonly<Record<string, string>>;
}

function openImport(scratch: string, { message, committer, tip, environment }: CommitHead): ImportStream {
  const child = spawn('git', ['fast-import', '--quiet', '--done', '--date-format=raw'], {
    cwd: scratch,
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const closed = once(child, 'close');
  child.stdin.on('error', () => undefined);
  const send = async (bytes: string | Uint8Array): Promise<void> => {
    if (!child.stdin.write(bytes)) await Promise.race([once(child.stdin, 'drain'), closed]);
  };
  child.stdin.write(`commit ${NEXT}\ncommitter ${committer}\ndata ${String(Buffer.byteLength(message))}\n${message}\n`);
  if (tip !== undefined) child.stdin.write(`from ${tip}\n`);
  return {
    async write(command, content) {
      await send(command);
      if (!content) return;
      await send(`data ${String(content.length)}\n`);
      await send(content);
      await send('\n');
    },
    async end() {
      child.stdin.end('done\n');
      const [status] = (await closed) as [number | null];
      if (status !== 0) throw new PublishError(`git fast-import failed: ${said.trim()}`);
    },
  };
}

function asked(scratch: string, args: readonly string[], environment: Readonly<Record<string, string>>): string {
  const { ok, stdout, stderr } = askGit(scratch, args, { environment });
  if (ok) return stdout;
  throw new PublishError(`git ${args[0] ?? ''} failed: ${stderr.trim()}`);
}

function addressOf(remote: string, root: string): string {
  const named = askGit(root, ['remote', 'get-url', '--push', '--', remote]);
  if (named.ok) return named.stdout.trim();
  return existsSync(resolve(root, remote)) ? resolve(root, remote) : remote;
}

/** The token of a workflow, where there is one, and that with which the project's own clone reaches its remotes. */
function accessOf(root: string): Readonly<Record<string, string>> {
  const wanted = ['config', '--local', '--null', '--get-regexp', '^(http|credential|url)\\.|^core\\.sshcommand$'];
  const { ok, stdout } = askGit(root, wanted);
  const { GITHUB_TOKEN: token = '' } = process.env;
  const own: Readonly<Record<string, string>> = token === '' ? {} : gitAccess(process.env);
  const before = Number(own['GIT_CONFIG_COUNT'] ?? process.env['GIT_CONFIG_COUNT'] ?? '0');
  const entries = ok ? stdout.split('\0').filter((entry) => entry.includes('\n')) : [];
  return Object.fromEntries([
    ...Object.entries(own),
    ['GIT_CONFIG_COUNT', String(before + entries.length)],
    ...entries.flatMap((entry, index) => [
      [`GIT_CONFIG_KEY_${String(before + index)}`, entry.slice(0, entry.indexOf('\n'))],
      [`GIT_CONFIG_VALUE_${String(before + index)}`, entry.slice(entry.indexOf('\n') + 1)],
    ]),
  ]) as Record<string, string>;
}

/** In C's quotes, as fast-import reads paths; a path of a site has no control characters. */
function quoted(path: string): string {
  return `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function committerOf(root: string, environment: Readonly<Record<string, string>>): string {
  const { ok, stdout } = askGit(root, ['var', 'GIT_COMMITTER_IDENT'], { environment });
  if (ok) return stdout.trim();
  throw new PublishError(
    'Git does not know who you are: tell it with `git config user.name "…"` and `git config user.email …`',
  );
}
