import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { digests, runScript, startScript, temporaryFolder, type Ran } from '../publishing/project.ts';
import { writeSite, type Content } from './sites.ts';
import { startStore, type Store } from './store.ts';

let store: Store;
let folder: string;

beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  folder = join(temporaryFolder(), 'dist');
  await store.seen();
});

function publish(prefix: string, ...options: readonly string[]): Ran {
  return runScript('publish.ts', ['--site', folder, '--to', `s3://badges/${prefix}`, ...options], store.environment);
}

function manyAwards(count: number): Content {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      [`awards/a${index}.json`, `{"index":${index}}`],
      [`awards/a${index}/index.html`, `page ${index}`],
    ]).flat(),
  ) as Content;
}

const SMALL: Content = {
  'index.html': '<a href="badges/">',
  '404.html': 'not here',
  'badges/index.html': 'all',
  'awards/a.json': '{}',
  'awards/a.jws': 'a.b.c',
  'awards/a.png': 'picture',
  'assets/site.B2xY9k0q.css': 'body {}',
  'schema/badge.json': '{}',
};

test('a store holds the site, each file with its type and how long it may be kept', () => {
  writeSite(folder, SMALL);
  expect(publish('site')).toMatchObject({
    code: 0,
    stderr: '',
    stdout: expect.stringContaining('Sent 9 files') as string,
  });
  expect(store.digests('site')).toEqual(digests(folder));
  const served = (path: string) => {
    const headers = store.headers(`site/${path}`);
    return `${headers['content-type'] ?? ''} | ${headers['cache-control'] ?? ''}`;
  };
  expect(Object.fromEntries([...Object.keys(SMALL), 'manifest.json'].map((path) => [path, served(path)]))).toEqual({
    'index.html': 'text/html; charset=utf-8 | no-cache',
    '404.html': 'text/html; charset=utf-8 | no-cache',
    'badges/index.html': 'text/html; charset=utf-8 | no-cache',
    'awards/a.json': 'application/ld+json | no-cache',
    'awards/a.jws': 'text/plain; charset=utf-8 | no-cache',
    'awards/a.png': 'image/png | public, max-age=3600',
    'assets/site.B2xY9k0q.css': 'text/css; charset=utf-8 | public, max-age=31536000, immutable',
    'schema/badge.json': 'application/json | no-cache',
    'manifest.json': 'application/json | no-cache',
  });
});

test('one award more among many costs requests for its own files and for the list, and no others', async () => {
  const before = manyAwards(400);
  writeSite(folder, before);
  expect(publish('many').code).toBe(0);
  await store.seen();
  writeSite(folder, { ...before, 'awards/new.json': '{}', 'awards/new/index.html': 'new' });
  expect(publish('many').stdout).toContain('Sent 2 files');
  const requests = (await store.seen()).map(({ method, path }) => `${method} ${path.replace('/badges/many/', '')}`);
  expect(requests.toSorted()).toEqual([
    'DELETE publishing.json',
    'GET manifest.json',
    'GET publishing.json',
    'PUT awards/new.json',
    'PUT awards/new/index.html',
    'PUT manifest.json',
    'PUT publishing.json',
  ]);
  expect(requests.indexOf('PUT awards/new.json')).toBeLessThan(requests.indexOf('PUT awards/new/index.html'));
  expect(store.digests('many')).toEqual(digests(folder));
});

test('a site that is there already costs two requests, and a dry run changes nothing', async () => {
  writeSite(folder, SMALL);
  publish('still', '--dry-run');
  expect(store.digests('still')).toEqual({});
  publish('still');
  await store.seen();
  expect(publish('still').stdout).toBe('s3://badges/still has the site already: nothing to send.\n');
  expect((await store.seen()).map(({ method }) => method)).toEqual(['GET', 'GET']);
});

test('killed while it sends, it goes on where it was, and what was sent is not sent again', async () => {
  const before = manyAwards(300);
  writeSite(folder, before);
  const child = startScript('publish.ts', ['--site', folder, '--to', 's3://badges/killed'], store.environment);
  const ended = once(child, 'exit');
  await store.answers(200);
  child.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
  const sent = (await store.seen()).filter(({ method, path }) => method === 'PUT' && path.includes('/awards/'));
  expect(store.digests('killed')).toHaveProperty('publishing.json');
  expect(publish('killed').code).toBe(0);
  const again = (await store.seen()).filter(({ method, path }) => method === 'PUT' && path.includes('/awards/'));
  expect(sent.length).toBeGreaterThan(100);
  expect(sent.length + again.length).toBeLessThan(600 + 40);
  expect(store.digests('killed')).toEqual(digests(folder));
});

test('what is gone from the site is gone from the store, and what others put there stays', () => {
  writeSite(folder, { ...SMALL, 'awards/b.json': '{}' });
  publish('shared');
  store.leave('shared/theirs.txt', 'theirs');
  rmSync(folder, { recursive: true });
  writeSite(folder, SMALL);
  expect(publish('shared').stdout).toContain('1 removed');
  expect(store.digests('shared')).toEqual({ ...digests(folder), 'theirs.txt': expect.any(String) as string });
});

test('what others have in a store under the name of a page is not replaced until it is adopted', () => {
  writeSite(folder, SMALL);
  publish('foreign', '--dry-run');
  store.leave('robots.txt', 'theirs');
  const to = (...options: readonly string[]): Ran =>
    runScript('publish.ts', ['--site', folder, '--to', 's3://badges', ...options], store.environment);
  expect(to()).toMatchObject({ code: 1, stderr: expect.stringContaining('robots.txt is at') as string });
  expect(to('--adopt', '--dry-run').code).toBe(0);
});

test.each([
  ['is cut off', { 'content-length': '1000' }],
  ['cannot be unpacked', { 'content-encoding': 'gzip' }],
])('an answer that %s is told as the fault of the store', async (_, headers) => {
  writeSite(folder, SMALL);
  const server = createServer((request, response) => {
    response.writeHead(200, headers);
    response.write('half of it', () => request.socket.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const environment = { ...store.environment, AWS_ENDPOINT_URL: `http://127.0.0.1:${String(port)}` };
  const publishing = startScript('publish.ts', ['--site', folder, '--to', 's3://badges/x'], environment);
  if (!publishing.stderr) throw new Error('There is nothing to read');
  const [said] = await Promise.all([text(publishing.stderr), once(publishing, 'exit')]);
  expect([publishing.exitCode, said]).toEqual([
    1,
    expect.stringMatching(/^GET x\/.*\nThe same command goes on/) as string,
  ]);
});

test('a wrong key, a bucket that is not there and a store that cannot be reached are told, and nothing is lost', () => {
  writeSite(folder, SMALL);
  const to = (target: string, environment: NodeJS.ProcessEnv) =>
    runScript('publish.ts', ['--site', folder, '--to', target], { ...store.environment, ...environment });
  expect(to('s3://badges/x', { AWS_SECRET_ACCESS_KEY: 'wrong' })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('403 SignatureDoesNotMatch') as string,
  });
  expect(to('s3://elsewhere/x', {})).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('404 NoSuchBucket') as string,
  });
  expect(to('s3://badges/x', { AWS_ENDPOINT_URL: 'http://127.0.0.1:9' })).toMatchObject({ code: 1 });
  expect(to('s3://badges/x', { AWS_ACCESS_KEY_ID: '' })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('AWS_ACCESS_KEY_ID not set') as string,
  });
});
