import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { git } from '../change/repository.ts';
import { keyFiles, put, rsaKeyPair, runScript, temporaryFolder } from '../publishing/project.ts';
import { EMAIL, forgetJson, run, town } from './town.ts';

const FIRST = 'aefxkbx6fdezsshf4zgtv';

function build(root: string, environment: NodeJS.ProcessEnv = {}): void {
  const { code, stdout, stderr } = runScript('build.ts', ['--root', root], environment);
  if (code !== 0) throw new Error(stdout + stderr);
}

/** The picture that somebody downloaded before. */
function keepPicture(root: string): string {
  const kept = join(temporaryFolder(), 'kept.png');
  copyFileSync(join(root, `dist/awards/${FIRST}.png`), kept);
  return kept;
}

function verify(...args: readonly string[]) {
  return runScript('verify.ts', [...args, '--offline']);
}

function isMine(target: string, site: string): string {
  const { stdout } = verify(target, '--site', site, '--identity', EMAIL, '--format', 'json');
  const { checks } = JSON.parse(stdout) as { checks: readonly { code: string; state: string }[] };
  return checks.find(({ code }) => code === 'RECIPIENT_MATCHES')?.state ?? stdout;
}

test('an old picture of a removed award is refused, one of an anonymised award stands and is nobody’s, not even of who earned it; the site that says so verifies, and so does its history', () => {
  const key = rsaKeyPair();
  const root = town(keyFiles(key));
  const keys = { BLAZON_KEY_ACME: key.privateKeyPem };
  const dist = join(root, 'dist');
  build(root, keys);
  const kept = keepPicture(root);
  expect(verify(kept, '--site', dist)).toMatchObject({ code: 0 });

  const picture = join(dist, `awards/${FIRST}.png`);
  expect(isMine(picture, dist)).toBe('passed');

  forgetJson(root, 'ada', '--anonymise', '--commit');
  build(root, keys);
  expect(isMine(picture, dist)).toBe('failed');
  expect(verify(dist).code).toBe(0);
  expect(verify(kept, '--site', dist)).toMatchObject({ code: 0 });
  expect(verify(picture, '--site', dist)).toMatchObject({ code: 0 });
  const page = readFileSync(join(dist, `awards/${FIRST}/index.html`), 'utf8');
  expect(page).toMatch(/removed at the person’s wish on/);
  expect(page).not.toMatch(/Lovelace|Tuesday/);
  expect(existsSync(join(dist, 'recipients/ada'))).toBe(false);

  forgetJson(root, FIRST, '--remove', '--commit');
  build(root, keys);
  expect(verify(dist)).toMatchObject({ code: 0, stdout: expect.stringContaining('3 removed') as string });
  expect(verify(kept, '--site', dist)).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('NOT_REVOKED') as string,
  });
  expect(verify(join(dist, `awards/${FIRST}.json`), '--site', dist)).toMatchObject({ code: 1 });
  expect(existsSync(join(dist, `awards/${FIRST}.png`))).toBe(false);
  const left = readFileSync(join(dist, `awards/${FIRST}/index.html`), 'utf8');
  expect(left).toContain('This award was removed');
  expect(left).not.toMatch(/Lovelace|First Step|ada/);

  expect(run('audit', root)).toMatchObject({ code: 0 });
});

test('an old picture of an award that is not signed is refused, too, once the award is removed', () => {
  const root = town();
  const issuer = readFileSync(join(root, 'issuers/acme/issuer.md'), 'utf8');
  put(root, 'issuers/acme/issuer.md', issuer.replace('---\n', '---\nsigning: hosted\n'));
  git(root, 'commit', '-qam', 'Never sign');
  build(root);
  const kept = keepPicture(root);
  expect(verify(kept, '--site', join(root, 'dist'))).toMatchObject({ code: 0 });
  forgetJson(root, 'ada', '--remove', '--commit');
  build(root);
  expect(verify(kept, '--site', join(root, 'dist'))).toMatchObject({ code: 1 });
});
