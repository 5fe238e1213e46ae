import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { minimalProject, put, runScript, temporaryFolder } from '../publishing/project.ts';

describe('a file that an option names', () => {
  const commands = [
    ['--jws', 'endorse.ts', ['badge', 'first', '--as', 'guild', '--name', 'Guild', '--jws']],
    ['--public-key', 'keys.ts', ['new', 'acme', '--public-key']],
    ['--public-key', 'keys.ts', ['rotate', 'acme', '--public-key']],
  ] as const;

  test.each(commands)(
    '%s of %s: what is no small file is a wrong call, not a fault of Blazon',
    (option, script, args) => {
      const root = minimalProject({});
      const folder = temporaryFolder();
      mkdirSync(join(folder, 'a-folder'));
      execFileSync('mkfifo', [join(folder, 'a-pipe')]);
      put(folder, 'large.pem', 'x'.repeat(70_000));
      for (const name of ['missing.pem', 'a-folder', 'a-pipe', 'large.pem']) {
        const { code, stdout, stderr } = runScript(script, [...args, join(folder, name), '--root', root]);
        expect([code, stdout]).toEqual([2, '']);
        expect(stderr).toContain(`${option} takes a file that can be read`);
      }
    },
  );
});

test('who has which milestone is not told of a project that has problems', () => {
  const root = minimalProject({ 'badges/first/badge.md': '---\nname: First Step\n---\n' });
  const { code, stdout } = runScript('milestones.ts', ['--root', root]);
  expect(code).toBe(1);
  expect(stdout).toContain('MISSING_FIELD');
  expect(stdout).not.toContain('No badge is a milestone');
});

test('milestones are compared with a commit that is there, or not at all', () => {
  const root = minimalProject({});
  for (const since of ['nix', '--output=x'])
    expect(runScript('milestones.ts', ['--since', since, '--root', root])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining(`There is no commit \`${since}\``) as string,
    });
  expect(runScript('milestones.ts', ['--root', root]).code).toBe(0);
});

test('what others have published is not taken back from here, and this site is nobody else', () => {
  const root = minimalProject({});
  const league = (url: string) => [
    'badge',
    'first',
    '--as',
    'league',
    '--name',
    'League',
    '--url',
    url,
    '--root',
    root,
  ];
  const here = runScript('endorse.ts', league('https://badges.example.com/endorsements/e1.json'));
  expect([here.code, here.stdout]).toEqual([1, expect.stringContaining('ENDORSED_HERE')]);
  expect(runScript('endorse.ts', league('https://league.example.com/e1.json')).code).toBe(0);
  const taken = runScript('endorse.ts', [
    'badge',
    'first',
    '--as',
    'league',
    '--withdraw',
    'No longer.',
    '--root',
    root,
  ]);
  expect([taken.code, taken.stderr]).toEqual([1, expect.stringContaining('delete the file')]);
});

test('a day does as the moment of an award, as it does in a list', () => {
  const root = minimalProject({});
  const who = 'https://people.example.com/bo';
  expect(runScript('award.ts', ['first', who, '--on', '2025-06-03', '--root', root]).code).toBe(0);
  const { code, stdout } = runScript('award.ts', ['first', who, '--on', '2025-06-31', '--root', root]);
  expect([code, stdout]).toEqual([2, '']);
  const files = runScript('validate.ts', [root]).stdout;
  expect(files).toContain('2 awards');
});

test('the language of the words around a translation is that of the site', () => {
  const site = (...languages: readonly string[]) =>
    `name: Minimal\nurl: https://badges.example.com/\nlanguages: [${languages.join(', ')}]\n`;
  const told = (...languages: readonly string[]) =>
    runScript('translations.ts', ['--root', minimalProject({ 'site.yaml': site(...languages) })]).stdout;
  expect(told('de', 'pt')).toContain(
    'pt: the site has no words of its own in it; around a translation they are in de.',
  );
  expect(told('nl', 'pt')).toContain('around a translation they are in en.');
});
