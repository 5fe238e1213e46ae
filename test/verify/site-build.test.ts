import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { builtMinimal, digests, keyFiles, minimalProject, rsaKeyPair, runScript } from '../publishing/project.ts';

const tamperedBuild = fileURLToPath(new URL('tampered-build.ts', import.meta.url));

const awards = 'sign, bake, write and verify awards';
/** The file of an award of the smallest project that ends in this. */
const award = (ending: string) => (root: string) => {
  const picture = readdirSync(join(root, 'dist/awards')).find((name) => name.endsWith('.png')) ?? '';
  return `awards/${picture.replace('.png', ending)}`;
};

test.for([
  ['a picture of a badge with a byte changed', awards, 'flip', 'badges/first.png', /PICTURE_/],
  [
    'no revocation list',
    awards,
    'remove',
    'issuers/acme/revocations.json',
    /AWARD_|LINK_NOWHERE|FILE_MISSING|DOCUMENT_/,
  ],
  [
    'a badge with a byte changed',
    'verify',
    'flip',
    'badges/first.json',
    /DOCUMENT_NOT_VALID|BADGE_|NOT_AT_ITS_ADDRESS|LINK_NOWHERE/,
  ],
  ['a picture of an award cut short', 'verify', 'cut', award('.png'), 'FILE_CHANGED'],
  ['no page of an award', 'verify', 'remove', award('/index.html'), 'FILE_MISSING'],
  ['a feed that leads nowhere', 'verify', 'mislead', 'feed.atom', 'LINK_NOWHERE'],
  ['a sitemap that leads nowhere', 'verify', 'mislead', 'sitemap.xml', 'LINK_NOWHERE'],
  ['a page that is nobody’s', 'verify', 'add', award('/more.html'), 'NOT_AT_ITS_ADDRESS'],
] as const)('a build that wrote %s publishes nothing, and names it', async ([, stage, how, where, code]) => {
  const root = await builtMinimal();
  const out = join(root, 'dist');
  const old = digests(out);
  const file = typeof where === 'string' ? where : where(root);
  const command = [tamperedBuild, root, out, file, how, stage];
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  expect(status).not.toBe(0);
  expect(stderr).toContain('What does not verify is not published');
  expect(stderr).toContain(file);
  expect(stderr).toMatch(code);
  expect(digests(out)).toEqual(old);
  expect(existsSync(join(root, '.dist.staging'))).toBe(false);
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
