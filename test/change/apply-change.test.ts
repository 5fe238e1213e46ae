import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Change } from '../../src/core/edit/change.ts';
import { applyChange } from '../../src/node/change/apply-change.ts';
import { ChangeRefused } from '../../src/node/change/change-refused.ts';
import { recoverChange } from '../../src/node/change/recover-change.ts';
import { put, temporaryFolder } from '../publishing/project.ts';
import { edit, filesIn, git, leftovers, repository } from './repository.ts';

const AWARD = 'recipients/ada/first.md';

/** New files in new folders, a file with another text, and one that goes. */
function changeOf(root: string): Change {
  const award = readFileSync(join(root, AWARD), 'utf8');
  const other = readFileSync(join(root, 'recipients/bob/recipient.yaml'), 'utf8');
  return {
    title: 'Do four things at once',
    trailers: [['Blazon-Batch', '20260101-aaaaaa']],
    edits: [
      edit(
        'recipients/cleo/recipient.yaml',
        undefined,
        'identity: { type: url, identity: https://example.com/cleo }\n',
      ),
      edit(AWARD, award, `${award}\nAnd more.\n`),
      edit('recipients/bob/recipient.yaml', other, undefined),
      edit('recipients/cleo/first.md', undefined, '---\nissuedOn: 2025-01-01T00:00:00Z\n---\n'),
    ],
  };
}

function project(): string {
  return repository({
    'recipients/bob/recipient.yaml': 'identity: { type: url, identity: https://example.com/bob }\n',
  });
}

test('all files of a change are written, and nothing of the command is left', () => {
  const root = project();
  const change = changeOf(root);
  applyChange(root, change);
  for (const { path, after } of change.edits)
    expect(existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined).toBe(after);
  expect(existsSync(join(root, 'recipients/bob'))).toBe(false);
  expect(leftovers(root)).toEqual([]);
});

test('files are taken back while git is at work, and its index when that has ended', () => {
  const root = project();
  const change = changeOf(root);
  const before = filesIn(root);
  const fail = () => {
    throw new Error('no');
  };
  const applying = { commit: '0'.repeat(40), afterwards: fail, takenBack: fail };
  expect(() => {
    applyChange(root, change, applying);
  }).toThrow('no');
  put(root, '.git/index.lock', '');
  expect(() => recoverChange(root)).toThrow(ChangeRefused);
  expect(filesIn(root)).toEqual(before);
  rmSync(join(root, '.git/index.lock'));
  expect(recoverChange(root)).toBe('taken back');
  expect([git(root, 'status', '--porcelain'), leftovers(root)]).toEqual(['', []]);
});

test('a file keeps who may read it', () => {
  const root = project();
  chmodSync(join(root, AWARD), 0o640);
  applyChange(root, changeOf(root));
  expect(statSync(join(root, AWARD)).mode & 0o777).toBe(0o640);
});

test.each(['apply', 'commit'])(
  'a command killed at any moment (%s) leaves the project as it was, or with the whole change',
  { timeout: 300_000 },
  (how) => {
    const root = project();
    const before = filesIn(root);
    const head = git(root, 'rev-parse', 'HEAD');
    const change = changeOf(root);
    const file = join(temporaryFolder(), 'change.json');
    writeFileSync(file, JSON.stringify(change));
    let taken = 0;
    for (let moment = 1; ; moment++) {
      const { signal, stderr } = spawnSync(
        process.execPath,
        [
          '--import',
          join(import.meta.dirname, 'die-at.ts'),
          join(import.meta.dirname, 'make-change.ts'),
          root,
          file,
          how,
        ],
        { encoding: 'utf8', env: { ...process.env, DIE_AT: String(moment) } },
      );
      const untouched = JSON.stringify(filesIn(root)) === JSON.stringify(before);
      const recovered = recoverChange(root);
      if (recovered === 'taken back' && !untouched) taken++;
      const isDone = signal === null || (how === 'commit' && git(root, 'rev-parse', 'HEAD') !== head);
      const isWritten = existsSync(join(root, 'recipients/cleo/first.md'));
      if (isDone || isWritten) {
        expect([stderr, isWritten, leftovers(root)]).toEqual(['', true, []]);
        expect(Object.keys(filesIn(root))).not.toContain('recipients/bob/recipient.yaml');
        break;
      }
      expect(filesIn(root), `killed at ${moment}`).toEqual(before);
      expect([git(root, 'status', '--porcelain'), git(root, 'rev-parse', 'HEAD'), leftovers(root)]).toEqual([
        '',
        head,
        [],
      ]);
    }
    expect(git(root, 'status', '--porcelain') === '').toBe(how === 'commit');
    expect(taken, 'kills that met the project half changed').toBeGreaterThan(3);
  },
);

test('a full disk at any moment leaves the project as it was', (context) => {
  const root = project();
  const before = filesIn(root);
  const file = join(temporaryFolder(), 'change.json');
  writeFileSync(file, JSON.stringify(changeOf(root)));
  const disk = join(temporaryFolder(), 'disk');
  mkdirSync(disk);
  const script = `mount -t tmpfs -o size=4m,nr_inodes="$6" tmpfs "$1" && cp -r "$2/recipients" "$2/badges" "$1/" && mkdir "$1/.blazon"
    "$3" "$4" "$1" "$5" apply; code=$?
    cd "$1" && ls .blazon && cat $(find recipients -type f | sort) | sha256sum && find recipients -type f | sort; exit $code`;
  const answers = new Set<string>();
  for (let inodes = 12; inodes < 34; inodes++) {
    const { status, stdout, stderr } = spawnSync(
      'unshare',
      [
        '-rm',
        'sh',
        '-c',
        script,
        'sh',
        disk,
        root,
        process.execPath,
        join(import.meta.dirname, 'make-change.ts'),
        file,
        String(inodes),
      ],
      { encoding: 'utf8' },
    );
    if (/unshare|mount:/.test(stderr)) return context.skip(`no small disk can be mounted here: ${stderr.trim()}`);
    if (/cp:|mkdir:/.test(stderr)) continue;
    expect(status === 0 || stderr.includes('ENOSPC'), stderr).toBe(true);
    answers.add(stdout);
  }
  const paths = Object.keys(before).filter((path) => path.startsWith('recipients/'));
  expect([...answers]).toHaveLength(2);
  expect([...answers].some((answer) => answer.trim().split('\n').slice(1).join() === paths.join())).toBe(true);
});

test('a change that contradicts itself is not begun', () => {
  const root = project();
  const before = filesIn(root);
  const blocked = edit('recipients/cleo/first.md/deeper.md', undefined, 'x');
  const change = changeOf(root);
  expect(() => {
    applyChange(root, { ...change, edits: [...change.edits, blocked] });
  }).toThrow();
  expect([filesIn(root), leftovers(root)]).toEqual([before, []]);
});

test('a file that is no longer what the change was made from is not written over', () => {
  const root = project();
  const change = changeOf(root);
  put(root, AWARD, 'somebody was faster');
  const before = filesIn(root);
  expect(() => {
    applyChange(root, change);
  }).toThrow('`recipients/ada/first.md` has changed since it was read.');
  expect(filesIn(root)).toEqual(before);
});

test.each([
  ['../outside.md'],
  ['recipients/../../outside.md'],
  ['/etc/outside.md'],
  ['.git/hooks/pre-commit'],
  ['.GIT/config'],
  ['recipients/out/first.md'],
  ['recipients//first.md'],
  ['recipients/loose.md'],
])('nothing is written to %s', (path) => {
  const root = project();
  const outside = temporaryFolder();
  symlinkSync(outside, join(root, 'recipients/out'));
  symlinkSync(join(outside, 'loose.md'), join(root, 'recipients/loose.md'));
  expect(() => {
    applyChange(root, { title: 'Escape', trailers: [], edits: [edit(path, undefined, 'x')] });
  }).toThrow(ChangeRefused);
  expect([filesIn(outside), existsSync(join(root, '../outside.md'))]).toEqual([{}, false]);
});

test('commands do not keep their bytes in a folder that a link leads to', () => {
  const root = project();
  const outside = temporaryFolder();
  symlinkSync(outside, join(root, '.blazon'));
  expect(() => {
    applyChange(root, changeOf(root));
  }).toThrow(ChangeRefused);
  expect(filesIn(outside)).toEqual({});
});

test('a journal that somebody slipped in does not reach out of the project', () => {
  const root = project();
  const outside = join(root, '../outside.md');
  writeFileSync(outside, 'mine');
  put(root, '.blazon/change/0.before', 'theirs');
  const after = '0'.repeat(64);
  put(
    root,
    '.blazon/change/journal.json',
    JSON.stringify({ version: 1, edits: [{ path: '../outside.md', before: after, after }] }),
  );
  expect(() => recoverChange(root)).toThrow(ChangeRefused);
  expect(readFileSync(outside, 'utf8')).toBe('mine');
});

test('while a command is at work, another refuses', () => {
  const root = project();
  put(root, '.blazon/change/pid', String(process.ppid));
  put(root, '.blazon/change/journal.json', JSON.stringify({ version: 1, edits: [] }));
  expect(() => {
    applyChange(root, changeOf(root));
  }).toThrow('Another command is changing this project.');
});

test('after an interrupted command, what somebody changed since is not lost', () => {
  const root = project();
  const file = join(temporaryFolder(), 'change.json');
  writeFileSync(file, JSON.stringify(changeOf(root)));
  for (let moment = 1; !existsSync(join(root, 'recipients/cleo/first.md')); moment++)
    spawnSync(
      process.execPath,
      [
        '--import',
        join(import.meta.dirname, 'die-at.ts'),
        join(import.meta.dirname, 'make-change.ts'),
        root,
        file,
        'apply',
      ],
      { env: { ...process.env, DIE_AT: String(moment) } },
    );
  put(root, AWARD, 'mine');
  expect(() => recoverChange(root)).toThrow('recipients/ada/first.md');
  expect(readFileSync(join(root, AWARD), 'utf8')).toBe('mine');
});
