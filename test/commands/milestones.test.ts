import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn } from '../change/repository.ts';
import { award, commit, git, repository } from '../publishing/changing-project.ts';
import { digests, put, runScript, type Ran } from '../publishing/project.ts';

/** Who has the milestone of the repository, and who gets it by a file that is not committed. */
const ADA = /^ {4}ada {2}2025-06-03 {2}by second, first {2}(a[a-z2-7]{20})$/m;
const KIM = /^ {2}\+ kim {2}2025-06-02 {2}by first, second {2}(a[a-z2-7]{20})$/m;

function milestones(root: string, ...args: readonly string[]): Ran {
  return runScript('milestones.ts', [...args, '--root', root]);
}

/** A repository in which an award that completes the milestone for kim is not committed. */
function withAnAward(): string {
  const root = repository();
  put(root, 'recipients/kim/second.md', award('2025-06-02T00:00:00Z'));
  return root;
}

function changed(root: string): string {
  return git(root, ['status', '--porcelain', '--untracked-files=all']);
}

function idOfAda(root: string): string {
  return ADA.exec(milestones(root).stdout)?.[1] ?? '';
}

describe('npm run milestones', () => {
  test('tells who has a milestone by its rule, and who would, and writes nothing', () => {
    const root = withAnAward();
    const before = filesIn(root);
    const { code, stdout, stderr } = milestones(root);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('both: 2 of first, second — 2 awards by rule, 1 of them new.\n');
    expect(stdout).toMatch(ADA);
    expect(stdout).toMatch(KIM);
    expect(filesIn(root)).toEqual(before);
  });

  test('tells who got it since another commit, and says the same to programs', () => {
    const root = withAnAward();
    commit(root, 'award', '2026-01-02T00:00:00Z');
    expect(milestones(root).stdout).toContain('2 awards by rule.\n');
    const { code, stdout } = milestones(root, 'both', '--since', 'HEAD~1', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([
      {
        milestone: 'both',
        requires: '2 of first, second',
        awards: [
          { handle: 'ada', by: ['second', 'first'], stands: true, isNew: false },
          { handle: 'kim', on: '2025-06-02T00:00:00Z', by: ['first', 'second'], stands: true, isNew: true },
        ],
      },
    ]);
  });

  test('tells whose milestone fell with an award that it rests on', () => {
    const root = repository();
    put(
      root,
      'recipients/ada/second.md',
      award('2025-05-02T00:00:00Z', 'revoked: { on: 2026-01-05, reason: Issued in error. }\n'),
    );
    expect(milestones(root).stdout).toMatch(/^ {4}ada .*\(revoked\)$/m);
  });

  test('calls nobody new where there is no commit to compare with', () => {
    const root = repository();
    rmSync(join(root, '.git'), { recursive: true });
    expect(milestones(root)).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(ADA) as string });
  });

  test('keeps an award as it was reached, after a dry run that only says so', () => {
    const root = repository();
    const id = idOfAda(root);
    const dry = milestones(root, '--keep', id, '--dry-run');
    expect(dry).toMatchObject({ code: 0, stderr: '' });
    expect(dry.stdout).toContain('+ recipients/ada/both.yaml');
    expect(dry.stdout).toContain('Nothing was written: this was a dry run.');
    expect(changed(root)).toBe('');
    expect(milestones(root, '--keep', id)).toMatchObject({ code: 0, stderr: '' });
    expect(changed(root)).toBe('?? recipients/ada/both.yaml');
    expect(milestones(root).stdout).toMatch(ADA);
    expect(idOfAda(root)).toBe(id);
  });

  test.each([
    ['a badge that is none', ['sceond'], 1, 'There is no milestone `sceond`.'],
    ['a badge that is no milestone', ['first'], 1, 'There is no milestone `first`.'],
    ['an award that follows by no rule', ['--keep', 'first'], 1, '`first` is no award that follows by a rule.'],
    ['a commit that is not there', ['--since', 'nowhere'], 1, 'There is no commit `nowhere`'],
    ['two milestones', ['both', 'first'], 2, 'too many arguments'],
    ['an option that is none', ['--sicne', 'HEAD'], 2, "unknown option '--sicne'"],
    ['a format that is none', ['--format', 'xml'], 2, 'Allowed choices are text, json'],
  ])('refuses %s, and writes nothing', (_, args, exit, words) => {
    const root = repository();
    const before = digests(root);
    const { code, stdout, stderr } = milestones(root, ...args);
    expect([code, stdout]).toEqual([exit, '']);
    expect(stderr).toContain(words);
    expect(digests(root)).toEqual(before);
  });

  test('of a project with a fault tells the fault and its place, and no milestones', () => {
    const root = repository();
    const after = 'name: [Both]\nrequires: { of: [first, second] }';
    put(root, 'badges/both/badge.md', `---\n${after}\n---\nDo both.\n`);
    const { code, stdout } = milestones(root);
    expect(code).toBe(1);
    expect(stdout).toContain('badges/both/badge.md:2:7');
    expect(stdout).not.toContain('milestone');
    expect(JSON.parse(milestones(root, '--format', 'json').stdout)).toHaveProperty('problems');
    expect(milestones(root, '--keep', idOfAda(repository())).code).toBe(1);
  });

  test('says what it can be told', () => {
    const { code, stdout, stderr } = milestones(repository(), '--help');
    expect([code, stderr]).toEqual([0, '']);
    for (const option of ['--since <commit>', '--keep <award>', '--dry-run', '--format <format>'])
      expect(stdout).toContain(option);
  });
});
