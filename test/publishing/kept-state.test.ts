import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instantOf, type Instant } from '../../src/core/model/time.ts';
import { planChange } from '../../src/node/increment/build-change.ts';
import { readWhole, writeWhole } from '../../src/node/increment/kept-file.ts';
import { timedStages } from '../../src/node/stages.ts';
import { award, commit, git, layRepository } from './changing-project.ts';
import { digests, put, runScript, temporaryFolder } from './project.ts';

const NOT_WHOLE = 'nothing is kept of the build that made the site, or it is not whole';

let top: string;
let published: string;
beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'blazon-kept-'));
  published = join(top, 'project');
  layRepository(published);
  put(published, 'recipients/ada/first.2.md', award('2025-05-01T00:00:00Z', 'expires: 2026-03-01T00:00:00Z\n'));
  commit(published, 'one that ends', '2026-01-02T00:00:00Z');
  build(published);
});
afterAll(() => {
  rmSync(top, { recursive: true, force: true });
});

function copied(): string {
  const root = join(temporaryFolder(), 'project');
  cpSync(published, root, { recursive: true, preserveTimestamps: true });
  return root;
}

function build(root: string, environment: NodeJS.ProcessEnv = {}): string {
  const { code, stdout, stderr } = runScript('build.ts', ['--root', root, '--explain'], environment);
  expect(code, stdout + stderr).toBe(0);
  return stdout;
}

async function planned(root: string, now?: Instant): Promise<string> {
  const { stages } = timedStages({ begin: () => undefined, progress: () => undefined, end: () => undefined });
  const plan = await planChange({ root, out: join(root, 'dist'), stages, production: false, environment: {}, now });
  return plan.kind === 'whole' ? plan.why : 'it is built upon';
}

function stateFile(root: string): string {
  const state = join(root, '.blazon/state');
  const [site = ''] = readdirSync(state);
  const [manifest = ''] = readdirSync(join(state, site)).filter((name) => name !== 'leaves');
  return join(state, site, manifest, 'state.json');
}

function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

test('a state with another byte anywhere is not built upon', async () => {
  const root = copied();
  expect(await planned(root)).toBe('it is built upon');
  const file = stateFile(root);
  const whole = readFileSync(file);
  for (const at of [0, 20, 90, whole.length >> 1, whole.length - 2]) {
    flip(file, at);
    expect(await planned(root)).toBe(NOT_WHOLE);
    writeFileSync(file, whole);
  }
  flip(join(root, 'dist/manifest.json'), 400);
  expect(await planned(root)).toBe(NOT_WHOLE);
});

test('a link in the place of a state, of a leaf or of the manifest is not followed', async () => {
  const root = copied();
  const file = stateFile(root);
  const leaves = readdirSync(join(root, '.blazon/state'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /leaves\/\w+$/.test(name))
    .map((name) => join(root, '.blazon/state', name));
  put(root, 'recipients/kim/first.2.md', award('2025-06-01T00:00:00Z'));
  commit(root, 'one more', '2026-01-03T00:00:00Z');
  for (const [places, why] of [
    [[file], NOT_WHOLE],
    [leaves, NOT_WHOLE],
    [[join(root, 'dist/manifest.json')], 'the site is not as it was published'],
    [[join(root, 'dist/build.json')], 'the site is not as it was published'],
  ] as const) {
    const kept = places.map((place) => [place, readFileSync(place)] as const);
    for (const place of places) {
      rmSync(place);
      symlinkSync('/dev/zero', place);
    }
    expect(await planned(root)).toBe(why);
    for (const [place, bytes] of kept) {
      rmSync(place);
      writeFileSync(place, bytes);
    }
  }
  expect(await planned(root)).toBe('it is built upon');
});

test('where nothing can be kept, that is told, and the site stays as it was', () => {
  const root = copied();
  const before = digests(join(root, 'dist'));
  rmSync(join(root, '.blazon/state'), { recursive: true });
  symlinkSync('/nonexistent/folder', join(root, '.blazon/state'));
  expect(runScript('build.ts', ['--root', root])).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/The site could not be written: .*\n.*mend the permissions/) as string,
  });
  expect(digests(join(root, 'dist'))).toEqual(before);
});

test('nothing is built upon, and nothing kept, where git leaves files of the commit out of the work tree', async () => {
  const root = copied();
  git(root, ['sparse-checkout', 'set', '--no-cone', '/*', '!/recipients/kim/']);
  expect(await planned(root)).toBe('the project has files that are in no commit, or the commit files that it has not');
  git(root, ['sparse-checkout', 'disable']);
  expect(await planned(root)).toBe('it is built upon');
});

test('a state of another version of Blazon, of another branch or of another kind of build is not built upon', async () => {
  const root = copied();
  const file = stateFile(root);
  const text = readWhole(file) ?? '';
  const another = (from: RegExp, to: string): void => {
    expect(text).toMatch(from);
    writeWhole(file, text.replace(from, to));
  };
  another(/"engine":"\w+"/, `"engine":"${'0'.repeat(64)}"`);
  expect(await planned(root)).toBe('Blazon itself is another than the one that built the site');
  another(/"production":false/, '"production":true');
  expect(await planned(root)).toBe('the site was built for publication');
  writeWhole(file, text);
  git(root, ['checkout', '-q', '-b', 'other', 'HEAD~1']);
  commit(root, 'elsewhere', '2026-01-03T00:00:00Z');
  expect(await planned(root)).toBe('the site was built from a commit that is not in the history of this one');
});

test('a clock before the last build is not believed, and one that is far ahead changes nothing', async () => {
  const root = copied();
  expect(await planned(root, instantOf(0))).toBe('the clock says that the site was built in the future');
  expect(await planned(root, instantOf(Date.UTC(2400, 0, 1)))).toBe('it is built upon');
});

test('awards end, and stand again, with the moment of which the site is to speak', () => {
  const root = copied();
  const before = digests(join(root, 'dist'));
  const ended = build(root, { SOURCE_DATE_EPOCH: String(Date.UTC(2027, 0, 1) / 1000) });
  expect(ended).toMatch(/: 1 awards made, 0 removed/);
  expect(digests(join(root, 'dist'))).not.toEqual(before);
  expect(build(root)).toMatch(/: 1 awards made, 0 removed/);
  expect(digests(join(root, 'dist'))).toEqual(before);
});

test('a note of a commit is told on the pages of its awards, and no other file is written', () => {
  const root = copied();
  const [id = ''] = readdirSync(join(root, 'dist/awards')).filter((name) => {
    const file = join(root, 'dist/awards', name);
    return name.endsWith('.json') && readFileSync(file, 'utf8').includes('2025-05-01');
  });
  const note = JSON.stringify({ version: 1, approvals: [], checks: [{ name: 'proofread', conclusion: 'success' }] });
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
  git(root, [...who, 'notes', '--ref=blazon', 'add', '-m', note, 'HEAD']);
  const page = `awards/${id.replace('.json', '')}/index.html`;
  const before = readFileSync(join(root, 'dist', page), 'utf8');
  const written = build(root).matchAll(/^ {2}written {2}(.*)$/gm);
  expect(Array.from(written, ([, path]) => path)).toEqual([page, 'manifest.json']);
  expect(readFileSync(join(root, 'dist', page), 'utf8')).not.toBe(before);
});

test('a published file that was changed by hand is not built upon', () => {
  const root = copied();
  const before = digests(join(root, 'dist'));
  put(root, 'recipients/kim/first.2.md', award('2025-06-01T00:00:00Z'));
  commit(root, 'one more', '2026-01-03T00:00:00Z');
  flip(join(root, 'dist/badges/first.json'), 60);
  expect(build(root)).toMatch(/^Everything was built anew: badges\/first\.json is not as it was published\.\n/);
  expect(digests(join(root, 'dist'))['badges/first.json']).toBe(before['badges/first.json']);
});
