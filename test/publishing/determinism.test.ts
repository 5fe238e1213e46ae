import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digests, exampleProject, rsaKeyPair, runScript, temporaryFolder } from './project.ts';

test('two builds of one project in other folders, time zones and locales are the same bytes', () => {
  const keys = rsaKeyPair();
  const root = exampleProject(keys);
  const elsewhere = join(temporaryFolder(), 'a folder with spaces', 'другой');
  cpSync(root, elsewhere, { recursive: true });
  const here = {
    BLAZON_KEY_LANTERN_TOOLS: keys.privateKeyPem,
    TZ: 'Asia/Kolkata',
    LANG: 'de_DE.UTF-8',
    LC_ALL: 'C.UTF-8',
  };
  const there = {
    ...here,
    TZ: 'America/St_Johns',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'C',
    DEV: '1',
    PROD: '',
    BASE_URL: '/elsewhere/',
  };
  const first = runScript('build.ts', ['--root', root, '--production'], here);
  const second = runScript('build.ts', ['--root', elsewhere, '--production'], there);
  expect([first.code, second.code], first.stdout + first.stderr + second.stdout + second.stderr).toEqual([0, 0]);
  const published = digests(join(root, 'dist'));
  const kinds = new Set(Object.keys(published).map((path) => path.slice(path.lastIndexOf('.'))));
  expect([...kinds].toSorted()).toEqual(
    expect.arrayContaining(['.css', '.html', '.js', '.json', '.jws', '.png', '.svg']),
  );
  expect(digests(join(elsewhere, 'dist'))).toEqual(published);
});
