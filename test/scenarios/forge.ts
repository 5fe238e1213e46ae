import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitHubServer, type GitHubServer } from '../github/server.ts';
import { put, temporaryFolder, type Ran } from '../publishing/project.ts';
import { machine, receive, type Job } from '../workflows/runner.ts';
import { bareEnvironment } from '../suite/bare-environment.ts';

const modules = join(import.meta.dirname, '../../node_modules');

/** A git host with one repository: a bare one at the remote, the API on loopback, and workflows that run when they are told to. */
export interface Forge {
  readonly server: GitHubServer;
  readonly remote: string;
  /** Somebody's own clone. */
  readonly clone: (login: string) => Clone;
  /** Opens an application, and Apply runs. */
  readonly applies: (author: string, body: string) => Promise<Ran & { readonly issue: number }>;
  /** The text of an application changes, and Apply runs. */
  readonly edits: (issue: number, body: string) => Promise<Ran>;
  /** Opens a pull request for a branch that was pushed. */
  readonly proposes: (author: string, branch: string) => Promise<number>;
  /** The steps of Check on a pull request, up to the first that fails; all of them where none is named. */
  readonly checks: (pull: number, steps?: readonly string[]) => Promise<Ran & { readonly record: string }>;
  /** Comment runs after Check left this record. Gives the comment. */
  readonly comments: (pull: number, record: string) => Promise<string>;
  readonly approves: (pull: number, login: string) => void;
  /** Publish runs: signed, recorded and rendered. Gives the folder that goes to Pages. */
  readonly publishes: () => Promise<string>;
  /** The part of Publish that notes who has approved. */
  readonly records: () => Promise<Ran>;
  /** Audit runs on what is published. */
  readonly audits: () => Promise<Ran>;
}

export interface Clone {
  readonly folder: string;
  /** Where the private keys of the person are. */
  readonly keys: string;
  readonly git: (...args: readonly string[]) => string;
  /** A command of the project, as it stands in the clone, without anything that a git host sets. */
  readonly npm: (script: string, ...args: readonly string[]) => Ran;
  readonly write: (path: string, text: string) => void;
  /** Commits everything and pushes it to a branch. */
  readonly push: (branch: string, title?: string) => void;
}

const CONTENT = 'Badges, awards and the site';

/** Puts a project at a git host. `secrets` are those of the repository's environments, which may be added to. */
export async function forge(project: string, secrets: NodeJS.ProcessEnv, people: readonly string[]): Promise<Forge> {
  const remote = join(temporaryFolder(), 'remote.git');
  gitIn(project, 'maintainer', 'init', '--quiet', '-b', 'main');
  gitIn(project, 'maintainer', 'add', '.');
  gitIn(project, 'maintainer', 'commit', '--quiet', '-m', 'Initial commit');
  execFileSync('git', ['clone', '--quiet', '--bare', project, remote]);
  const permissions = Object.fromEntries(people.map((login) => [login, 'write'] as const));
  const server = await gitHubServer({ git: remote, permissions });
  const environment = () => ({ ...server.environment, ...secrets });
  const pullOf = (number: number) => server.state.issues.get(number)?.pull ?? fail(`#${number} is no pull request`);
  const headOf = (number: number) => server.state.git?.tip(pullOf(number).head) ?? fail(`#${number} has no branch`);
  const runs = (job: Job, name: string, payload: object) =>
    machine(remote).run(job, { name, payload, environment: environment() });
  const succeeds = (ran: Ran): Ran => (ran.code === 0 ? ran : fail(ran.stdout + ran.stderr));
  const intake = (action: string, issue: number) =>
    runs({ workflow: 'apply.yml', job: 'intake' }, 'issues', server.event(action, issue));
  const push = {
    ref: 'refs/heads/main',
    repository: { full_name: server.state.repository, default_branch: 'main' },
    sender: { login: 'maintainer' },
  };
  const records = async () => succeeds(await runs({ workflow: 'publish.yml', job: 'record' }, 'push', push));
  return {
    server,
    remote,
    records,
    clone: (login) => cloneOf(remote, login),
    applies: async (author, body) => {
      const { number } = server.openIssue({ author, body, labels: ['application'] });
      return { ...(await intake('opened', number)), issue: number };
    },
    edits: (issue, body) => {
      (server.state.issues.get(issue) ?? fail(`There is no #${issue}`)).body = body;
      return intake('edited', issue);
    },
    proposes: async (author, branch) => {
      const address = `${server.environment['GITHUB_API_URL'] ?? ''}/repos/${server.state.repository}/pulls`;
      const response = await fetch(address, {
        method: 'POST',
        headers: { authorization: `Bearer ${server.tokenOf(author)}` },
        body: JSON.stringify({ title: `Merge ${branch}`, head: branch, base: 'main' }),
      });
      return ((await response.json()) as { readonly number: number }).number;
    },
    checks: async (pull, steps = ['']) => {
      const check = machine(remote);
      // What is checked out for a pull request is what a merge would make.
      mergeIn(check.checkout, pullOf(pull).head);
      const event = { name: 'pull_request', payload: server.event('synchronize', pull), environment: environment() };
      let all: Ran = { code: 0, stdout: '', stderr: '' };
      for (const wanted of ['Keep which', ...(steps[0] === '' ? [] : steps)]) {
        if (all.code !== 0) break;
        all = joined(all, await check.run({ workflow: 'check.yml', job: 'content', steps: wanted }, event));
      }
      if (steps[0] === '') all = await check.run({ workflow: 'check.yml', job: 'content' }, event);
      const conclusion = all.code === 0 ? 'success' : 'failure';
      server.state.checkRuns.push({ commit: headOf(pull), name: CONTENT, status: 'completed', conclusion, run: 77 });
      return { ...all, record: readFileSync(join(check.temporary, 'pull-request.json'), 'utf8') };
    },
    comments: async (pull, record) => {
      const here = machine(remote);
      receive(here, record);
      const workflow_run = {
        id: 77,
        event: 'pull_request',
        path: '.github/workflows/check.yml',
        conclusion: 'success',
        head_sha: headOf(pull),
        head_repository: { full_name: server.state.repository },
      };
      const payload = { ...server.event('completed', pull), workflow_run };
      const job = { workflow: 'comment.yml', job: 'effects' };
      succeeds(await here.run(job, { name: 'workflow_run', payload, environment: environment() }));
      return server.bodiesOf(pull).find((body) => body.includes('blazon:effects')) ?? '';
    },
    approves: (pull, author) => {
      server.review(pull, { author, state: 'APPROVED' });
    },
    publishes: async () => {
      const [sign, render] = [machine(remote), machine(remote)];
      const event = { name: 'push', payload: push, environment: environment() };
      succeeds(await sign.run({ workflow: 'publish.yml', job: 'sign' }, event));
      await records();
      cpSync(join(sign.checkout, 'signatures.pack'), join(render.checkout, 'signatures.pack'));
      succeeds(await render.run({ workflow: 'publish.yml', job: 'render' }, event));
      return join(render.checkout, 'dist');
    },
    audits: () => runs({ workflow: 'audit.yml', job: 'history' }, 'schedule', push),
  };
}

/** A clone in which somebody works. */
function cloneOf(remote: string, login: string): Clone {
  const { checkout: folder } = machine(remote);
  const keys = join(temporaryFolder(), 'keys');
  const git: Clone['git'] = (...args) => gitIn(folder, login, ...args);
  // What `machine` has lent is not the project's.
  git('config', 'user.name', login);
  git('config', 'user.email', emailOf(login));
  for (const lent of ['package.json', 'scripts', 'src'])
    if (git('ls-files', lent) === '') put(folder, '.git/info/exclude', `${exclude(folder)}/${lent}\n`);
  return {
    folder,
    keys,
    git,
    write: (path, text) => {
      put(folder, path, text);
    },
    npm: (script, ...args) => {
      const environment = {
        ...bareEnvironment,
        PATH: `${join(modules, '.bin')}:${process.env['PATH'] ?? ''}`,
        HOME: join(keys, '..'),
        BLAZON_KEYS: keys,
      };
      const options = { cwd: folder, encoding: 'utf8', env: environment, input: '' } as const;
      const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script, '--', ...args], options);
      return { code: status, stdout, stderr };
    },
    push: (branch, title = `Change ${branch}`) => {
      git('checkout', '--quiet', '-B', branch);
      git('add', '.');
      git('commit', '--quiet', '-m', title);
      git('push', '--quiet', 'origin', branch);
    },
  };
}

function exclude(folder: string): string {
  return readFileSync(join(folder, '.git/info/exclude'), 'utf8');
}

/** Merges a branch into what is checked out, as the host does for `refs/pull/<number>/merge`. Throws where it does not merge. */
function mergeIn(checkout: string, branch: string): void {
  gitIn(checkout, 'host', 'merge', '--quiet', '--no-ff', '-m', 'Merge', `origin/${branch}`);
}

function gitIn(folder: string, login: string, ...args: readonly string[]): string {
  const who = ['-c', `user.name=${login}`, '-c', `user.email=${emailOf(login)}`, '-c', 'commit.gpgsign=false'];
  return execFileSync('git', ['-C', folder, ...who, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trimEnd();
}

function emailOf(login: string): string {
  return `${login}@users.noreply.github.example`;
}

function joined(before: Ran, after: Ran): Ran {
  return { code: after.code, stdout: before.stdout + after.stdout, stderr: before.stderr + after.stderr };
}

function fail(message: string): never {
  throw new Error(message);
}
