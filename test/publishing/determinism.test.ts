import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digests, keyFiles, minimalProject, rsaKeyPair, runScript, temporaryFolder } from './project.ts';

test('two builds of one project in other folders, time zones and locales are the same bytes', () => {
  const keys = rsaKeyPair();
  const root = minimalProject(keyFiles(keys));
  const elsewhere = join(temporaryFolder(), 'a folder with spaces', 'другой');
  cpSync(root, elsewhere, { recursive: true });
  const key = { BLAZON_KEY_ACME: keys.privateKeyPem };
  const first = runScript('build.ts', ['--root', root], {
    ...key,
    TZ: 'Asia/Kolkata',
    LANG: 'de_DE.UTF-8',
    LC_ALL: 'de_DE.UTF-8',
  });
  const second = runScript('build.ts', ['--root', elsewhere], {
    ...key,
    TZ: 'America/St_Johns',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'C',
  });
  expect([first.code, second.code], first.stdout + second.stdout).toEqual([0, 0]);
  const published = digests(join(root, 'dist'));
  expect(Object.keys(published)).toContain('awards/' + awardOf(published) + '.jws');
  expect(digests(join(elsewhere, 'dist'))).toEqual(published);
});

function awardOf(published: Record<string, string>): string {
  return (
    Object.keys(published)
      .find((path) => path.endsWith('.jws'))
      ?.slice('awards/'.length, -'.jws'.length) ?? 'none'
  );
}
