import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { instantOf } from '../../src/core/model/time.ts';
import { loadProject } from '../../src/node/load-project.ts';
import { put, runScript, temporaryFolder } from '../publishing/project.ts';
import { filesIn, git, leftovers, repository } from '../change/repository.ts';

interface Report {
  readonly batch?: string;
  readonly commit?: string;
  readonly awards: readonly {
    readonly id: string;
    readonly handle: string;
    readonly url: string;
    readonly newRecipient: boolean;
  }[];
  readonly files: readonly { readonly path: string; readonly action: string }[];
}

function award(root: string, ...args: readonly string[]) {
  return runScript('award.ts', [...args, '--root', root]);
}

function reported(root: string, ...args: readonly string[]): Report {
  const { code, stdout, stderr } = award(root, ...args, '--format', 'json');
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Report;
}

function isValid(root: string): boolean {
  return loadProject(root, { now: instantOf(Date.now()) }).problems.length === 0;
}

describe('an award to one person', () => {
  test('is written with the address as a hash only, and validates', () => {
    const root = repository();
    const { code, stdout } = award(
      root,
      'first',
      'cleo@mail.example',
      '--narrative',
      'Took *the* first.',
      '--evidence',
      'https://a.example/1=One',
    );
    expect([code, stdout]).toEqual([0, expect.stringContaining('gets “First Step” (first)')]);
    expect(stdout).toMatch(/https:\/\/badges\.example\.com\/awards\/a[a-z2-7]{20}\//);
    expect(JSON.stringify(filesIn(root))).not.toContain('cleo@mail.example');
    expect(git(root, 'status', '--porcelain', '--untracked-files=all').trim().split('\n')).toHaveLength(2);
    expect(isValid(root)).toBe(true);
  });

  test('whose address is known already goes to their handle, and a second one is refused', () => {
    const root = repository({ 'badges/first/badge.md': repeatable() });
    const first = reported(root, 'first', 'cleo@mail.example');
    const again = reported(root, 'first', 'Cleo@MAIL.example');
    expect(again.awards[0]).toMatchObject({ handle: first.awards[0]?.handle, newRecipient: false });
    expect(again.files).toEqual([{ path: `recipients/${String(first.awards[0]?.handle)}/first.2.md`, action: 'add' }]);
    expect(isValid(root)).toBe(true);
    put(root, 'badges/first/badge.md', repeatable().replace('repeatable: true', 'repeatable: false'));
    const third = award(root, 'first', 'cleo@mail.example');
    expect([third.code, third.stdout]).toEqual([1, expect.stringContaining('AWARD_TWICE')]);
  });

  test('is refused to who has it under any of their handles, made apart for the same address; in a list, too', () => {
    const root = repository();
    const { handle = '' } = reported(root, 'first', 'cleo@mail.example').awards[0] ?? {};
    put(root, 'recipients/a-cleo/recipient.yaml', hashedTwice('cleo@mail.example'));
    put(root, 'recipients/z-cleo/recipient.yaml', hashedTwice('cleo@mail.example'));
    const refused = award(root, 'first', 'cleo@mail.example', '--format', 'json');
    expect([refused.code, refused.stdout]).toEqual([1, expect.stringContaining('AWARD_TWICE')]);
    expect(refused.stdout).toContain(`recipients/${handle}/first.md`);
    const folder = temporaryFolder();
    put(folder, 'people.csv', 'email\ncleo@mail.example\n');
    const listed = award(root, 'first', '--csv', join(folder, 'people.csv'));
    expect([listed.code, listed.stdout]).toEqual([1, expect.stringContaining('AWARD_TWICE')]);
  });

  test('to an address with a mistyped domain waits until somebody says that it is right', () => {
    const root = repository();
    const { code, stderr } = award(root, 'first', 'cleo@gmial.com');
    expect([code, stderr]).toEqual([1, expect.stringContaining('`gmial.com` is one slip away from `gmail.com`.')]);
    expect(git(root, 'status', '--porcelain')).toBe('');
    expect(reported(root, 'first', 'cleo@gmial.com', '--accept-domains').awards).toHaveLength(1);
  });

  test.each(['@Grace', 'https://github.com/grace'])('to %s is made out to the GitHub profile', (who) => {
    const root = repository();
    const { awards } = reported(root, 'first', who);
    const handle = awards[0]?.handle ?? '';
    expect(readFileSync(join(root, `recipients/${handle}/recipient.yaml`), 'utf8').toLowerCase()).toContain(
      'https://github.com/grace',
    );
    expect(isValid(root)).toBe(true);
  });

  test('is for nobody where a bare word is no handle, which may be a slip or a login without its @', () => {
    const root = repository();
    const before = filesIn(root);
    const { code, stdout, stderr } = award(root, 'first', 'adda');
    expect([code, stdout, stderr]).toEqual([
      1,
      '',
      'Nobody here has the handle `adda`.\nDid you mean ada? A GitHub login is written with its @: @adda.\n',
    ]);
    expect(filesIn(root)).toEqual(before);
    expect(reported(root, 'first', '@adda').awards[0]).toMatchObject({ handle: 'adda', newRecipient: true });
  });

  test('is not written in a dry run, and not where it would be wrong', () => {
    const root = repository();
    const before = filesIn(root);
    expect(award(root, 'first', '@grace', '--dry-run')).toMatchObject({ code: 0 });
    const future = award(root, 'first', '@grace', '--on', '2999-01-01T00:00:00Z');
    expect([future.code, future.stdout]).toEqual([1, expect.stringContaining('AWARDED_IN_FUTURE')]);
    const unknown = award(root, 'frist', '@grace');
    expect([unknown.code, unknown.stdout]).toEqual([1, expect.stringContaining('Did you mean `first`?')]);
    expect(filesIn(root)).toEqual(before);
  });

  test('says without a terminal what is missing', () => {
    const root = repository();
    expect(award(root)).toMatchObject({ code: 2, stderr: expect.stringContaining('which badge?') as string });
    expect(award(root, 'first')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('who is it for?') as string,
    });
  });

  test('warns once that an address in an argument stays in the history of the shell', () => {
    const { stderr } = award(repository(), 'first', 'cleo@mail.example', '--dry-run');
    expect(stderr.match(/history of your shell/g)).toHaveLength(1);
  });

  test('on a branch leaves the work tree, the index and HEAD alone', () => {
    const root = repository();
    put(root, 'notes.txt', 'mine');
    git(root, 'add', 'notes.txt');
    const before = [filesIn(root), git(root, 'status', '--porcelain'), git(root, 'rev-parse', 'HEAD')];
    const { commit = '', batch = '' } = reported(root, 'first', '@grace', '--branch', 'award/grace');
    expect([filesIn(root), git(root, 'status', '--porcelain'), git(root, 'rev-parse', 'HEAD')]).toEqual(before);
    expect(git(root, 'diff', '--name-status', 'main', 'award/grace')).toBe(
      'A\trecipients/grace/first.md\nA\trecipients/grace/recipient.yaml\n',
    );
    expect(git(root, 'log', '-1', '--format=%H %(trailers:key=Blazon-Batch,valueonly)', 'award/grace').trim()).toBe(
      `${commit} ${batch}`,
    );
    const taken = award(root, 'first', '@grace', '--branch', 'award/grace');
    expect([taken.code, taken.stderr]).toEqual([
      1,
      expect.stringContaining('There is a branch `award/grace` already.'),
    ]);
    expect(award(root, 'first', '@grace', '--branch=--upload-pack=x')).toMatchObject({ code: 1 });
  });

  test.each(['HEAD', '@', '-x', '@{-1}'])('is never on a branch that is called %s', (branch) => {
    const root = repository();
    const { code, stderr } = award(root, 'first', '@grace', `--branch=${branch}`);
    expect([code, stderr]).toEqual([1, expect.stringContaining('cannot be the name of a branch')]);
    expect(git(root, 'for-each-ref', '--format=%(refname)')).toBe('refs/heads/main\n');
  });

  test('in a commit waits for a git that is at work, and leaves nothing half done', () => {
    const root = repository();
    const before = filesIn(root);
    put(root, '.git/index.lock', '');
    const { code, stderr } = award(root, 'first', '@grace', '--commit');
    expect([code, stderr]).toEqual([1, expect.stringContaining('Git is busy here')]);
    expect([filesIn(root), leftovers(root)]).toEqual([before, []]);
    rmSync(join(root, '.git/index.lock'));
    reported(root, 'first', '@grace', '--commit');
    expect(git(root, 'status', '--porcelain')).toBe('');
  });

  test('in a commit takes nothing else along', () => {
    const root = repository();
    put(root, 'notes.txt', 'mine');
    git(root, 'add', 'notes.txt');
    reported(root, 'first', '@grace', '--commit');
    expect(git(root, 'show', '--stat', '--format=%s').split('\n')[0]).toBe('Award first to grace');
    expect(git(root, 'show', '--name-only', '--format=').trim().split('\n')).toEqual([
      'recipients/grace/first.md',
      'recipients/grace/recipient.yaml',
    ]);
    expect(git(root, 'status', '--porcelain')).toBe('A  notes.txt\n');
  });

  test('in a commit is not there at all where git does not know who commits', () => {
    const root = repository();
    git(root, 'config', 'user.useConfigOnly', 'true');
    git(root, 'config', '--unset', 'user.email');
    const before = filesIn(root);
    const { code, stderr } = runScript('award.ts', ['first', '@grace', '--commit', '--root', root], {
      HOME: temporaryFolder(),
      XDG_CONFIG_HOME: '',
    });
    expect([code, stderr]).toEqual([1, expect.stringContaining('Git does not know who you are.')]);
    expect([filesIn(root), leftovers(root)]).toEqual([before, []]);
  });
});

/** As somebody else's branch wrote the same person, with a salt of its own. */
function hashedTwice(email: string): string {
  const salt = randomBytes(16).toString('base64url');
  const hash = createHash('sha256').update(`${email}${salt}`).digest('hex');
  return `identity: { type: email, hashed: true, salt: ${salt}, identity: sha256$${hash} }\n`;
}

function repeatable(): string {
  const minimal = readFileSync(join(import.meta.dirname, '../fixtures/minimal/badges/first/badge.md'), 'utf8');
  return minimal.replace('---\n', '---\nrepeatable: true\n');
}

describe('a list of people', () => {
  function awardList(root: string, csv: string | Uint8Array, ...args: readonly string[]) {
    const folder = temporaryFolder();
    put(folder, 'people.csv', csv);
    return award(root, 'first', '--csv', join(folder, 'people.csv'), ...args);
  }

  test('of 300 becomes one roster, and undo takes it back while nobody has seen it', () => {
    const root = repository();
    git(root, 'branch', 'published');
    git(root, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
    const before = filesIn(root);
    const rows = Array.from({ length: 300 }, (_, index) => `p${index}@mail.example,Person ${index}`);
    const { code, stdout } = awardList(
      root,
      `email,name\n${rows.join('\n')}\n`,
      '--commit',
      '--format',
      'json',
      '--cohort',
      'spring',
    );
    const { awards, files, batch = '' } = JSON.parse(stdout) as Report;
    expect([code, awards.length, files]).toEqual([0, 300, [{ path: 'recipients/spring/first.csv', action: 'add' }]]);
    expect(isValid(root)).toBe(true);
    expect(JSON.stringify(filesIn(root))).not.toMatch(/@mail\.example|Person 7/);
    const again = awardList(root, `email\n${rows.map((row) => row.split(',')[0]).join('\n')}\n`, '--format', 'json');
    expect(again.stdout.match(/"code": "AWARD_TWICE"/g)).toHaveLength(300);
    expect(runScript('undo.ts', [batch, '--root', root])).toMatchObject({ code: 0 });
    expect(filesIn(root)).toEqual(before);
  });

  test('that is published is undone by revoking all of it, and that by standing again', () => {
    const root = repository();
    const { stdout } = awardList(root, 'email\na@mail.example\nb@mail.example\n', '--commit', '--format', 'json');
    const made = JSON.parse(stdout) as Report;
    const roster = made.files[0]?.path ?? '';
    const undone = runScript('undo.ts', [made.batch ?? '', '--commit', '--root', root, '--format', 'json']);
    const { revoked, way, batch = '' } = JSON.parse(undone.stdout) as Report & { revoked: string[]; way: string };
    expect([way, revoked.toSorted()]).toEqual(['revoke', made.awards.map(({ id }) => id).toSorted()]);
    expect(readFileSync(join(root, roster), 'utf8').match(/,issued in error$/gm)).toHaveLength(2);
    expect(isValid(root)).toBe(true);
    expect(runScript('undo.ts', [batch, '--commit', '--root', root])).toMatchObject({ code: 0 });
    const standing = Object.entries(filesIn(root)).filter(([path]) => /^recipients\/r-[^/]+\/first\.md$/.test(path));
    expect(standing.map(([, text]) => /revoked:/.test(text))).toEqual([false, false]);
    for (const [, text] of standing) expect(text).toContain('The revocation is taken back.');
    expect(isValid(root)).toBe(true);
  });

  test('with wrong rows is refused whole, each row with its place; with --skip-wrong the others are awarded', () => {
    const root = repository();
    const before = filesIn(root);
    const csv =
      '\uFEFFE-Mail;Name;Issued on\r\ncleo@gmial.com;;\r\nnobody;;\r\n=SUM(1);;\r\ndora@mail.example;;2026-01-01\r\nDora@mail.example;;\r\nemil@mail.example;;soon\r\n';
    const { code, stdout } = awardList(root, csv, '--format', 'json');
    const { problems } = JSON.parse(stdout) as { problems: { code: string; line: number; column: number }[] };
    expect(code).toBe(1);
    expect(problems.map((one) => [one.line, one.column, one.code])).toEqual([
      [2, 1, 'LIST_DOMAIN'],
      [3, 1, 'LIST_NOT_EMAIL'],
      [4, 1, 'LIST_FORMULA'],
      [6, 1, 'LIST_TWICE'],
      [7, 20, 'BAD_DATE'],
    ]);
    expect(stdout).not.toMatch(/(?:cleo|dora|emil)@/i);
    expect(filesIn(root)).toEqual(before);
    const skipped = JSON.parse(awardList(root, csv, '--skip-wrong', '--format', 'json').stdout) as Report & {
      skippedRows: number[];
    };
    expect([skipped.awards.length, skipped.skippedRows]).toEqual([1, [2, 3, 4, 6, 7]]);
    expect(isValid(root)).toBe(true);
  });

  test('goes below the rows of a roster that is there, whose bytes stay', () => {
    const root = repository();
    awardList(root, 'email\na@mail.example\nb@mail.example\n', '--cohort', 'spring');
    const before = readFileSync(join(root, 'recipients/spring/first.csv'), 'utf8');
    awardList(root, 'github,narrative\nc-c,"Said ""yes"", twice"\nd-d,\n', '--cohort', 'spring');
    const after = readFileSync(join(root, 'recipients/spring/first.csv'), 'utf8');
    expect(after.startsWith(before)).toBe(true);
    expect(after.trimEnd().split('\n')).toHaveLength(5);
    expect(isValid(root)).toBe(true);
  });

  test('becomes two files for each person with --files', () => {
    const root = repository();
    const { stdout } = awardList(root, 'email\na@mail.example\nb@mail.example\n', '--files', '--format', 'json');
    expect((JSON.parse(stdout) as Report).files).toHaveLength(4);
    expect(isValid(root)).toBe(true);
  });

  test.each([
    ['nothing', '', 'LIST_EMPTY'],
    ['no rows', 'email\n', 'LIST_EMPTY'],
    ['another encoding', Uint8Array.from([0xff, 0xfe, 0x65, 0x00]), 'NOT_UTF8'],
    ['more bytes than any list', new Uint8Array(9 * 1024 * 1024).fill(0x61), 'FILE_TOO_LARGE'],
    ['a column nobody reads', 'email,shoe size\na@mail.example,42\n', 'LIST_UNKNOWN_COLUMN'],
    ['nobody to award', 'narrative\nx\n', 'LIST_WITHOUT_IDENTITY'],
    ['two identities', 'email,github\na@mail.example,a\n', 'LIST_TWO_IDENTITIES'],
    ['a broken quote', 'email\n"a@mail.example\n', 'ROSTER_QUOTE'],
    ['a handle nobody has', 'handle\nnobody\n', 'UNKNOWN_RECIPIENT'],
  ])('with %s is refused', (_, csv, code) => {
    const root = repository();
    const before = filesIn(root);
    const refused = awardList(root, csv);
    expect([refused.code, refused.stdout]).toEqual([1, expect.stringContaining(code)]);
    expect(filesIn(root)).toEqual(before);
  });
});
