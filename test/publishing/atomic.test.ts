import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { spawnSync, type ChildProcess } from 'node:child_process';
import { expect, test } from 'vitest';
import { builtMinimal, digests, minimalProject, put, runScript, startScript, temporaryFolder } from './project.ts';

const killedBuild = fileURLToPath(new URL('killed-build.ts', import.meta.url));
const STAGES = ['draw badges', 'sign, bake, write and verify awards', 'keep the state'];

test('a build killed at any moment leaves the old site whole, and the next build the new one', async () => {
  const root = await builtMinimal();
  const dist = join(root, 'dist');
  const old = digests(dist);
  put(root, 'recipients/ada/first.md', '---\nissuedOn: 2025-02-02T10:00:00Z\n---\nOf another day.\n');
  await killWhenThere(root, join(root, '.dist.staging/site'));
  expect(digests(dist), 'killed while pages were rendered').toEqual(old);
  for (const stage of STAGES) {
    killBefore(root, stage);
    expect(digests(dist), `killed before: ${stage}`).toEqual(old);
  }
  expect(runScript('build.ts', ['--root', root])).toMatchObject({ code: 0 });
  const fresh = digests(dist);
  expect(fresh).not.toEqual(old);
  expect(Object.keys(fresh)).toEqual(Object.keys(old));
  expect(existsSync(join(root, '.dist.staging'))).toBe(false);
});

function killBefore(root: string, stage: string): void {
  const command = [killedBuild, root, join(root, 'dist'), stage];
  const { signal, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  expect(signal, stderr).toBe('SIGKILL');
}

async function killWhenThere(root: string, path: string): Promise<void> {
  const building = startScript('build.ts', ['--root', root]);
  await signalWhenThere(building, 'SIGKILL', path);
  expect(building.signalCode, `the build was over before ${path} was seen`).toBe('SIGKILL');
}

/** Sends the signal at the first sight of a file, and waits for the process to end. */
async function signalWhenThere(building: ChildProcess, signal: NodeJS.Signals, path: string): Promise<void> {
  const ended = once(building, 'exit');
  while (building.exitCode === null && !existsSync(path)) await nextTurn();
  building.kill(signal);
  await ended;
}

test('a build that was killed between taking the old site away and putting the new one there is mended by the next', async () => {
  const root = await builtMinimal();
  const old = digests(join(root, 'dist'));
  renameSync(join(root, 'dist'), join(root, '.dist.previous'));
  put(root, 'badges/first/badge.md', 'no front matter');
  expect(runScript('build.ts', ['--root', root])).toMatchObject({ code: 1 });
  expect(digests(join(root, 'dist'))).toEqual(old);
});

test('an interrupted build clears what it had begun', async () => {
  const root = minimalProject();
  const building = startScript('build.ts', ['--root', root]);
  await signalWhenThere(building, 'SIGINT', join(root, '.dist.staging/site/index.html'));
  expect(building.exitCode).toBe(130);
  expect([existsSync(join(root, 'dist')), existsSync(join(root, '.dist.staging'))]).toEqual([false, false]);
});

test('a full disk is told as one, and the old site stays', (context) => {
  const root = minimalProject();
  const disk = join(temporaryFolder(), 'disk');
  mkdirSync(disk);
  const script = `mount -t tmpfs -o size=640k tmpfs "$1" && mkdir "$1/dist" && echo '{}' > "$1/dist/build.json" && "$2" "$3" --root "$4" --out "$1/dist"; code=$?; ls -A "$1" "$1/dist"; exit $code`;
  const build = join(import.meta.dirname, '../../scripts/build.ts');
  const { status, stdout, stderr } = spawnSync(
    'unshare',
    ['-rm', 'sh', '-c', script, 'sh', disk, process.execPath, build, root],
    { encoding: 'utf8' },
  );
  if (/unshare|mount:/.test(stderr))
    return context.skip(`this machine does not let a test mount a small disk: ${stderr.trim()}`);
  expect(stdout).toContain('ENOSPC');
  expect(stdout + stderr).not.toMatch(/^\s+at /m);
  expect([status, stdout.trim().split('\n').slice(-4)]).toEqual([
    1,
    [`${disk}:`, 'dist', '', `${disk}/dist:`].concat('build.json').slice(-4),
  ]);
});

test('a folder with files of somebody else is not replaced', () => {
  const root = minimalProject();
  mkdirSync(join(root, 'mine'));
  writeFileSync(join(root, 'mine/diary.txt'), 'dear diary');
  const built = runScript('build.ts', ['--root', root, '--out', join(root, 'mine'), '--format', 'json']);
  expect(built).toMatchObject({ code: 1 });
  expect(built.stdout).toContain('OUTPUT_NOT_OURS');
  expect(existsSync(join(root, 'mine/diary.txt'))).toBe(true);
});

test.each([
  [
    'a file',
    (out: string) => {
      writeFileSync(out, 'hello');
    },
  ],
  [
    'a link that leads nowhere',
    (out: string) => {
      symlinkSync('/nonexistent/site', out);
    },
  ],
  [
    'a link to a folder',
    (out: string) => {
      symlinkSync(temporaryFolder(), out);
    },
  ],
])('%s in the place of the output folder is left alone, and nothing is left beside it', (_, make) => {
  const root = minimalProject();
  make(join(root, 'dist'));
  const built = runScript('build.ts', ['--root', root, '--format', 'json']);
  expect(built).toMatchObject({ code: 1 });
  expect(built.stdout).toContain('OUTPUT_NOT_OURS');
  expect(readdirSync(root).filter((name) => name.startsWith('.dist'))).toEqual([]);
});

test.each(['.', '..', 'badges', 'badges/first'])('a project is not built over itself, at %s', (out) => {
  const root = minimalProject();
  const built = runScript('build.ts', ['--root', root, '--out', join(root, out), '--format', 'json']);
  expect(built).toMatchObject({ code: 1 });
  expect(built.stdout).toContain('OUTPUT_HOLDS_SOURCES');
});
