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
  for (const [file, code] of [
    [`awards/${picture}`, 'PICTURE_BROKEN'],
    ['badges/first.json', /DOCUMENT_NOT_VALID|BADGE_|NOT_AT_ITS_ADDRESS|LINK_NOWHERE/],
  ] as const) {
    const { status, stderr } = spawnSync(process.execPath, [tamperedBuild, root, out, file], { encoding: 'utf8' });
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
