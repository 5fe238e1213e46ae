import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { digests, minimalProject, runScript } from '../publishing/project.ts';

const tamperedBuild = fileURLToPath(new URL('tampered-build.ts', import.meta.url));

test('a build that wrote something that does not verify publishes nothing, and names it', () => {
  const root = minimalProject();
  const out = join(root, 'dist');
  expect(runScript('build.ts', ['--root', root])).toMatchObject({ code: 0 });
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
