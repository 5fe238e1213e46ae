import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { builtMinimal, digests, keyFiles, minimalProject, rsaKeyPair, runScript } from '../publishing/project.ts';

const tamperedBuild = fileURLToPath(new URL('tampered-build.ts', import.meta.url));

test('a build that wrote something that does not verify publishes nothing, and names it', async () => {
  const root = await builtMinimal();
  const out = join(root, 'dist');
  const old = digests(out);
  const picture = readdirSync(join(out, 'awards')).find((name) => name.endsWith('.png')) ?? '';
  const page = picture.replace('.png', '/index.html');
  const awards = 'sign, bake, write and verify awards';
  for (const [stage, how, file, code] of [
    [awards, 'flip', 'badges/first.png', /PICTURE_/],
    [awards, 'remove', 'issuers/acme/revocations.json', /AWARD_|LINK_NOWHERE|FILE_MISSING|DOCUMENT_/],
    ['verify', 'flip', 'badges/first.json', /DOCUMENT_NOT_VALID|BADGE_|NOT_AT_ITS_ADDRESS|LINK_NOWHERE/],
    ['verify', 'cut', `awards/${picture}`, 'FILE_CHANGED'],
    ['verify', 'remove', `awards/${page}`, 'FILE_MISSING'],
    ['verify', 'mislead', 'feed.atom', 'LINK_NOWHERE'],
    ['verify', 'mislead', 'sitemap.xml', 'LINK_NOWHERE'],
    ['verify', 'add', `awards/${picture.replace('.png', '/more.html')}`, 'NOT_AT_ITS_ADDRESS'],
  ] as const) {
    const command = [tamperedBuild, root, out, file, how, stage];
    const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
    expect(status).not.toBe(0);
    expect(stderr).toContain('What does not verify is not published');
    expect(stderr).toContain(file);
    expect(stderr).toMatch(code);
    expect(digests(out)).toEqual(old);
    expect(existsSync(join(root, '.dist.staging'))).toBe(false);
  }
});

test('a site keeps the addresses of keys that are not in use: of retired ones, and in a preview of the real one', () => {
  const pair = rsaKeyPair();
  const files = keyFiles(pair);
  const issuer = 'issuers/acme/issuer.md';
  const root = minimalProject({
    ...files,
    [issuer]: files[issuer]?.replace('{ id: main }', '{ id: old, status: retired }, { id: main }') ?? '',
    'issuers/acme/keys/old.pem': rsaKeyPair().publicKeyPem,
  });
  expect(runScript('build.ts', ['--root', root])).toMatchObject({ code: 0 });
  expect(readdirSync(join(root, 'dist/issuers/acme/keys')).toSorted()).toEqual([
    'development.json',
    'main.json',
    'old.json',
  ]);
});
