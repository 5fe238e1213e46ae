import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { bareRepository, type BareRepository } from '../github/bare-repository.ts';
import { digests, runScript, startScript, temporaryFolder, type Ran } from '../publishing/project.ts';
import { writeSite, type Content } from './sites.ts';

let place: string;
let folder: string;

beforeEach(() => {
  place = temporaryFolder();
  folder = join(place, 'dist');
});

const SITE: Content = { 'index.html': 'home', '404.html': 'no', 'awards/a.json': '{}', 'awards/a/index.html': 'a' };

function publish(to: string, ...options: readonly string[]): Ran {
  return runScript('publish.ts', ['--site', folder, '--root', place, '--to', to, ...options], {
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_COMMITTER_NAME: 'Publisher',
    GIT_COMMITTER_EMAIL: 'publisher@acme.example',
  });
}

test('a folder becomes the site, and what somebody else put there stays', () => {
  const to = join(place, 'www');
  writeSite(folder, { ...SITE, 'awards/gone.json': '{}' });
  expect(publish(to).code).toBe(0);
  writeFileSync(join(to, 'theirs.txt'), 'theirs');
  rmSync(folder, { recursive: true });
  writeSite(folder, { ...SITE, 'index.html': 'new home' });
  expect(publish(`dir:${to}`)).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^Sent 1 file .* 4 unchanged, 1 removed\.$/m) as string,
  });
  const { 'theirs.txt': theirs, ...found } = digests(to);
  expect(theirs).toBeDefined();
  expect(found).toEqual(digests(folder));
});

test('killed while it sends, it goes on where it was, and leaves nothing of its own behind', async () => {
  const to = join(place, 'www');
  const many = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`awards/a${index}.json`, `${index}`]));
  writeSite(folder, { ...SITE, ...many });
  const sending = startScript('publish.ts', ['--site', folder, '--root', place, '--to', to]);
  const ended = once(sending, 'exit');
  while (!existsSync(join(to, 'awards'))) await nextTurn();
  sending.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
  expect(Object.keys(digests(to))).toContain('publishing.json');
  writeFileSync(join(to, '.publishing/left'), 'half a file');
  expect(publish(to).code).toBe(0);
  expect(digests(to)).toEqual(digests(folder));
});

test('the answer as JSON tells what was sent, and of a dry run in which order it would be', () => {
  writeSite(folder, SITE);
  const to = join(place, 'www');
  const { stdout } = publish(to, '--dry-run', '--format', 'json');
  expect(JSON.parse(stdout)).toEqual({
    to,
    dryRun: true,
    sent: 5,
    bytes: expect.any(Number) as number,
    removed: 0,
    unchanged: 0,
    operations: [
      [
        { kind: 'put', path: 'awards/a.json' },
        { kind: 'put', path: 'build.json' },
      ],
      [{ kind: 'put', path: 'awards/a/index.html' }],
      [{ kind: 'put', path: 'index.html' }],
      [{ kind: 'put', path: '404.html' }],
    ],
  });
});

describe('is refused, and nothing is sent:', () => {
  test.each<[string, () => void, RegExp]>([
    [
      'a preview',
      () => {
        writeSite(folder, SITE, true);
      },
      /a preview, signed with a development key/,
    ],
    [
      'a folder that is no site',
      () => {
        mkdirSync(folder);
      },
      /no built site: it has no build\.json/,
    ],
    [
      'a file that was changed',
      () => {
        writeSite(folder, SITE);
        appendFileSync(join(folder, 'awards/a.json'), ' ');
      },
      /awards\/a\.json: The file has other bytes/,
    ],
    [
      'a file that was added',
      () => {
        writeSite(folder, SITE);
        writeFileSync(join(folder, 'more.html'), '');
      },
      /more\.html: manifest\.json does not list/,
    ],
    [
      'a file that is missing',
      () => {
        writeSite(folder, SITE);
        rmSync(join(folder, 'awards/a.json'));
      },
      /awards\/a\.json: manifest\.json lists the file/,
    ],
    [
      'a site that says it is no preview since it was built',
      () => {
        writeSite(folder, SITE, true);
        writeFileSync(
          join(folder, 'build.json'),
          readFileSync(join(folder, 'build.json'), 'utf8').replace('true', 'false'),
        );
      },
      /build\.json: The file has/,
    ],
  ])('%s', (_, make, reason) => {
    make();
    const to = join(place, 'www');
    const { code, stdout, stderr } = publish(to);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(reason);
    expect(() => digests(to)).toThrow('ENOENT');
  });

  test('over a site of somebody else, until it is adopted', () => {
    const to = join(place, 'www');
    mkdirSync(to);
    writeFileSync(join(to, 'index.html'), 'theirs');
    writeFileSync(join(to, 'about.html'), 'theirs');
    writeSite(folder, SITE);
    expect(publish(to)).toMatchObject({ code: 1, stderr: expect.stringContaining('--adopt') as string });
    expect(readFileSync(join(to, 'index.html'), 'utf8')).toBe('theirs');
    expect(publish(to, '--adopt').code).toBe(0);
    expect(readFileSync(join(to, 'about.html'), 'utf8')).toBe('theirs');
  });

  test('through a link that leads out of the folder', () => {
    const [to, outside] = [join(place, 'www'), join(place, 'outside')];
    mkdirSync(to);
    mkdirSync(outside);
    symlinkSync(outside, join(to, 'awards'));
    writeSite(folder, SITE);
    expect(publish(to, '--adopt')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('leads out of') as string,
    });
    expect(digests(outside)).toEqual({});
  });

  test('over anything of somebody else that a site has too, until it is adopted', () => {
    const to = join(place, 'www');
    mkdirSync(join(to, 'awards'), { recursive: true });
    writeFileSync(join(to, 'awards/a.json'), 'theirs');
    writeSite(folder, SITE);
    expect(publish(to)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^awards is at .* already .*\nGive --adopt/) as string,
    });
    expect(readFileSync(join(to, 'awards/a.json'), 'utf8')).toBe('theirs');
    expect(publish(to, '--adopt').code).toBe(0);
  });

  test.each(['.', '..', '/', 'badges', 'recipients/kim', 'dist', 'dist/www', 'link'])(
    'into the project or the site, at %s, even where it is adopted',
    (to) => {
      writeFileSync(join(place, 'site.yaml'), 'name: Acme\n');
      symlinkSync(join(place, 'dist'), join(place, 'link'));
      writeSite(folder, SITE);
      const before = digests(place);
      expect(publish(resolve(place, to), '--adopt')).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringContaining('part of the project or of the built site, or holds them') as string,
      });
      expect(digests(place)).toEqual(before);
    },
  );

  test('into a project elsewhere, even where it is adopted', () => {
    const to = join(place, 'www');
    mkdirSync(to);
    writeFileSync(join(to, 'site.yaml'), 'name: Other\n');
    writeSite(folder, SITE);
    expect(publish(to, '--adopt')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('A project is at') as string,
    });
    expect(Object.keys(digests(to))).toEqual(['site.yaml']);
  });

  test.each<[string, (to: string) => void, string]>([
    [
      'that is a file',
      (to) => {
        writeFileSync(to, '');
      },
      'is no folder',
    ],
    [
      'that is a link to nowhere',
      (to) => {
        symlinkSync(join(place, 'nowhere'), to);
      },
      'is a link that leads nowhere',
    ],
  ])('to a place %s', (_, make, reason) => {
    const to = join(place, 'www');
    make(to);
    writeSite(folder, SITE);
    expect(publish(to)).toMatchObject({ code: 1, stderr: expect.stringContaining(reason) as string });
  });

  test.each(['ftp://host/x', 's3://b', 's3://bucket/../x', 'git:origin', 'git:--upload-pack=x#pages', ''])(
    'the target %j, as wrong use',
    (to) => {
      expect(publish(to)).toMatchObject({ code: 2, stdout: '' });
    },
  );
});

test('a preview is published where that is asked for', () => {
  writeSite(folder, SITE, true);
  expect(publish(join(place, 'www'), '--preview').code).toBe(0);
});

describe('a branch', () => {
  let remote: BareRepository;
  const tree = (): string[] => remote.git('ls-tree', '-r', '--name-only', 'pages').split('\n');

  beforeEach(() => {
    execFileSync('git', ['init', '-q', '--bare', join(place, 'remote.git')]);
    remote = bareRepository(join(place, 'remote.git'));
    remote.git('config', 'uploadpack.allowFilter', 'true');
  });

  test.each(['remote.git', 'file://'])('gets one commit upon its tip, by %s', (how) => {
    const to = `git:${how === 'file://' ? `file://${remote.folder}` : how}#pages`;
    writeSite(folder, { ...SITE, 'awards/gone.json': '{}' });
    expect(publish(to)).toMatchObject({ code: 0, stderr: '' });
    const first = remote.tip('pages');
    expect(tree()).toEqual(Object.keys(digests(folder)).toSorted());
    rmSync(folder, { recursive: true });
    writeSite(folder, { ...SITE, 'awards/a/index.html': 'other' });
    expect(publish(to).stdout).toContain('Sent 1 file ');
    expect(tree()).toEqual(Object.keys(digests(folder)).toSorted());
    expect(remote.git('show', 'pages:awards/a/index.html')).toBe('other');
    expect(remote.git('rev-parse', 'pages^')).toBe(first);
    expect(remote.git('log', '-1', '--format=%cn %s', 'pages')).toBe(
      'Publisher Publish https://badges.acme.example/ as of 2026-01-02T03:04:05Z',
    );
    const second = remote.tip('pages');
    expect(publish(to).stdout).toContain('has the site already');
    expect(remote.tip('pages')).toBe(second);
  });

  test('keeps what others have in it', () => {
    writeSite(folder, SITE);
    const work = join(place, 'work');
    execFileSync('git', ['init', '-q', '-b', 'pages', work]);
    writeFileSync(join(work, 'CNAME'), 'badges.acme.example\n');
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', work, '-c', 'user.name=A', '-c', 'user.email=a@b.example', ...args]);
    git('add', '.');
    git('commit', '-qm', 'Begin');
    git('push', '-q', remote.folder, 'pages');
    expect(publish(`git:${remote.folder}#pages`).code).toBe(0);
    expect(tree()).toContain('CNAME');
    expect(tree()).toContain('awards/a.json');
  });

  test('that holds a project is left alone, even where it is adopted', () => {
    writeSite(folder, SITE);
    const work = join(place, 'work');
    execFileSync('git', ['init', '-q', '-b', 'main', work]);
    writeFileSync(join(work, 'site.yaml'), 'name: Acme\n');
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', work, '-c', 'user.name=A', '-c', 'user.email=a@b.example', ...args]);
    git('add', '.');
    git('commit', '-qm', 'Begin');
    git('push', '-q', remote.folder, 'main');
    const before = remote.tip('main');
    expect(publish(`git:${remote.folder}#main`, '--adopt')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('A project is at') as string,
    });
    expect(remote.tip('main')).toBe(before);
  });

  test.each(['a..b', 'a.lock', 'a/'])('that cannot be called %s is told before anything is made', (name) => {
    writeSite(folder, SITE);
    expect(publish(`git:${remote.folder}#${name}`, '--dry-run')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('is no name that a branch can have') as string,
    });
  });

  test('that cannot be reached is told', () => {
    writeSite(folder, SITE);
    expect(publish('git:nowhere.git#pages')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('git ls-remote failed') as string,
    });
  });
});
