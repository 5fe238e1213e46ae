import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BadgeId } from '../../src/core/model/ids.ts';
import { put } from '../publishing/project.ts';
import { applicationsKey, issueBody, seal, sha256, world, type World } from './world.ts';

const SECOND = 'second' as BadgeId;
const EMAIL = 'Grace.Hopper@navy.example';
const EVIDENCE = '1. https://work.example/plan — The plan\n2. https://work.example/done';

test('an application becomes a pull request with exactly one award and one new person, and is answered', async () => {
  const { apply, git, server } = await world();
  const body = issueBody({ sealed: await seal(EMAIL), evidence: EVIDENCE, narrative: 'I did it.' });
  const { number, code, stderr } = await apply('grace-h', body);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const changed = git('diff', '--name-status', 'main', `apply/${number}`).split('\n');
  expect(changed).toEqual([
    expect.stringMatching(/^A\trecipients\/p-[a-z0-9]+\/first\.md$/),
    expect.stringMatching(/^A\trecipients\/p-[a-z0-9]+\/recipient\.yaml$/),
  ]);
  const [award = '', recipient = ''] = changed.map((line) => git('show', `apply/${number}:${line.slice(2)}`));
  expect(award).toContain('id: https://work.example/plan\n    criterion: 1\n    name: The plan');
  expect(award).toMatch(/\nI did it\.$/);
  const [, salt = '', hash = ''] = /salt: (\S+)\n {2}identity: (\S+)/.exec(recipient) ?? [];
  expect(hash).toBe(`sha256$${sha256(`grace.hopper@navy.example${salt}`)}`);
  expect(git('log', '-1', '--format=%B', `apply/${number}`).split('\n')).toContain(
    `Blazon-Application: https://github.example/acme/badges/issues/${number} sha256:${sha256(body)}`,
  );
  const pull = server.state.issues.get(number + 1);
  expect(pull).toMatchObject({
    title: expect.stringMatching(/^Award first to p-/) as string,
    pull: { head: `apply/${number}`, base: 'main' },
  });
  expect(pull?.body).toContain('`https://work.example/plan` — The plan');
  expect(pull?.body).toContain(`Closes #${number}`);
  expect(server.bodiesOf(number)).toEqual([expect.stringContaining(`waits for review as #${number + 1}`)]);
});

test('the address in clear is nowhere: not in git, not in what GitHub was sent, not in what was printed', async () => {
  const { apply, edit, git, server, remote, clone } = await world();
  const ran = await apply('grace-h', issueBody({ sealed: await seal(EMAIL), narrative: 'One.' }));
  const again = await edit(ran.number, issueBody({ sealed: await seal(EMAIL), narrative: 'Two.' }));
  expect(server.bodiesOf(ran.number)).toHaveLength(2);
  const objects = git('cat-file', '--batch-check', '--batch-all-objects')
    .split('\n')
    .map((line) => line.split(' ')[0] ?? '');
  const texts = [
    ...objects.map((id) => git('cat-file', '-p', id)),
    ...[...filesIn(remote), ...filesIn(clone)].map((file) => readFileSync(file, 'latin1')),
    ...server.requests.map((one) => JSON.stringify(one)),
    ...[ran, again].flatMap(({ stdout, stderr }) => [stdout, stderr]),
  ];
  expect(texts.length).toBeGreaterThan(60);
  const secrets = [/hopper@navy/i, /hopper%40navy/i, new RegExp(Buffer.from(EMAIL).toString('base64url').slice(0, 20))];
  expect(texts.filter((text) => secrets.some((secret) => secret.test(text)))).toEqual([]);
  expect(texts.filter((text) => text.includes('PRIVATE KEY'))).toEqual([]);
});

test('who gives no address gets the badge under the page of their account', async () => {
  const { apply, git } = await world();
  const { number } = await apply('Linus', issueBody({}));
  expect(git('show', `apply/${number}:recipients/linus/recipient.yaml`)).toContain(
    'identity: https://github.example/Linus',
  );
});

test('somebody who has the badge already is told so, and nothing is opened', async () => {
  const { apply, git, server, pull } = await world();
  const first = await apply('linus', issueBody({}));
  server.merge(first.number + 1, 'grace');
  pull();
  const twice = await apply('linus', issueBody({}));
  expect(twice.code).toBe(0);
  expect(server.bodiesOf(twice.number)[0]).toContain('could not be taken');
  expect(git('branch', '--list', `apply/${twice.number}`)).toBe('');
});

test('who asks for two badges at once is one person, whichever is merged first, and for one badge twice collides', async () => {
  const { apply, git, server } = await world();
  const first = await apply('grace-h', issueBody({ sealed: await seal(EMAIL) }));
  const second = await apply(
    'grace-h',
    issueBody({ badge: 'second', sealed: await seal(EMAIL.toLowerCase(), SECOND) }),
  );
  const twice = await apply('grace-h', issueBody({ sealed: await seal(EMAIL), narrative: 'Once more.' }));
  const people = [first, second, twice].map(({ number }) =>
    git('diff', '--name-only', 'main', `apply/${number}`)
      .split('\n')
      .find((path) => path.endsWith('recipient.yaml')),
  );
  expect(people[0]).toBeDefined();
  expect(new Set(people).size).toBe(1);
  server.merge(second.number + 1, 'grace');
  server.merge(first.number + 1, 'grace');
  expect(() => server.merge(twice.number + 1, 'grace')).toThrow('does not merge');
  expect(
    git('ls-tree', '-r', '--name-only', 'main', 'recipients')
      .split('\n')
      .filter((path) => path.includes('/p-')),
  ).toHaveLength(3);
});

test('an edited application renews its branch and its digest, and the same pull request', async () => {
  const { apply, edit, git, server, writes } = await world();
  const { number } = await apply('linus', issueBody({ narrative: 'Before.' }));
  const tip = git('rev-parse', `apply/${number}`);
  const body = issueBody({ narrative: 'After.' });
  expect(await edit(number, body)).toMatchObject({ code: 0, stdout: expect.stringContaining('Renewed') as string });
  expect(git('rev-parse', `apply/${number}`)).not.toBe(tip);
  expect(git('show', `apply/${number}:recipients/linus/first.md`)).toContain('After.');
  expect(git('log', '-1', '--format=%B', `apply/${number}`)).toContain(sha256(body));
  expect(git('rev-list', '--count', `main..apply/${number}`)).toBe('1');
  expect([...server.state.issues.values()].filter(({ pull }) => pull)).toHaveLength(1);
  const before = writes();
  expect(await edit(number, body)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Nothing to do') as string,
  });
  expect(writes()).toBe(before);
});

test('after it is merged or closed, an edit changes nothing and is told so', async () => {
  const { apply, edit, git, server, pull } = await world();
  const merged = await apply('linus', issueBody({}));
  server.merge(merged.number + 1, 'grace');
  pull();
  const main = git('rev-parse', 'main');
  await edit(merged.number, issueBody({ narrative: 'Too late.' }));
  expect(server.bodiesOf(merged.number).at(-1)).toContain('was approved');
  const closed = await apply('mary', issueBody({}));
  const request = server.state.issues.get(closed.number + 1);
  if (request) request.state = 'closed';
  const tip = git('rev-parse', `apply/${closed.number}`);
  await edit(closed.number, issueBody({ narrative: 'Again.' }));
  await edit(closed.number, issueBody({ narrative: 'And again.' }));
  expect(server.bodiesOf(closed.number).filter((body) => body.includes('was closed'))).toHaveLength(1);
  expect([git('rev-parse', `apply/${closed.number}`), git('rev-parse', 'main')]).toEqual([tip, main]);
});

test('a branch that a maintainer has changed by hand is not written over', async () => {
  const { apply, edit, git, clone, server } = await world();
  const { number } = await apply('linus', issueBody({}));
  const commit = git(
    '-c',
    'user.name=G',
    '-c',
    'user.email=g@acme.example.com',
    'commit-tree',
    `apply/${number}^{tree}`,
    '-p',
    `apply/${number}`,
    '-m',
    'Mend a typo',
  );
  git('update-ref', `refs/heads/apply/${number}`, commit);
  await edit(number, issueBody({ narrative: 'Mine.' }));
  expect(git('rev-parse', `apply/${number}`)).toBe(commit);
  expect(server.bodiesOf(number).at(-1)).toContain('by hand');
  expect(readdirSync(clone)).toContain('site.yaml');
});

test('a run that was cut off between the push and the pull request is finished by the next', async () => {
  const { server, intake, git, apply } = await world();
  server.failNext('POST', /^\/pulls$/, 500);
  const cut = await apply('linus', issueBody({}));
  expect(cut).toMatchObject({ code: 1, stderr: expect.stringContaining('GitHub failed') as string });
  expect(git('branch', '--list', `apply/${cut.number}`)).not.toBe('');
  expect((await intake('issues', server.event('labeled', cut.number))).stdout).toContain('Opened');
  expect(server.bodiesOf(cut.number)).toHaveLength(1);
  server.state.comments.length = 0;
  await intake('issues', server.event('labeled', cut.number));
  expect(server.bodiesOf(cut.number)).toEqual([expect.stringContaining('waits for review')]);
});

test('the work tree, its branches and its index stay as they were', async () => {
  const { apply, clone } = await world();
  put(clone, 'notes.txt', 'mine\n');
  const before = stateOf(clone);
  await apply('linus', issueBody({}));
  expect(stateOf(clone)).toEqual(before);
});

test('a dry run says what it would do and does nothing', async () => {
  const { server, intake, git } = await world();
  const { number } = server.openIssue({ author: 'linus', body: issueBody({}), labels: ['application'] });
  const { code, stdout } = await intake('issues', server.event('opened', number), {}, [
    '--dry-run',
    '--format',
    'json',
  ]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ outcome: 'planned', branch: `apply/${number}` });
  expect(server.writes()).toEqual([]);
  expect(git('branch', '--list', 'apply/*')).toBe('');
});

test('an issue that is no application is left alone', async () => {
  const { server, intake } = await world();
  const { number } = server.openIssue({ author: 'linus', body: issueBody({}) });
  expect((await intake('issues', server.event('opened', number))).stdout).toContain('not an application');
  expect(server.writes()).toEqual([]);
});

test('without the private key the applicant is told that it is not their fault, and the run fails for the maintainers', async () => {
  const { server, intake } = await world();
  const body = issueBody({ sealed: await seal(EMAIL) });
  const { number } = server.openIssue({ author: 'grace-h', body, labels: ['application'] });
  const ran = await intake('issues', server.event('opened', number), { BLAZON_APPLICATIONS_KEY_ACME: '' });
  expect(ran).toMatchObject({ code: 1, stderr: expect.stringContaining('BLAZON_APPLICATIONS_KEY_ACME') as string });
  expect(server.bodiesOf(number)).toEqual([expect.stringContaining('not set up yet')]);
  const unusable = await intake('issues', server.event('opened', number), {
    BLAZON_APPLICATIONS_KEY_ACME: applicationsKey.publicKeyPem,
  });
  expect(unusable).toMatchObject({ code: 1, stderr: expect.stringContaining('not an RSA key') as string });
});

test('what is refused is told in the words of the build, as text that nothing comes of', async () => {
  const { apply, server, git } = await world();
  const hostile =
    '1. https://work.example/x — @everyone ![x](https://evil.example/i.png) <img src=x> #1\n9. https://work.example/y';
  const { number, code } = await apply('mallory', issueBody({ evidence: hostile }));
  expect(code).toBe(0);
  expect(server.bodiesOf(number)[0]).toContain('There is evidence for criterion 9');
  const closed = await apply('mallory', issueBody({ badge: 'event' }));
  expect(server.bodiesOf(closed.number)[0]).toContain('Nobody can apply for this badge');
  const good = await apply(
    'mallory',
    issueBody({ evidence: hostile.split('\n')[0] ?? '', narrative: '@everyone <img src=x>\n\n# Approved' }),
  );
  const text = server.state.issues.get(good.number + 1)?.body ?? '';
  expect(text).not.toMatch(/@everyone|(?<!\\)<img src=x|!\[x\]\(|^#+ Approved/m);
  const inClear = await apply('mallory', issueBody({ narrative: 'Write to ada@mail.example.' }));
  expect(server.bodiesOf(inClear.number)[0]).toContain('e\\-mail address in the text');
  expect(server.bodiesOf(inClear.number)[0]).not.toContain('ada');
  expect(git('branch', '--list', `apply/${inClear.number}`)).toBe('');
});

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

function stateOf(clone: World['clone']): readonly string[] {
  const outside = filesIn(clone).filter((file) => !file.includes('/.git/'));
  const refs = readdirSync(join(clone, '.git/refs/heads'), { recursive: true, encoding: 'utf8' });
  return [
    ...outside,
    ...refs,
    readFileSync(join(clone, '.git/HEAD'), 'utf8'),
    readFileSync(join(clone, '.git/index'), 'latin1'),
  ];
}
