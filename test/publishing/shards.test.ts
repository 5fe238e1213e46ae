import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mergeFaultWords } from '../../scripts/merge-words.ts';
import type { AwardId } from '../../src/core/model/ids.ts';
import { readWhole, writeWhole } from '../../src/node/increment/kept-file.ts';
import { stateFolder } from '../../src/node/increment/publish-state.ts';
import { mergeShards } from '../../src/node/shards/merge-shards.ts';
import { parseShardNumber, shardOf } from '../../src/node/shards/shard-of.ts';
import { openStaging } from '../../src/node/staging.ts';
import { timedStages } from '../../src/node/stages.ts';
import { award, commit, git, recipient, roster } from './changing-project.ts';
import { digests, keyFiles, put, rsaKeyPair, runScript, temporaryFolder, type Ran } from './project.ts';

/** With `BLAZON_SHARDS=1,2,3` the site is made of one, of two and of three shards. Each costs a build. */
const COUNTS = (process.env['BLAZON_SHARDS'] ?? '2').split(',').map(Number);
const LAST = COUNTS.at(-1) ?? 0;

test('every award is in one shard, of however many, and shards are about equal', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), (of) => {
      const sizes = Array.from({ length: of }, () => 0);
      for (let id = 0; id < 2000; id += 1) {
        const at = shardOf(`a${id}` as AwardId, of) - 1;
        sizes[at] = (sizes[at] ?? 0) + 1;
      }
      expect(Math.min(...sizes)).toBeGreaterThan((2000 / of) * 0.6);
      expect(sizes.reduce((sum, size) => sum + size)).toBe(2000);
    }),
  );
  expect(['1/3', '3/3', '0/3', '4/3', '1', '1/0', '1/2/3', '-1/3'].map(parseShardNumber)).toEqual([
    { shard: 1, of: 3 },
    { shard: 3, of: 3 },
    ...Array.from({ length: 6 }, () => undefined),
  ]);
});

describe('shards that were built', () => {
  let root: string;
  let whole: Record<string, string>;
  const merges: Record<number, Ran> = {};
  const shardsOf = (of: number): string[] =>
    Array.from({ length: of }, (_, index) => join(root, 'shards', `${index + 1}-${of}`));

  beforeAll(() => {
    root = makeProject();
    const key = { BLAZON_KEY_ACME: keys.privateKeyPem };
    const signatures = join(root, 'signatures.pack');
    expect(runScript('sign.ts', ['--root', root, '--out', signatures], key)).toMatchObject({ code: 0 });
    expect(runScript('build.ts', ['--root', root, '--production'], key)).toMatchObject({ code: 0 });
    whole = digests(join(root, 'dist'));
    for (const of of COUNTS) {
      for (const [index, out] of shardsOf(of).entries()) {
        const elsewhere = join(root, 'machines', `${index + 1}-${of}`);
        git(root, ['clone', '-q', root, elsewhere]);
        const args = ['--root', elsewhere, '--production', '--signatures', signatures, '--out', out];
        const built = runScript('build.ts', [...args, '--shard', `${index + 1}/${of}`]);
        expect(built, built.stderr).toMatchObject({ code: 0 });
      }
      const out = join(root, 'merged', String(of));
      merges[of] = runScript('merge.ts', [...shardsOf(of).toReversed(), '--root', root, '--out', out]);
    }
  }, 600_000);

  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });

  test.each(COUNTS)('come together to the bytes of one build, where there are %i', (of) => {
    expect(merges[of], merges[of]?.stderr).toMatchObject({ code: 0 });
    expect(digests(join(root, 'merged', String(of)))).toEqual(whole);
  });

  test.each(COUNTS)('leave what one build leaves to build upon, where there are %i', (of) => {
    const built = keptIn(root, 'dist');
    expect(Object.keys(built).length).toBeGreaterThan(1);
    expect(keptIn(root, join('merged', String(of)))).toEqual(built);
  });

  test('come to a site upon which the next build builds, to the bytes of one from nothing', () => {
    const next = join(root, 'machines', 'next');
    git(root, ['clone', '-q', root, next]);
    const key = { BLAZON_KEY_ACME: keys.privateKeyPem };
    const merged = runScript('merge.ts', [...shardsOf(LAST), '--root', next, '--out', join(next, 'dist')]);
    expect(merged, merged.stderr).toMatchObject({ code: 0 });
    put(next, 'recipients/max/recipient.yaml', recipient('max'));
    put(next, 'recipients/max/first.md', award('2025-03-02T00:00:00Z'));
    commit(next, 'one more', '2026-01-02T00:00:00Z');
    const args = ['--root', next, '--production', '--check-site', '--explain'];
    const upon = runScript('build.ts', [...args, '--only-change'], key);
    expect(upon.stdout, upon.stderr).toMatch(/^From commit .*: 1 awards made, 0 removed\./);
    const anew = runScript('build.ts', ['--root', next, '--production', '--out', join(next, 'anew')], key);
    expect(anew, anew.stderr).toMatchObject({ code: 0 });
    expect(digests(join(next, 'dist'))).toEqual(digests(join(next, 'anew')));
    put(next, 'site.yaml', 'name: Other\nurl: https://badges.acme.dev/\n');
    commit(next, 'another name', '2026-01-03T00:00:00Z');
    expect(runScript('build.ts', [...args, '--only-change'], key)).toMatchObject({
      code: 3,
      stdout: '',
      stderr: expect.stringContaining('because site.yaml has changed') as string,
    });
    expect(digests(join(next, 'dist'))).toEqual(digests(join(next, 'anew')));
  });

  /** `own` gives a copy of the shard at a place, which the test may change. */
  type Tampering = readonly [string, string, (own: (place: number) => string, shards: string[]) => void];

  const awardIn = (shard: string): string =>
    readdirSync(join(shard, 'site/awards')).find((name) => name.endsWith('.jws')) ?? '';

  const says = (what: RegExp, by: string): Tampering[2] => {
    return (own) => {
      const file = join(own(1), 'shard.json');
      const text = readWhole(file) ?? '';
      expect(what.test(text)).toBe(true);
      writeWhole(file, text.replace(what, by));
    };
  };

  test.each<Tampering>([
    [
      'one is missing',
      `Of ${LAST} shards these are missing: 2.`,
      (_, shards) => {
        shards.splice(1, 1);
      },
    ],
    [
      'one is there twice',
      'Shard 1 is there more than once',
      (_, shards) => {
        shards.push(shards[0] ?? '');
      },
    ],
    [
      'a folder is none',
      'is no shard',
      (_, shards) => {
        shards.push(join(root, 'dist'));
      },
    ],
    [
      'one was cut off',
      'is no shard, or its shard.json or kept.json is not as it was written',
      (own) => {
        const file = join(own(1), 'shard.json');
        writeFileSync(file, readFileSync(file).subarray(0, -3));
      },
    ],
    [
      'what one leaves to build upon is of another build',
      'kept.json is not as it was written',
      (own) => {
        writeWhole(join(own(1), 'kept.json'), '{"awards":[]}');
      },
    ],
    ['one is of another commit', 'is of another commit than', says(/"commit":"\w{3}/, '"commit":"000')],
    ['one has other keys', 'is signed with other keys', says(/"keys":"\w{3}/, '"keys":"000')],
    ['one was built by another Blazon', 'by another Blazon', says(/"engine":"\w{3}/, '"engine":"000')],
    ['one came to other pages', 'came to other pages', says(/"common":"\w{3}/, '"common":"000')],
    ['a path leads out of the site', 'is no shard', says(/\\"path\\":\\"awards/, '\\"path\\":\\"../awards')],
    ['an award does not verify', 'does not verify', says(/"faulty":0/, '"faulty":1')],
    [
      'a file was changed on the way',
      'The file has other bytes',
      (own) => {
        const folder = own(1);
        const file = join(folder, 'site/awards', awardIn(folder));
        const last = (end: string): string => (end === 'A' ? 'B' : 'A');
        writeFileSync(file, readFileSync(file, 'utf8').replace(/.$/, last));
      },
    ],
    [
      'a file was lost on the way',
      'lists the file, and it is not there',
      (own) => {
        const folder = own(1);
        rmSync(join(folder, 'site/awards', awardIn(folder)));
      },
    ],
    [
      'a file was put there',
      'does not list the file',
      (own) => {
        put(own(1), 'site/awards/mine.json', '{}');
      },
    ],
    [
      'an award of another shard was taken in',
      'which is not for it to make',
      (own, [first = '']) => {
        const name = awardIn(first);
        const line = `{\\"path\\":\\"awards/${name}\\",\\"size\\":1,\\"sha256\\":\\"${'0'.repeat(64)}\\"},\\n`;
        says(/("awards":"\{\\"files\\":\[\\n)/, `$1${line}`)(own, []);
      },
    ],
    [
      'a revocation is not told of',
      'no award of that name says that it is revoked',
      (own, shards) => {
        const at = shards.findIndex((shard) => !readWhole(join(shard, 'shard.json'))?.includes('"revoked":[]'));
        says(/"revoked":\[[^\]]*\]/, '"revoked":[]')(() => own(at), shards);
      },
    ],
  ])('are refused where %s, and what was published stays', async (_, said, tamper) => {
    const here = join(root, 'tampered');
    rmSync(here, { recursive: true, force: true });
    put(here, 'dist/build.json', 'published before');
    const shards = shardsOf(LAST);
    tamper((place) => {
      const copy = join(here, 'shard');
      cpSync(shards[place] ?? '', copy, { recursive: true });
      return (shards[place] = copy);
    }, shards);
    const staging = openStaging(join(here, 'dist'), root);
    if ('kind' in staging) throw new Error(`The folder was refused: ${staging.kind}`);
    const silent = { begin: () => undefined, progress: () => undefined, end: () => undefined };
    const outcome = await mergeShards(shards, { staging, stages: timedStages(silent).stages, states: undefined });
    staging.discard();
    if (outcome.kind === 'merged') throw new Error('The shards were merged');
    expect(mergeFaultWords(outcome)).toContain(said);
    expect(readFileSync(join(here, 'dist/build.json'), 'utf8')).toBe('published before');
    expect(readdirSync(join(here, 'dist'))).toEqual(['build.json']);
  });

  test('are not merged on a full disk, which is told as one', (context) => {
    const disk = join(temporaryFolder(), 'disk');
    mkdirSync(disk);
    const script = `mount -t tmpfs -o size=640k tmpfs "$1" && shift && out="$1" && shift && "$@" --out "$out"; code=$?; ls -A "$(dirname "$out")"; exit $code`;
    const merge = [process.execPath, join(import.meta.dirname, '../../scripts/merge.ts'), ...shardsOf(LAST)];
    const command = ['-rm', 'sh', '-c', script, 'sh', disk, join(disk, 'dist'), ...merge, '--root', root];
    const { status, stdout, stderr } = spawnSync('unshare', command, { encoding: 'utf8' });
    if (/unshare|mount:/.test(stderr)) return context.skip(`no small disk can be mounted here: ${stderr.trim()}`);
    expect([status, stdout, stderr]).toEqual([
      1,
      '',
      expect.stringMatching(/could not be written: ENOSPC.*\nNothing was published/) as string,
    ]);
  });

  test('are made of a commit alone', () => {
    const elsewhere = join(root, 'machines', `1-${LAST}`);
    put(elsewhere, 'recipients/kim/first.2.md', award('2025-03-02T00:00:00Z'));
    const { code, stderr } = runScript('build.ts', ['--root', elsewhere, '--shard', '1/1']);
    expect([code, stderr]).toEqual([1, expect.stringContaining('commit what changed')]);
    expect(existsSync(join(elsewhere, 'dist-1'))).toBe(false);
  });
});

const keys = rsaKeyPair();

/** What is kept of a site, but for the hour at which it was built. */
function keptIn(root: string, out: string): Record<string, string> {
  const folder = stateFolder(root, join(root, out));
  const [manifest = ''] = readdirSync(folder).filter((name) => name !== 'leaves');
  const state = readWhole(join(folder, manifest, 'state.json')) ?? '';
  return { ...digests(join(folder, 'leaves')), state: state.replace(/"builtAt":"[^"]*"/, '') };
}

/** People, a class, a revoked award and one that has expired, in a commit. */
function makeProject(): string {
  const made = mkdtempSync(join(tmpdir(), 'blazon-shards-'));
  cpSync(join(import.meta.dirname, '../fixtures/minimal'), made, { recursive: true });
  const files = {
    '.gitignore': '/dist*/\n/.dist*\n/.blazon/\n/shards/\n/machines/\n/merged/\n/tampered/\n/*.pack\n',
    'site.yaml': 'name: Minimal\nurl: https://badges.acme.dev/\n',
    ...keyFiles(keys),
    'recipients/kim/recipient.yaml': recipient('kim'),
    'recipients/kim/first.md': award('2025-03-01T00:00:00Z', 'revoked: { on: 2025-04-01, reason: Issued in error. }\n'),
    'recipients/lou/recipient.yaml': recipient('lou'),
    'recipients/lou/first.md': award('2025-03-01T00:00:00Z', 'expires: 2025-09-01T00:00:00Z\n'),
    'recipients/class/first.csv': roster(Array.from({ length: 12 }, (_, index) => `p${index}`)),
  };
  for (const [path, content] of Object.entries(files)) put(made, path, content);
  git(made, ['init', '-q', '-b', 'main']);
  commit(made, 'begin', '2026-01-01T00:00:00Z');
  return made;
}
