import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { limits } from '../../src/core/content/source-file.ts';
import { readProject } from '../../src/node/read-project.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'blazon-reading-'));
  write('site.yaml', 'name: Test\n');
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(path: string, content: string | Uint8Array = ''): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

const pathsOf = (people?: string) => readProject(root, { people }).files.map(({ path }) => path as string);
const faultsOf = (people?: string) =>
  readProject(root, { people }).problems.map(
    ({ code, place: { file, line, column } }) => `${code} ${file}:${line}:${column}`,
  );

describe('what is read', () => {
  test('site.yaml, issuers, badges and recipients, and nothing else', () => {
    for (const path of ['issuers/a/issuer.md', 'badges/b/badge.md', 'recipients/c/b.md', 'src/x.md', 'x.yaml'])
      write(path);
    mkdirSync(join(root, 'node_modules'));
    symlinkSync('/etc', join(root, 'public'));
    expect(pathsOf()).toEqual(['badges/b/badge.md', 'issuers/a/issuer.md', 'recipients/c/b.md', 'site.yaml']);
    expect(faultsOf()).toEqual([]);
  });

  test('files in order of code units, whatever order the folder has', () => {
    for (const path of ['badges/b/é.md', 'badges/b/z.md', 'badges/b/B.md', 'badges/b-c/a.md', 'badges/b/a.md'])
      write(path);
    expect(pathsOf()).toEqual([
      'badges/b-c/a.md',
      'badges/b/B.md',
      'badges/b/a.md',
      'badges/b/z.md',
      'badges/b/é.md',
      'site.yaml',
    ]);
  });

  test('texts as texts, a byte-order mark included, and pictures as bytes', () => {
    write('badges/b/badge.md', '\ufeffGrüße\r\n');
    write('badges/b/image.svg', '<svg/>');
    write('badges/b/image.png', new Uint8Array([0x89, 0x50, 0, 255]));
    const [text, png, svg] = readProject(root).files;
    expect(text).toEqual({ kind: 'text', path: 'badges/b/badge.md', text: '\ufeffGrüße\r\n' });
    expect(png).toEqual({ kind: 'bytes', path: 'badges/b/image.png', bytes: new Uint8Array([0x89, 0x50, 0, 255]) });
    expect(svg).toEqual({ kind: 'bytes', path: 'badges/b/image.svg', bytes: new TextEncoder().encode('<svg/>') });
  });

  test('an empty file is an empty text', () => {
    write('badges/b/badge.md');
    expect(readProject(root).files[0]).toEqual({ kind: 'text', path: 'badges/b/badge.md', text: '' });
  });

  test('names that begin with a dot belong to tools and are passed over', () => {
    write('badges/.DS_Store', new Uint8Array([255]));
    write('badges/.git/config', 'x');
    symlinkSync('/etc', join(root, 'badges/.link'));
    expect(pathsOf()).toEqual(['site.yaml']);
    expect(faultsOf()).toEqual([]);
  });

  test('a project without any folder is read', () => {
    expect(faultsOf()).toEqual([]);
  });
});

describe('what is not followed or waited for', () => {
  test('symbolic links to files, to folders, to nothing and in a circle', () => {
    write('badges/b/badge.md');
    symlinkSync('badge.md', join(root, 'badges/b/copy.md'));
    symlinkSync('..', join(root, 'badges/b/up'));
    symlinkSync('/etc/passwd', join(root, 'badges/b/passwd.md'));
    symlinkSync('nowhere', join(root, 'badges/b/void.md'));
    symlinkSync('self.md', join(root, 'badges/b/self.md'));
    symlinkSync('b', join(root, 'badges/c'));
    expect(faultsOf().toSorted()).toEqual(
      ['copy.md', 'passwd.md', 'self.md', 'up', 'void.md']
        .map((name) => `SYMBOLIC_LINK badges/b/${name}:1:1`)
        .concat('SYMBOLIC_LINK badges/c:1:1')
        .toSorted(),
    );
    expect(pathsOf()).toEqual(['badges/b/badge.md', 'site.yaml']);
  });

  test('links in the place of site.yaml or of a whole folder', () => {
    rmSync(join(root, 'site.yaml'));
    write('elsewhere.yaml', 'name: Other\n');
    symlinkSync('elsewhere.yaml', join(root, 'site.yaml'));
    symlinkSync('/etc', join(root, 'recipients'));
    expect(faultsOf()).toEqual(['SYMBOLIC_LINK site.yaml:1:1', 'SYMBOLIC_LINK recipients:1:1']);
    expect(pathsOf()).toEqual([]);
  });

  test('pipes, sockets and devices', async () => {
    mkdirSync(join(root, 'badges/b'), { recursive: true });
    execFileSync('mkfifo', [join(root, 'badges/b/badge.md')]);
    const server = createServer();
    await new Promise<void>((listening) => server.listen(join(root, 'badges/b/image.svg'), listening));
    expect(readProject(root).problems).toEqual([
      expect.objectContaining({ code: 'WRONG_KIND_OF_FILE', found: 'named pipe' }),
      expect.objectContaining({ code: 'WRONG_KIND_OF_FILE', found: 'socket' }),
    ]);
    await new Promise((closed) => server.close(closed));
  });

  test('a folder where a file is expected, and the other way round', () => {
    rmSync(join(root, 'site.yaml'));
    mkdirSync(join(root, 'site.yaml'));
    write('badges', 'not a folder');
    expect(faultsOf()).toEqual(['WRONG_KIND_OF_FILE site.yaml:1:1', 'WRONG_KIND_OF_FILE badges:1:1']);
  });

  test('a missing site.yaml is a problem, a missing project too', () => {
    rmSync(join(root, 'site.yaml'));
    expect(faultsOf()).toEqual(['SITE_MISSING site.yaml:1:1']);
    rmSync(root, { recursive: true });
    expect(faultsOf()).toEqual(['SITE_MISSING site.yaml:1:1']);
  });
});

describe('limits', () => {
  test.each([
    ['recipients/a/b.md', limits.textBytes],
    ['recipients/a/recipient.yaml', limits.textBytes],
    ['issuers/a/keys/k.pem', limits.textBytes],
    ['recipients/a/b.csv', limits.rosterBytes],
    ['badges/b/image.png', limits.imageBytes],
    ['badges/b/image.svg', limits.imageBytes],
  ])('%s may have %d bytes and not one more', (path, limit) => {
    write(path, 'x'.repeat(limit));
    expect(faultsOf()).toEqual([]);
    write(path, 'x'.repeat(limit + 1));
    expect(readProject(root).problems).toEqual([
      expect.objectContaining({ code: 'FILE_TOO_LARGE', bytes: limit + 1, limit }),
    ]);
    expect(pathsOf()).toEqual(['site.yaml']);
  });
});

describe('texts', () => {
  test.each([
    ['a byte that is none', [0x61, 0xff], '1:2'],
    ['Latin-1', [0x0a, 0x63, 0x61, 0x66, 0xe9, 0x21], '2:4'],
    ['a character cut off at the end', [0x61, 0xe2, 0x82], '1:2'],
    ['half of a surrogate pair', [0x61, 0xed, 0xa0, 0x80], '1:2'],
    ['an overlong slash', [0xc0, 0xaf], '1:1'],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00], '1:1'],
  ])('%s is not UTF-8', (_, bytes, place) => {
    write('badges/b/badge.md', new Uint8Array(bytes));
    expect(faultsOf()).toEqual([`NOT_UTF8 badges/b/badge.md:${place}`]);
  });

  test('a NUL character is named at its place', () => {
    write('badges/b/badge.md', 'one\ntwo\0\n');
    expect(faultsOf()).toEqual(['NUL_CHARACTER badges/b/badge.md:2:4']);
    write('badges/b/badge.md', '\0');
    expect(faultsOf()).toEqual(['NUL_CHARACTER badges/b/badge.md:1:1']);
  });

  test('the place of a wrong byte counts characters as editors do', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }), (lines) => {
        const text = lines.map((line) => line.replace(/[\0\r\n]/g, '')).join('\n');
        write('badges/b/badge.md', new Uint8Array([...new TextEncoder().encode(text), 0xff]));
        const [line, column] = [text.split('\n').length, text.length - text.lastIndexOf('\n')];
        expect(faultsOf()).toEqual([`NOT_UTF8 badges/b/badge.md:${line}:${column}`]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('names', () => {
  test.each([
    ['a\\b.md', 'contains a backslash'],
    ['..\\b.md', 'contains a backslash'],
    ['a..b.md', 'contains `..`'],
    ['a\nb.md', 'contains control characters or invisible ones'],
    ['a\u001b[2J.md', 'contains control characters or invisible ones'],
    ['a\u202edm.exe', 'contains control characters or invisible ones'],
    ['a\u200bb.md', 'contains control characters or invisible ones'],
    ['e\u0301.md', 'has accents written as characters of their own'],
  ])('%j is not read: it %s', (name, reason) => {
    write(`badges/b/${name}`, 'x');
    expect(readProject(root).problems).toEqual([
      { code: 'UNSAFE_NAME', place: { file: `badges/b/${name}`, line: 1, column: 1 }, name, reason },
    ]);
    expect(pathsOf()).toEqual(['site.yaml']);
  });

  test('bytes that are not UTF-8 are no name, of a file or of a folder', () => {
    mkdirSync(join(root, 'badges'));
    writeFileSync(Buffer.concat([Buffer.from(join(root, 'badges/')), Buffer.from([0x61, 0xff])]), 'x');
    mkdirSync(Buffer.concat([Buffer.from(join(root, 'badges/')), Buffer.from([0x62, 0xff])]));
    expect(faultsOf()).toEqual(['UNSAFE_NAME badges/a\ufffd:1:1', 'UNSAFE_NAME badges/b\ufffd:1:1']);
  });

  test('of names that differ in case only, files or folders, the one in small letters is read', () => {
    for (const path of ['badges/b/IMAGE.svg', 'badges/b/Image.svg', 'badges/b/image.svg', 'badges/B/badge.md'])
      write(path);
    expect(faultsOf()).toEqual([
      'NAMES_DIFFER_IN_CASE badges/B:1:1',
      'NAMES_DIFFER_IN_CASE badges/b/IMAGE.svg:1:1',
      'NAMES_DIFFER_IN_CASE badges/b/Image.svg:1:1',
    ]);
    expect(pathsOf()).toEqual(['badges/b/image.svg', 'site.yaml']);
  });

  test('a folder nested deeper than the system can name is a problem, not a crash', () => {
    mkdirSync(join(root, 'badges'));
    const name = 'x'.repeat(200);
    const dive = 'cd "$0"; for i in $(seq 40); do mkdir "$1" && cd "$1" || break; done 2>/dev/null';
    execFileSync('sh', ['-c', dive, join(root, 'badges'), name]);
    const [problem, ...others] = readProject(root).problems;
    execFileSync('rm', ['-rf', join(root, 'badges')]);
    expect(problem).toMatchObject({ code: 'FILE_UNREADABLE', reason: 'its path is too long' });
    expect(others).toEqual([]);
  });
});

describe('people kept apart', () => {
  let people: string;

  beforeEach(() => {
    people = mkdtempSync(join(tmpdir(), 'blazon-people-'));
    mkdirSync(join(people, 'recipients/ada'), { recursive: true });
    writeFileSync(join(people, 'recipients/ada/recipient.yaml'), 'identity: {}\n');
  });

  afterEach(() => {
    rmSync(people, { recursive: true });
  });

  test('are laid over the recipients of the project, and only they', () => {
    write('recipients/ada/first.md');
    mkdirSync(join(people, 'badges/secret'), { recursive: true });
    writeFileSync(join(people, 'badges/secret/badge.md'), '');
    expect(pathsOf(people)).toEqual(['recipients/ada/first.md', 'recipients/ada/recipient.yaml', 'site.yaml']);
    expect(faultsOf(people)).toEqual([]);
  });

  test('may be all the recipients there are', () => {
    expect(pathsOf(people)).toEqual(['recipients/ada/recipient.yaml', 'site.yaml']);
  });

  test('cannot have a file that the project has, nor one that differs in case only, nor a link', () => {
    write('recipients/ada/recipient.yaml');
    write('recipients/Ada/first.md');
    symlinkSync('ada', join(people, 'recipients/bob'));
    expect(faultsOf(people)).toEqual([
      'NAMES_DIFFER_IN_CASE recipients/Ada:1:1',
      'FILE_IN_BOTH_ROOTS recipients/ada/recipient.yaml:1:1',
      'SYMBOLIC_LINK recipients/bob:1:1',
    ]);
  });

  test('need a folder `recipients/`', () => {
    expect(faultsOf(join(people, 'recipients'))).toEqual(['PEOPLE_MISSING recipients:1:1']);
  });
});

test('a folder that may not be listed is a problem', () => {
  write('badges/b/badge.md');
  chmodSync(root, 0o755);
  chmodSync(join(root, 'badges/b'), 0o000);
  const isSuperuser = process.getuid?.() === 0;
  if (isSuperuser) process.seteuid?.('nobody');
  const faults = faultsOf();
  if (isSuperuser) process.seteuid?.(0);
  expect(faults).toEqual(['FILE_UNREADABLE badges/b:1:1']);
});
