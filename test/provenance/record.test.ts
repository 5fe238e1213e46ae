import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Note } from '../../src/core/model/provenance.ts';
import { gitHubServer, type GitHubServer } from '../github/server.ts';
import { minimalProject, put, temporaryFolder, type Ran } from '../publishing/project.ts';
import { bareEnvironment } from '../suite/bare-environment.ts';

const SCRIPTS = join(import.meta.dirname, '../../scripts');
const REF = 'refs/notes/blazon';

interface Place {
  readonly server: GitHubServer;
  readonly remote: string;
  readonly clone: () => string;
  /** Opens a pull request with an award to this handle, from a branch of its own. Its number. */
  readonly propose: (handle: string) => Promise<number>;
  readonly git: (folder: string, ...args: readonly string[]) => string;
}

async function place(): Promise<Place> {
  const project = minimalProject();
  const remote = join(temporaryFolder(), 'remote.git');
  const git: Place['git'] = (folder, ...args) =>
    execFileSync(
      'git',
      ['-C', folder, '-c', 'user.name=Grace', '-c', 'user.email=grace@users.noreply.github.example', ...args],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    ).trimEnd();
  git(project, 'init', '-q', '-b', 'main');
  git(project, 'add', '.');
  git(project, 'commit', '-q', '-m', 'Begin');
  git(project, 'clone', '-q', '--bare', project, remote);
  git(project, 'remote', 'add', 'origin', remote);
  const server = await gitHubServer({ git: remote, permissions: { bob: 'write', eve: 'read' } });
  return {
    server,
    remote,
    git,
    clone: () => {
      const folder = join(temporaryFolder(), 'clone');
      git(project, 'clone', '-q', remote, folder);
      return folder;
    },
    propose: async (handle) => {
      git(project, 'fetch', '-q', 'origin');
      git(project, 'checkout', '-q', '-b', `award-${handle}`, 'origin/main');
      put(
        project,
        `recipients/${handle}/recipient.yaml`,
        `identity: { type: url, identity: "https://people.example.net/${handle}" }\n`,
      );
      put(project, `recipients/${handle}/first.md`, '---\nissuedOn: 2025-06-03T09:00:00Z\n---\n');
      git(project, 'add', '.');
      git(project, 'commit', '-q', '-m', `Award ${handle}`);
      git(project, 'push', '-q', 'origin', `award-${handle}`);
      const answer = await fetch(`${server.environment['GITHUB_API_URL'] ?? ''}/repos/acme/badges/pulls`, {
        method: 'POST',
        headers: { authorization: `Bearer ${server.tokenOf('grace')}` },
        body: JSON.stringify({ title: `For ada@mail.example: ${handle}`, head: `award-${handle}`, base: 'main' }),
      });
      return ((await answer.json()) as { number: number }).number;
    },
  };
}

function provenance(environment: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(SCRIPTS, 'provenance.ts'), ...args], {
      env: { ...bareEnvironment, HOME: temporaryFolder(), ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (piece: Buffer) => (stdout += piece.toString()));
    child.stderr.on('data', (piece: Buffer) => (stderr += piece.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}

test('what GitHub knows of a merge is in every clone, and the next run adds nothing', async () => {
  const { server, remote, clone, propose, git } = await place();
  const number = await propose('bo');
  server.review(number, { author: 'eve', state: 'APPROVED' });
  server.review(number, { author: 'eve', state: 'CHANGES_REQUESTED' });
  server.review(number, { author: 'bob', state: 'APPROVED', commit: '2'.repeat(40) });
  server.review(number, { author: 'bob', state: 'APPROVED' });
  server.review(number, { author: 'bob', state: 'COMMENTED' });
  server.review(number, { author: 'cy', state: 'APPROVED', commit: '3'.repeat(40) });
  const head = server.state.issues.get(number)?.pull?.headCommit ?? '';
  server.state.checkRuns.push({ commit: head, name: 'Check', status: 'completed', conclusion: 'success' });
  server.state.checkRuns.push({ commit: head, name: 'Slow', status: 'queued', conclusion: null });
  const merge = server.merge(number, 'bob');

  const runner = clone();
  const first = await provenance(server.environment, 'record', '--root', runner);
  expect(first).toMatchObject({ code: 0 });
  expect(first.stdout).toContain('Noted 2 commits, and pushed the notes.');

  const elsewhere = clone();
  git(elsewhere, 'fetch', '-q', 'origin', `${REF}:${REF}`);
  const note = JSON.parse(git(elsewhere, 'notes', `--ref=${REF}`, 'show', merge)) as Note;
  expect(note.pullRequest).toMatchObject({ number, author: 'grace', authors: ['grace'], mergedBy: 'bob', head });
  expect(note.approvals.map(({ login, commit, mayWrite }) => ({ login, commit, mayWrite }))).toEqual([
    { login: 'bob', commit: head, mayWrite: true },
    { login: 'cy', commit: '3'.repeat(40), mayWrite: false },
  ]);
  expect(note.checks.map(({ name, conclusion }) => ({ name, conclusion }))).toEqual([
    { name: 'Check', conclusion: 'success' },
  ]);
  expect(git(elsewhere, 'notes', `--ref=${REF}`, 'show', merge)).not.toContain('@');

  const before = git(remote, 'rev-parse', REF);
  expect((await provenance(server.environment, 'record', '--root', clone())).stdout).toContain('Noted 0 commits');
  expect(git(remote, 'rev-parse', REF)).toBe(before);
  const shown = await provenance({}, 'show', merge, '--root', elsewhere);
  expect(shown.stdout).toContain('approved   by bob');
  expect(shown.stdout).toContain('about an earlier state');
});

test('what was approved for another branch is not told of this one', async () => {
  const { server, remote, clone, propose, git } = await place();
  const number = await propose('bo');
  git(remote, 'branch', 'drafts', 'main');
  const pull = server.state.issues.get(number)?.pull;
  if (pull) Object.assign(pull, { base: 'drafts' });
  server.review(number, { author: 'bob', state: 'APPROVED' });
  const merge = server.merge(number, 'bob');
  git(remote, 'update-ref', 'refs/heads/main', merge);
  const folder = clone();
  expect(await provenance(server.environment, 'record', '--root', folder)).toMatchObject({ code: 0 });
  const note = JSON.parse(git(folder, 'notes', `--ref=${REF}`, 'show', merge)) as Note;
  expect([note.pullRequest, note.approvals]).toEqual([null, []]);
});

test('two runs that note at once both get through', async () => {
  const { server, remote, clone, propose, git } = await place();
  const [one, two] = [clone(), clone()];
  const merge = server.merge(await propose('bo'), 'bob');
  git(two, 'pull', '-q');
  const runs = await Promise.all([
    provenance(server.environment, 'record', '--root', one),
    provenance(server.environment, 'record', '--root', two),
  ]);
  expect(runs.map(({ code, stderr }) => ({ code, stderr }))).toEqual([
    { code: 0, stderr: '' },
    { code: 0, stderr: '' },
  ]);
  expect(git(remote, 'notes', `--ref=${REF}`, 'list').split('\n')).toHaveLength(2);
  expect(git(remote, 'notes', `--ref=${REF}`, 'list')).toContain(merge);
});

test('what was noted before GitHub failed is kept', async () => {
  const { server, remote, clone, propose, git } = await place();
  server.merge(await propose('bo'), 'bob');
  const begin = git(remote, 'rev-parse', 'main~1');
  server.failNext('GET', new RegExp(`/commits/${begin}/pulls`), 500);
  const { code, stdout, stderr } = await provenance(server.environment, 'record', '--root', clone());
  expect({ code, told: stderr !== '' }).toEqual({ code: 1, told: true });
  expect(stdout).toContain('1 more have none');
  expect(git(remote, 'notes', `--ref=${REF}`, 'list').split('\n')).toHaveLength(1);
});

test('another git host gives its notes in a file, which is read as strictly', async () => {
  const { clone, git } = await place();
  const folder = clone();
  const commit = git(folder, 'rev-parse', 'HEAD');
  const given = (title: string) => {
    const pullRequest = { number: 3, url: 'https://git.example/a/b/pulls/3', title, authors: [], head: commit };
    put(
      folder,
      '.git/notes.json',
      JSON.stringify({ [commit]: { version: 1, pullRequest, approvals: [], checks: [] } }),
    );
    const who = {
      GIT_COMMITTER_NAME: 'M',
      GIT_COMMITTER_EMAIL: 'm@acme.example',
      GIT_AUTHOR_NAME: 'M',
      GIT_AUTHOR_EMAIL: 'm@acme.example',
    };
    return provenance(who, 'record', '--root', folder, '--no-push', '--from', join(folder, '.git/notes.json'));
  };
  expect(await given('For ada@mail.example')).toMatchObject({ code: 2 });
  expect((await given('Begin')).stdout).toContain('#3');
  expect((await provenance({}, 'show', commit, '--root', folder)).stdout).toContain('https://git.example/a/b/pulls/3');
});
