import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commit, git } from './changing-project.ts';
import { minimalProject, runScript, temporaryFolder } from './project.ts';

test('a work tree that lacks files on purpose is not published, and is built once it has them', () => {
  const root = minimalProject();
  git(root, ['init', '-q', '-b', 'main']);
  commit(root, 'all of it', '2026-01-01T00:00:00Z');
  const problems = () =>
    (
      JSON.parse(
        runScript('build.ts', ['--root', root, '--out', join(root, 'dist'), '--production', '--format', 'json']).stdout,
      ) as { readonly problems: readonly { readonly code: string; readonly message: string }[] }
    ).problems;
  const whole = problems();
  git(root, ['sparse-checkout', 'set', '--no-cone', '/*', '!/recipients/*']);
  expect(problems()).toContainEqual(
    expect.objectContaining({
      code: 'CHECKOUT_SPARSE',
      message: expect.stringMatching(/^git leaves \d+ files of the project out of this work tree/) as string,
    }),
  );
  git(root, ['sparse-checkout', 'disable']);
  expect(problems()).toEqual(whole);
});

test('a machine without git is told what it lacks', () => {
  const programs = join(temporaryFolder(), 'bin');
  mkdirSync(programs);
  symlinkSync(process.execPath, join(programs, 'node'));
  const root = minimalProject();
  expect(runScript('build.ts', ['--root', root, '--out', join(root, 'dist')], { PATH: programs })).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^There is no program `git`.*\nInstall it/) as string,
  });
});
