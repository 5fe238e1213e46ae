import { expect, test } from 'vitest';
import { seal, sha256, world, type World } from './world.ts';

const KEY = 'moodle/school.example/course-12/user-345';
const BRANCH = `dispatch/${sha256(KEY).slice(0, 20)}`;

const payload = {
  version: 1,
  idempotencyKey: KEY,
  badge: 'first',
  recipient: { url: 'https://school.example/people/345' },
  issuedOn: '2026-06-03T11:00:00+02:00',
  evidence: [{ url: 'https://school.example/work/1', name: 'Final project', criterion: 2 }],
  source: 'https://school.example/course/12',
};

function dispatch(at: World, sent: unknown, type = 'blazon-award') {
  const repository = { default_branch: 'main' };
  const event = { action: type, client_payload: sent, repository, sender: { login: 'moodle-bot', id: 7 } };
  return at.intake('repository_dispatch', event, {}, ['--format', 'json']);
}

test('a payload becomes a pull request on a branch of its own, and a retry finds it and changes nothing', async () => {
  const at = await world();
  const first = await dispatch(at, payload);
  expect(JSON.parse(first.stdout)).toMatchObject({ outcome: 'opened', branch: BRANCH, pullRequest: { number: 1 } });
  expect(at.git('log', '-1', '--format=%B', BRANCH).split('\n')).toContain(`Idempotency-Key: sha256:${sha256(KEY)}`);
  const [path = ''] = at.git('diff', '--name-only', 'main', BRANCH).split('\n');
  expect(at.git('show', `${BRANCH}:${path}`)).toContain('issuedOn: 2026-06-03T09:00:00Z');
  const tip = at.git('rev-parse', BRANCH);
  const again = await dispatch(at, payload);
  expect(JSON.parse(again.stdout)).toMatchObject({ outcome: 'unchanged', pullRequest: { number: 1 } });
  expect(at.git('rev-parse', BRANCH)).toBe(tip);
  expect(at.writes()).toBe(1);
});

test('a retry after the merge finds the pull request, and without its branch and pull request the commit', async () => {
  const at = await world();
  await dispatch(at, payload);
  at.server.merge(1, 'grace');
  expect(JSON.parse((await dispatch(at, payload)).stdout)).toMatchObject({
    outcome: 'over',
    pullRequest: { number: 1 },
  });
  at.pull();
  at.git('update-ref', '-d', `refs/heads/${BRANCH}`);
  at.server.state.issues.clear();
  expect(JSON.parse((await dispatch(at, payload)).stdout)).toMatchObject({ outcome: 'known' });
  expect(at.git('branch', '--list', 'dispatch/*')).toBe('');
  expect(at.writes()).toBe(1);
});

test('a sealed address is hashed, and a hashed one is taken as it is', async () => {
  const at = await world();
  const sealed = await seal('Grace@navy.example');
  const first = await dispatch(at, { ...payload, recipient: { sealed } });
  expect(JSON.parse(first.stdout)).toMatchObject({ outcome: 'opened' });
  expect(at.git('log', '-p', '--all')).not.toMatch(/grace@navy/i);
  const salt = 'r8Yk1nQ3wX0dU5cM9vKs6h';
  const identity = `sha256$${sha256(`ken@mail.example${salt}`)}`;
  const second = await dispatch(at, {
    ...payload,
    idempotencyKey: 'moodle/346',
    recipient: { hashed: { salt, identity } },
  });
  expect(second.stdout).toContain('opened');
  const { branch } = JSON.parse(second.stdout) as { branch: string };
  expect(at.git('diff', 'main', branch)).toContain(`identity: ${identity}`);
});

test.each([
  ['an address in clear', { ...payload, recipient: { email: 'ada@mail.example' } }, 'e-mail address in clear'],
  ['another version', { ...payload, version: 2 }, 'another version'],
  ['a date in the future', { ...payload, issuedOn: '2999-01-01T00:00:00Z' }, 'dated 2999'],
  ['a badge that is not there', { ...payload, badge: 'nothing' }, 'no badge of that name'],
  [
    'a criterion that is not there',
    { ...payload, evidence: [{ url: 'https://a.example', criterion: 7 }] },
    'criterion 7',
  ],
])('%s is refused with words and without a trace', async (_, sent, words) => {
  const at = await world();
  const ran = await dispatch(at, sent);
  expect(ran.code).toBe(1);
  expect((JSON.parse(ran.stdout) as { reasons: { message: string }[] }).reasons[0]?.message).toContain(words);
  expect(`${ran.stdout}${ran.stderr}`).not.toContain('ada@mail');
  expect([at.server.writes(), at.git('branch', '--list', 'dispatch/*')]).toEqual([[], '']);
});

test('a dispatch of another type, and an event that is cut off, change nothing', async () => {
  const at = await world();
  expect(JSON.parse((await dispatch(at, payload, 'deploy')).stdout)).toMatchObject({ outcome: 'ignored' });
  expect(await at.intake('repository_dispatch', [])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('not known here') as string,
  });
  expect(await at.intake('issues', {}, { GITHUB_EVENT_PATH: '/nowhere' })).toMatchObject({ code: 1 });
  expect(at.server.writes()).toEqual([]);
});

test('a default branch that cannot be one is refused before git hears of it', async () => {
  const at = await world();
  for (const name of ['--upload-pack=touch x', 'main..x', 'a b', '../main', '-f', 'x\ny', '@{1}']) {
    const repository = { default_branch: name };
    const event = { action: 'blazon-award', client_payload: payload, repository, sender: { login: 'm' } };
    const ran = await at.intake('repository_dispatch', event);
    expect(ran).toMatchObject({ code: 1, stderr: expect.stringContaining('cannot be one') as string });
  }
  expect(at.git('branch', '--list', '*')).toBe('* main');
});

function fillIn(at: World, inputs: Readonly<Record<string, string>>, run = '9001') {
  const event = { inputs, repository: { default_branch: 'main' }, sender: { login: 'grace', id: 12 } };
  return at.intake('workflow_dispatch', event, { GITHUB_RUN_ID: run });
}

test('the form of the Actions tab awards in the name of who filled it in, once for each run', async () => {
  const at = await world();
  expect((await fillIn(at, { badge: 'first', who: 'ken', evidence: '', narrative: 'He did.' })).code).toBe(0);
  expect((await fillIn(at, { badge: 'first', who: 'ken', evidence: '', narrative: 'He did.' })).stdout).toContain(
    'Nothing to do',
  );
  expect(at.git('log', '-1', '--format=%an %ae', 'award/9001')).toBe('grace 12+grace@users.noreply.github.example');
  expect(at.git('show', 'award/9001:recipients/ken/recipient.yaml')).toContain('https://github.example/ken');
  const inClear = await fillIn(at, { badge: 'first', who: 'ken@mail.example' }, '9002');
  expect(inClear).toMatchObject({ code: 1, stdout: expect.stringContaining('e-mail address') as string });
  expect(inClear.stdout).not.toContain('ken@');
  expect((await fillIn(at, { badge: 'first', who: '../etc' }, '9003')).code).toBe(1);
});

test('the form of the Actions tab revokes', async () => {
  const at = await world();
  await fillIn(at, { badge: 'first', who: 'ken' });
  const { award } = JSON.parse((await dispatch(at, payload)).stdout) as { award: string };
  at.server.merge(2, 'grace');
  at.pull();
  expect((await fillIn(at, { award, reason: 'issued in error' }, '9005')).code).toBe(0);
  expect(at.git('diff', 'main', 'revoke/9005')).toMatch(/\+revoked:[^]*issued in error/);
  expect((await fillIn(at, { award, reason: ' ' }, '9006')).stdout).toContain('`reason` is empty');
  expect((await fillIn(at, { award: 'nothing', reason: 'x' }, '9007')).stdout).toContain('no award of that id');
});
