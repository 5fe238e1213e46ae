import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeWhole } from '../../src/node/increment/kept-file.ts';
import { openStaging } from '../../src/node/staging.ts';
import { anew, award, build, commit, repository } from './changing-project.ts';
import { digests, put, startScript, temporaryFolder } from './project.ts';

/** More of them with `BLAZON_KILLS=100`. */
const KILLS = Number(process.env['BLAZON_KILLS'] ?? 8);
const LONGEST = 3000;

test(
  'builds upon a site that are killed at any moment leave a site that the next build makes right',
  { timeout: 3_600_000 },
  async () => {
    const root = repository();
    build(root);
    for (let turn = 2; turn < KILLS + 2; turn += 1) {
      put(root, `recipients/ada/first.${turn}.md`, award('2025-05-01T00:00:00Z'));
      commit(root, 'one more', '2026-02-01T00:00:00Z');
      const building = startScript('build.ts', ['--root', root]);
      const ended = once(building, 'exit');
      const killing = setTimeout(() => building.kill('SIGKILL'), ((turn * 7919) % 97) * (LONGEST / 97));
      await ended;
      clearTimeout(killing);
    }
    build(root);
    expect(digests(join(root, 'dist'))).toEqual(anew(root));
    expect(existsSync(join(root, '.dist.staging'))).toBe(false);
  },
);

test('what a killed build had begun to lay over a site is finished by the next', () => {
  const top = temporaryFolder();
  const [out, work] = [join(top, 'dist'), join(top, '.dist.staging')];
  put(out, 'build.json', 'old');
  put(out, 'awards/gone/index.html', 'old');
  put(work, 'pid', '4194305');
  put(work, 'site/build.json', 'new');
  put(work, 'site/awards/fresh/index.html', 'new');
  const laying = {
    put: ['awards/moved.json', 'awards/fresh/index.html', 'build.json'],
    removed: ['awards/gone/index.html'],
  };
  writeWhole(join(work, 'laying.json'), JSON.stringify(laying));
  mkdirSync(join(top, 'project'));
  const staging = openStaging(out, join(top, 'project'));
  if ('kind' in staging) throw new Error(`The folder was refused: ${staging.kind}`);
  expect(readFileSync(join(out, 'build.json'), 'utf8')).toBe('new');
  expect(readdirSync(join(out, 'awards'))).toEqual(['fresh']);
  expect(readdirSync(staging.folder)).toEqual([]);
  staging.discard();
});

test.each<[string, (file: string) => void]>([
  [
    'was cut off',
    (file) => {
      writeWhole(file, JSON.stringify({ put: ['build.json'], removed: [] }));
      truncateSync(file, 90);
    },
  ],
  [
    'speaks of files outside of the site',
    (file) => {
      writeWhole(file, JSON.stringify({ put: ['build.json'], removed: ['../project/site.yaml'] }));
    },
  ],
])('where a journal %s, nothing of it is done, and the site is not built upon', (_, write) => {
  const top = temporaryFolder();
  const [out, work] = [join(top, 'dist'), join(top, '.dist.staging')];
  put(top, 'project/site.yaml', 'name: Acme');
  put(out, 'build.json', 'old');
  put(out, 'manifest.json', 'old');
  put(work, 'pid', '4194305');
  put(work, 'site/build.json', 'new');
  write(join(work, 'laying.json'));
  const staging = openStaging(out, join(top, 'project'));
  if ('kind' in staging) throw new Error(`The folder was refused: ${staging.kind}`);
  expect(Object.keys(digests(out))).toEqual(['build.json']);
  expect(readFileSync(join(out, 'build.json'), 'utf8')).toBe('old');
  expect(existsSync(join(top, 'project/site.yaml'))).toBe(true);
  staging.discard();
});

test('a lock with the number of the very process that asks was left by another, in another container', () => {
  const top = temporaryFolder();
  put(top, '.dist.staging/pid', String(process.pid));
  expect(openStaging(join(top, 'dist'), join(top, 'project'))).not.toHaveProperty('kind');
});
