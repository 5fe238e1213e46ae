import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn } from '../change/repository.ts';
import { git, repository } from '../publishing/changing-project.ts';
import { digests, put, runScript, type Ran } from '../publishing/project.ts';

const ORIGINAL = 'badges/first/badge.md';
const FRENCH = 'badges/first/badge.fr.md';

function translations(root: string, ...args: readonly string[]): Ran {
  return runScript('translations.ts', [...args, '--root', root]);
}

function edit(root: string, path: string, from: string, to: string): void {
  put(root, path, readFileSync(join(root, path), 'utf8').replace(from, to));
}

/** A repository whose French translation is said to be of the text as it is. */
function pinned(): string {
  const root = repository();
  expect(translations(root, '--pin')).toEqual({ code: 0, stdout: `Wrote ${FRENCH}\n`, stderr: '' });
  return root;
}

describe('npm run translations', () => {
  test('tells what is translated and what is not, and writes nothing', () => {
    const root = repository();
    const before = filesIn(root);
    expect(translations(root)).toEqual({
      code: 0,
      stderr: '',
      stdout:
        'both fr: not translated.\n' +
        'first fr: translated; of which text is not said. When it agrees: npm run translations -- --pin first\n' +
        'second fr: not translated.\n',
    });
    expect(filesIn(root)).toEqual(before);
  });

  test('writes of which text a translation is, and nothing else, and only once', () => {
    const root = pinned();
    expect(git(root, ['status', '--porcelain', '--untracked-files=all'])).toBe(`M ${FRENCH}`);
    expect(git(root, ['diff', '--numstat', '--', FRENCH])).toBe(`1\t0\t${FRENCH}`);
    expect(translations(root, 'first', '--check')).toMatchObject({ code: 0, stdout: 'first fr: agrees.\n' });
    expect(translations(root, '--pin').stdout).toBe('There was nothing to write.\n');
  });

  test('tells what changed in an original since, fails by it where that is asked, and takes it back for a badge by name', () => {
    const root = pinned();
    edit(root, ORIGINAL, 'First Step', 'Very First Step');
    const told = translations(root, 'first');
    expect(told).toMatchObject({ code: 0, stderr: '' });
    expect(told.stdout).toContain('first fr: changed since it was translated: the name.');
    expect(translations(root, '--check')).toMatchObject({ code: 1, stderr: '' });
    expect(translations(root, '--pin').stdout).toBe('There was nothing to write.\n');
    expect(translations(root, '--pin', 'first').stdout).toBe(`Wrote ${FRENCH}\n`);
    expect(translations(root, '--check').code).toBe(0);
  });

  test('says the same to programs', () => {
    const root = pinned();
    edit(root, ORIGINAL, 'First Step', 'Very First Step');
    const { code, stdout } = translations(root, '--check', '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([
      { badge: 'both', language: 'fr', state: { kind: 'missing' } },
      { badge: 'first', badgeName: 'Very First Step', language: 'fr', state: { kind: 'outdated' } },
      { badge: 'second', language: 'fr', state: { kind: 'missing' } },
    ]);
  });

  test('says of a site with one language that it has one', () => {
    const root = repository();
    edit(root, 'site.yaml', 'languages: [en, fr]\n', '');
    git(root, ['rm', '-q', FRENCH]);
    expect(translations(root)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('one language, en') as string,
    });
  });

  test.each([
    ['a badge that is none', ['frist'], 'there is no badge frist; did you mean first?'],
    ['a badge that is none, among others', ['--pin', 'first', 'frist'], 'there is no badge frist'],
    ['an option that is none', ['--dry-run'], "unknown option '--dry-run'"],
    ['a format that is none', ['--format', 'xml'], 'Allowed choices are text, json'],
  ])('refuses %s, and writes nothing', (_, args, words) => {
    const root = repository();
    const before = digests(root);
    const { code, stdout, stderr } = translations(root, ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
    expect(digests(root)).toEqual(before);
  });

  test.each([[[]], [['--pin']]])(
    'of a project with a fault tells the fault and its place, and writes nothing: %j',
    (args) => {
      const root = repository();
      edit(root, FRENCH, 'name:', 'nome:');
      const before = filesIn(root);
      const { code, stdout } = translations(root, ...args);
      expect(code).toBe(1);
      expect(stdout).toContain(`${FRENCH}:2:1  There is no field \`nome\` here.`);
      expect(filesIn(root)).toEqual(before);
      expect(JSON.parse(translations(root, ...args, '--format', 'json').stdout)).toHaveProperty('problems');
    },
  );

  test('says what it can be told', () => {
    const { code, stdout, stderr } = translations(repository(), '--help');
    expect([code, stderr]).toEqual([0, '']);
    for (const option of ['--pin', '--check', '--root <folder>', '--format <format>']) expect(stdout).toContain(option);
  });
});
