import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { applicationsKey, issueBody, world, type World } from '../intake/world.ts';
import { put, temporaryFolder, type Ran } from '../publishing/project.ts';
import { machine, receive } from '../workflows/runner.ts';

/** A repository at a git host, whose workflows run when they are told to. */
export interface Town extends World {
  /** Opens an application and runs Apply; the numbers of the issue and of the pull request. */
  readonly applies: (author: string) => Promise<{ readonly issue: number; readonly pull: number }>;
  /** Somebody pushes a branch with these files put over main (undefined: taken away) and opens a pull request. */
  readonly proposes: (
    author: string,
    branch: string,
    files: Readonly<Record<string, string | undefined>>,
  ) => Promise<number>;
  /** Check keeps its record for a pull request. */
  readonly checks: (pull: number, by?: 'pull_request' | 'workflow_dispatch') => Promise<string>;
  /** Comment runs after a run of Check that left this record. */
  readonly comments: (pull: number, record: string | Uint8Array, run?: object) => Promise<Ran>;
  readonly says: (login: string, number: number, body: string) => Promise<Ran>;
}

export async function town(files: Readonly<Record<string, string>> = {}): Promise<Town> {
  const base = await world();
  const { server, remote } = base;
  const environment = { ...server.environment, BLAZON_APPLICATIONS_KEY_ACME: applicationsKey.privateKeyPem };
  const commit = (branch: string, changes: Readonly<Record<string, string | undefined>>, author: string): void => {
    const folder = join(temporaryFolder(), 'work');
    const email = `${author}@users.noreply.github.example`;
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-C', folder, '-c', `user.name=${author}`, '-c', `user.email=${email}`, ...args]);
    execFileSync('git', ['clone', '--quiet', remote, folder]);
    git('checkout', '--quiet', '-B', branch);
    for (const [path, text] of Object.entries(changes))
      if (text === undefined) git('rm', '--quiet', path);
      else put(folder, path, text);
    git('add', '.');
    git('commit', '--quiet', '-m', `Change ${branch}`);
    git('push', '--quiet', 'origin', branch);
  };
  if (Object.keys(files).length > 0) commit('main', files, 'maintainer');
  const headOf = (pull: number): string => server.state.git?.tip(server.state.issues.get(pull)?.pull?.head ?? '') ?? '';
  return {
    ...base,
    applies: async (author) => {
      const { number } = server.openIssue({
        author,
        body: issueBody({ evidence: '1. https://work.example/plan — The plan' }),
        labels: ['application'],
      });
      const ran = await machine(remote).run(
        { workflow: 'apply.yml', job: 'intake' },
        { name: 'issues', payload: server.event('opened', number), environment },
      );
      if (ran.code !== 0) throw new Error(ran.stdout + ran.stderr);
      return { issue: number, pull: number + 1 };
    },
    proposes: async (author, branch, changes) => {
      commit(branch, changes, author);
      const response = await fetch(
        `${server.environment['GITHUB_API_URL'] ?? ''}/repos/${server.state.repository}/pulls`,
        {
          method: 'POST',
          headers: { authorization: `Bearer ${server.tokenOf(author)}` },
          body: JSON.stringify({ title: 'A change', head: branch, base: 'main' }),
        },
      );
      const { number } = (await response.json()) as { readonly number: number };
      return number;
    },
    checks: async (pull, by = 'pull_request') => {
      const state = server.state.issues.get(pull)?.pull;
      const check = machine(remote, state?.head);
      const payload =
        by === 'pull_request'
          ? server.event('opened', pull)
          : { ...server.event('opened', pull), pull_request: undefined, inputs: { 'pull-request': String(pull) } };
      const ran = await check.run(
        { workflow: 'check.yml', job: 'content', steps: 'Keep which' },
        { name: by, payload, environment: { ...environment, GITHUB_SHA: headOf(pull) } },
      );
      if (ran.code !== 0) throw new Error(ran.stderr);
      return readFileSync(join(check.temporary, 'pull-request.json'), 'utf8');
    },
    comments: async (pull, record, run = {}) => {
      const here = machine(remote);
      receive(here, record);
      const workflow_run = {
        id: 77,
        event: 'pull_request',
        path: '.github/workflows/check.yml',
        conclusion: 'success',
        head_sha: headOf(pull),
        head_repository: { full_name: server.state.repository },
        ...run,
      };
      const payload = { ...server.event('completed', pull), workflow_run };
      return here.run({ workflow: 'comment.yml', job: 'effects' }, { name: 'workflow_run', payload, environment });
    },
    says: async (login, number, body) => {
      const issue = server.event('created', number) as { issue?: object; pull_request?: object };
      const comment = { id: 5, html_url: 'https://github.example/c', user: { login }, body };
      const about = issue.issue ?? { ...issue.pull_request, pull_request: {} };
      return machine(remote).run(
        { workflow: 'decline.yml', job: 'decline' },
        { name: 'issue_comment', payload: { ...issue, issue: about, comment }, environment },
      );
    },
  };
}
