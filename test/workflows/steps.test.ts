import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { town } from '../review/town.ts';
import { machine } from './runner.ts';

const BADGE = (criteria: string): string =>
  `---\nissuer: acme\nname: First Step\ndescription: Did it.\nimage: { file: image.svg, caption: A disc }\n---\n\n${criteria}\n`;

test('Check tells the problems of a change beside their lines, and fails when something published would change its meaning', async () => {
  const here = await town();
  const good = await here.proposes('ada', 'good', {
    'recipients/linus/recipient.yaml': 'identity: { type: url, identity: https://github.example/linus }\n',
    'recipients/linus/first.md': '---\nissuedOn: 2026-01-01T00:00:00Z\n---\n',
  });
  const bad = await here.proposes('ada', 'bad', { 'badges/first/badge.md': BADGE('Do nothing at all.') });
  const check = async (pull: number, branch: string) => {
    const { run } = machine(here.remote, branch);
    const event = {
      name: 'pull_request',
      payload: here.server.event('opened', pull),
      environment: here.server.environment,
    };
    const validated = await run({ workflow: 'check.yml', job: 'content', steps: 'Every problem' }, event);
    const effects = await run({ workflow: 'check.yml', job: 'content', steps: 'What merging does' }, event);
    return { validated, effects };
  };
  const passed = await check(good, 'good');
  expect([passed.validated.code, passed.effects.code]).toEqual([0, 0]);
  expect(passed.effects.stdout).toContain('linus gets First Step');
  const failed = await check(bad, 'bad');
  expect([failed.validated.code, failed.effects.code]).toEqual([0, 1]);
  expect(failed.effects.stdout).toMatch(/^::error file=badges\/first\/badge\.md,line=\d+/m);
});

test('the forms and the dispatch open a pull request each, and have it checked', async () => {
  const here = await town();
  const { server, remote } = here;
  const repository = { full_name: server.state.repository, default_branch: 'main' };
  const event = { repository, sender: { login: 'grace', id: 7 } };
  const forms = [
    {
      workflow: 'award.yml',
      job: 'propose',
      name: 'workflow_dispatch',
      payload: { ...event, inputs: { badge: 'first', who: '@linus', evidence: '', narrative: '$(touch /pwned) `id`' } },
    },
    {
      workflow: 'dispatch.yml',
      job: 'intake',
      name: 'repository_dispatch',
      payload: {
        ...event,
        action: 'blazon-award',
        client_payload: {
          version: 1,
          idempotencyKey: 'course-12/user-345',
          badge: 'first',
          recipient: { url: 'https://github.example/margaret' },
          issuedOn: '2026-01-01T00:00:00Z',
        },
      },
    },
  ];
  for (const { name, payload, ...job } of forms) {
    const ran = await machine(remote).run(job, { name, payload, environment: server.environment });
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' });
  }
  const pulls = [...server.state.issues.values()];
  expect(pulls.map(({ pull }) => pull?.head)).toEqual([
    'award/9001',
    expect.stringMatching(/^dispatch\/[0-9a-f]{20}$/),
  ]);
  expect(server.state.started.map(({ workflow, ref }) => [workflow, ref])).toEqual(
    pulls.map(({ pull }) => ['check.yml', pull?.head]),
  );
  for (const { number } of pulls) server.merge(number, 'grace');

  const { run, checkout } = machine(remote);
  const listed = execFileSync(process.execPath, ['scripts/effects.ts', 'HEAD~1', 'HEAD', '--format', 'json'], {
    cwd: checkout,
    encoding: 'utf8',
  });
  const [, appeared = ''] = /awards\/(a[a-z2-7]{20})\//.exec(listed) ?? [];
  const revoked = await run(
    { workflow: 'revoke.yml', job: 'propose' },
    {
      name: 'workflow_dispatch',
      payload: { ...event, inputs: { award: appeared, reason: 'Given by mistake.' } },
      environment: { ...server.environment, GITHUB_RUN_ID: '9002' },
    },
  );
  expect(revoked).toMatchObject({ code: 0, stderr: '' });
  server.merge(pulls.length + 1, 'grace');
  const audited = await machine(remote).run(
    { workflow: 'audit.yml', job: 'history' },
    { name: 'schedule', payload: event, environment: server.environment },
  );
  expect(audited).toMatchObject({ code: 0, stderr: '' });
});

test('Publish notes who approved what is merged, and whoever renders fetches it', async () => {
  const here = await town();
  const { server, remote } = here;
  const { pull } = await here.applies('linus');
  server.review(pull, { author: 'grace', state: 'APPROVED' });
  const commit = server.merge(pull, 'grace');
  const event = { name: 'push', payload: { ref: 'refs/heads/main' }, environment: server.environment };
  const noted = await machine(remote).run({ workflow: 'publish.yml', job: 'record' }, event);
  expect({ code: noted.code, stderr: noted.stderr }).toEqual({ code: 0, stderr: '' });
  const rendering = machine(remote);
  expect(await rendering.run({ workflow: 'publish.yml', job: 'render', steps: 'Fetch' }, event)).toMatchObject({
    code: 0,
  });
  const note = execFileSync('git', ['-C', rendering.checkout, 'notes', '--ref=blazon', 'show', commit], {
    encoding: 'utf8',
  });
  expect(JSON.parse(note)).toMatchObject({
    pullRequest: { number: pull, applicant: 'linus' },
    approvals: [{ login: 'grace' }],
  });
});

test('Publish leaves to shards what has to be built anew, where there are shards, and nothing else', async () => {
  const here = await town();
  const { run, temporary } = machine(here.remote);
  const output = join(temporary, 'output');
  const build = (shards: string) =>
    run(
      { workflow: 'publish.yml', job: 'render', steps: 'Build what changed' },
      { name: 'push', payload: {}, environment: { GITHUB_OUTPUT: output, BLAZON_SHARDS: shards } },
    );
  const whole = await build('');
  expect([whole.code, whole.stdout]).toEqual([1, expect.stringContaining('SIGNATURES_UNREADABLE') as string]);
  expect(existsSync(output)).toBe(false);
  expect(await build('[1,2]')).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('everything has to be built anew, because there is no site yet') as string,
  });
  expect(readFileSync(output, 'utf8')).toBe('whole-wanted=true\n');
});
