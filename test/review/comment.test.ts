import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCheckRecord, readCheckRecord } from '../../src/node/review/check-record.ts';
import { temporaryFolder } from '../publishing/project.ts';
import { issueBody, sha256 } from '../intake/world.ts';
import { runCommand } from './run-command.ts';
import { town, type Town } from './town.ts';

const MARK = '<!-- blazon:effects -->';
const badge = (front: string, name = 'First Step'): string =>
  `---\nissuer: acme\nname: ${name}\ndescription: Did it.\nimage: { file: image.svg, caption: A disc }\n${front}---\n\n1. Plan it.\n2. Do it.\n`;

function told({ server }: Town, pull: number): string {
  const ours = server.bodiesOf(pull).filter((body) => body.startsWith(MARK));
  expect(ours).toHaveLength(1);
  return ours[0] ?? '';
}

test('an application is told of in one comment: what merging does, who has to approve, where the preview is, which checks ran', async () => {
  const here = await town({ 'badges/first/badge.md': badge("reviewers: ['@grace', '@acme/mentors']\napprovals: 2\n") });
  const { pull, issue } = await here.applies('linus');
  const { server } = here;
  expect(server.state.started).toEqual([
    { workflow: 'check.yml', ref: `apply/${issue}`, inputs: { 'pull-request': String(pull) } },
  ]);
  const record = await here.checks(pull, 'workflow_dispatch');
  const commit = server.state.git?.tip(`apply/${issue}`) ?? '';
  server.state.checkRuns.push({
    commit,
    name: 'Badges, awards and the site',
    status: 'completed',
    conclusion: 'success',
  });
  expect(await here.comments(pull, record)).toMatchObject({ code: 0, stderr: '' });
  const first = told(here, pull);
  expect(first).toContain('gets <b>First Step</b>');
  expect(first).toContain('<b>First Step</b>: 0 of 2 approvals.');
  expect(first).toContain('<code>grace</code>');
  expect(first).toContain('somebody of <code>acme\\/mentors</code>');
  expect(first).toContain('(<https://github.example/acme/badges/actions/runs/77#artifacts>)');
  expect(first).toMatch(/`http:\/\/localhost:8765\/awards\/a[a-z2-7]{20}\/`/);
  expect(first).toContain('Badges\\, awards and the site: success');
  const requested = server.state.issues.get(pull)?.pull;
  expect([[...(requested?.requestedPeople ?? [])], [...(requested?.requestedTeams ?? [])]]).toEqual([
    ['grace'],
    ['mentors'],
  ]);

  const writes = server.writes().length;
  expect((await here.comments(pull, record)).stdout).toContain('up to date');
  expect(server.writes()).toHaveLength(writes);

  server.review(pull, { author: 'linus', state: 'APPROVED' });
  server.review(pull, { author: 'mallory', state: 'APPROVED' });
  server.review(pull, { author: 'grace', state: 'APPROVED' });
  await here.comments(pull, record, { path: '.github/workflows/review.yml' });
  const second = told(here, pull);
  expect(second).toContain('1 of 2 approvals. Approved by <code>grace</code>.');
  expect(second).toContain('The approval of <code>linus</code> does not count: the award is for them.');
  expect(second).toContain(
    'The approval of <code>mallory</code> does not count: they are not among the reviewers of the badge.',
  );
});

test('an application that was edited after approval is told of, and so is an approval of the earlier text', async () => {
  const here = await town({ 'badges/first/badge.md': badge("reviewers: ['@grace']\n") });
  const { pull, issue } = await here.applies('linus');
  here.server.review(pull, { author: 'grace', state: 'APPROVED' });
  await here.comments(pull, await here.checks(pull));
  expect(told(here, pull)).toContain('<b>First Step</b>: nobody, it is approved.');
  const application = here.server.state.issues.get(issue);
  if (application) application.body = issueBody({ evidence: '1. https://elsewhere.example/' });
  await here.comments(pull, await here.checks(pull));
  expect(told(here, pull)).toContain('says something else by now');
  await here.edit(issue, application?.body ?? '');
  await here.comments(pull, await here.checks(pull));
  expect(told(here, pull)).toContain('The approval of <code>grace</code> does not count: it is about an earlier state');
  expect(told(here, pull)).not.toContain('says something else');
});

test('who wrote a change cannot approve it, and no change names its own reviewers', async () => {
  const here = await town({ 'badges/first/badge.md': badge("reviewers: ['@grace', '@ada', '@rita']\n") });
  const pull = await here.proposes('ada', 'mine', {
    'badges/first/badge.md': badge("reviewers: ['@mallory']\n"),
    'recipients/linus/recipient.yaml': 'identity: { type: url, identity: https://github.example/grace }\n',
    'recipients/hashed/recipient.yaml': `identity: { type: url, hashed: true, salt: q7Zk0mP2vX9cT4bN8wLr5g, identity: sha256$${sha256('https://github.com/ritaq7Zk0mP2vX9cT4bN8wLr5g')} }\n`,
    'recipients/hashed/first.md': '---\nissuedOn: 2026-01-01T00:00:00Z\n---\n',
    'recipients/linus/first.md': '---\nissuedOn: 2026-01-01T00:00:00Z\n---\n',
  });
  for (const author of ['ada', 'grace', 'mallory', 'rita']) here.server.review(pull, { author, state: 'APPROVED' });
  expect((await here.comments(pull, await here.checks(pull))).stderr).toBe('');
  const text = told(here, pull);
  expect(text).toContain('0 of 1 approval.');
  expect(text).toContain('<code>grace</code> does not count: the award is for them');
  expect(text).toContain('<code>rita</code> does not count: the award is for them');
  expect(text).toContain('<code>ada</code> does not count: they wrote the change');
  expect(text).toContain('<code>mallory</code> does not count: they are not among');
});

test('what a change would make vanish is a problem with its place, and text of strangers stays text', async () => {
  const here = await town();
  const pull = await here.proposes('mallory', 'evil', {
    'recipients/ada/first.md': undefined,
    'badges/second/badge.md': badge('', '"@grace <img src=x> [a](https://evil.example)"'),
    'badges/second/image.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>\n',
  });
  await here.comments(pull, await here.checks(pull));
  const text = told(here, pull);
  expect(text).toMatch(/recipients\\\/ada\\\/first\\\.md\\:1\\:1/);
  expect(text).toContain('would disappear');
  expect(text).not.toMatch(/@grace|(?<!\\)<img|\]\(https:\/\/evil/);
  expect(text.length).toBeLessThanOrEqual(65_536);
});

test('a run that lies about its pull request has nothing written anywhere', async () => {
  const here = await town();
  const victim = await here.proposes('ada', 'good', { 'badges/first/badge.md': badge('tags: [a]\n') });
  const own = await here.proposes('mallory', 'bad', { 'badges/first/badge.md': badge('tags: [b]\n') });
  const record = await here.checks(own);
  const head = here.server.state.git?.tip('good') ?? '';
  const before = here.server.writes().length;
  const lies: readonly (readonly [record: string | Uint8Array, run?: object])[] = [
    [record.replace(String(own), String(victim))],
    [record.replace(String(own), String(victim)).replace(/[0-9a-f]{40}/, head)],
    [record.replace(String(own), '999')],
    [record, { head_repository: { full_name: 'mallory/badges' } }],
    [`${record}${' '.repeat(600)}`],
    [`{"version":1,"pullRequest":${own},"pullRequest":${victim},"head":"${head}"}`],
  ];
  for (const [lie, run] of lies) {
    const ran = await here.comments(own, lie, run);
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' });
    expect(ran.stdout).toContain('Nothing done');
  }
  expect(here.server.writes()).toHaveLength(before);
  const stranger = here.server.state;
  stranger.comments.push({ id: 9000, issue: own, author: 'mallory', body: `${MARK}\nApproved!` });
  await here.comments(own, record);
  expect(stranger.comments.find(({ id }) => id === 9000)?.body).toContain('Approved!');
  expect(stranger.comments.filter(({ issue }) => issue === own)).toHaveLength(2);
});

test('a record is exactly what Check writes, and no link to another file', () => {
  const head = 'a'.repeat(40);
  const good = `{\n  "version": 1,\n  "pullRequest": 7,\n  "head": "${head}"\n}\n`;
  expect(parseCheckRecord(good)).toEqual({ pullRequest: 7, head });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.string({ unit: 'binary' }),
        fc
          .tuple(fc.nat(good.length), fc.string({ minLength: 1 }))
          .map(([at, text]) => good.slice(0, at) + text + good.slice(at)),
      ),
      (text) => {
        const read = parseCheckRecord(text);
        if (read) expect(JSON.parse(text)).toEqual({ version: 1, ...read });
      },
    ),
  );
  const folder = temporaryFolder();
  const [file, link] = [join(folder, 'record.json'), join(folder, 'link.json')];
  writeFileSync(file, good);
  symlinkSync(file, link);
  expect(readCheckRecord(file)).toEqual({ pullRequest: 7, head });
  expect(readCheckRecord(link)).toBeUndefined();
  rmSync(file);
  expect(readCheckRecord(file)).toBeUndefined();
  expect(readCheckRecord(folder)).toBeUndefined();
});

test('effects are those of the merge: what came to main meanwhile is not told as lost, and what does not merge is said', async () => {
  const here = await town();
  const [first, second] = [
    await here.proposes('ada', 'one', { 'badges/first/badge.md': badge('tags: [a]\n') }),
    await here.proposes('ada', 'two', { 'badges/first/badge.md': badge('tags: [b]\n') }),
  ];
  const apart = await here.proposes('ada', 'three', {
    'recipients/linus/recipient.yaml': 'identity: { type: url, identity: https://github.example/linus }\n',
    'recipients/linus/first.md': '---\nissuedOn: 2026-01-01T00:00:00Z\n---\n',
  });
  here.server.merge(first, 'grace');
  await here.comments(second, await here.checks(second));
  expect(told(here, second)).toContain('It does not merge by itself');
  await here.comments(apart, await here.checks(apart));
  expect(told(here, apart)).toContain('<b>linus</b> gets <b>First Step</b>');
  expect(told(here, apart)).not.toMatch(/does not merge|badge <b>First Step<\/b> changes/);
});

test('the command tells the same without telling anybody, and as JSON', async () => {
  const here = await town();
  const pull = await here.proposes('ada', 'good', { 'badges/first/badge.md': badge('tags: [a]\n') });
  const before = here.server.writes().length;
  const dry = await runCommand(
    'comment.ts',
    ['--root', here.clone, '--pull-request', String(pull), '--dry-run'],
    here.server.environment,
  );
  expect(dry.stdout).toMatch(/^<!-- blazon:effects -->\n## What merging does/);
  const json = await runCommand(
    'comment.ts',
    ['--root', here.clone, '--pull-request', String(pull), '--dry-run', '--format', 'json'],
    here.server.environment,
  );
  expect(JSON.parse(json.stdout)).toMatchObject({
    outcome: 'planned',
    pullRequest: { number: pull },
    comment: dry.stdout,
    approvals: [{ badge: 'first', isApproved: false, needed: 1 }],
  });
  expect(here.server.writes()).toHaveLength(before);
  expect((await runCommand('comment.ts', ['--pull-request', 'x'], {})).code).toBe(2);
});
