import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folderFetcher } from '../../src/node/folder-fetcher.ts';
import { nodeFetcher } from '../../src/node/node-fetcher.ts';
import { isPrivateAddress } from '../../src/node/private-address.ts';
import { simulatedIssuer, type SimulatedIssuer } from './simulated-issuer.ts';

describe('fetching over the network', () => {
  const limits = { allowPrivate: true, mostBytes: 1000, mostRedirects: 5 };
  const fetch = nodeFetcher(limits);
  let site: SimulatedIssuer;
  beforeEach(async () => {
    site = await simulatedIssuer();
  });
  afterEach(() => site[Symbol.asyncDispose]());

  test('gives status, type in small letters, and bytes', async () => {
    site.answer(`${site.url}a`, (response) =>
      response.writeHead(404, { 'content-type': 'Application/JSON; charset=utf-8' }).end('{}'),
    );
    expect(await fetch(`${site.url}a#part`)).toEqual({
      kind: 'answered',
      status: 404,
      url: `${site.url}a#part`,
      mediaType: 'application/json',
      bytes: new Uint8Array([123, 125]),
    });
  });

  test('follows five redirects and not six', async () => {
    for (let step = 0; step < 6; step += 1)
      site.answer(`${site.url}${step}`, (response) => response.writeHead(302, { location: `/${step + 1}` }).end());
    site.answer(`${site.url}6`, '{}');
    expect(await fetch(`${site.url}1`)).toMatchObject({ kind: 'answered', url: `${site.url}6`, status: 200 });
    expect(await fetch(`${site.url}0`)).toEqual({ kind: 'unreachable', reason: 'redirects' });
  });

  test.each(['file:///etc/passwd', 'ftp://127.0.0.1/', 'http://user:pass@127.0.0.1/', 'nothing'])(
    'asks http and https only, without a name and password: %s',
    async (location) => {
      expect(await fetch(location)).toEqual({ kind: 'unreachable', reason: 'not-http' });
      site.answer(`${site.url}a`, (response) => response.writeHead(302, { location }).end());
      expect((await fetch(`${site.url}a`)).kind === 'answered').toBe(location === 'nothing');
    },
  );

  test('gives up on a server that never answers, and on one that never ends', async () => {
    site.answer(`${site.url}silent`, () => undefined);
    site.answer(`${site.url}slow`, (response) => response.write('{'));
    const hasty = nodeFetcher({ ...limits, timeout: 300 });
    expect(await hasty(`${site.url}silent`)).toEqual({ kind: 'unreachable', reason: 'timeout' });
    expect(await hasty(`${site.url}slow`)).toEqual({ kind: 'unreachable', reason: 'timeout' });
  });

  test('stops reading what is too large, announced or not', async () => {
    site.answer(`${site.url}announced`, 'x'.repeat(1001));
    site.answer(`${site.url}chunked`, (response) => {
      response.write('x'.repeat(600));
      response.end('x'.repeat(600));
    });
    site.answer(`${site.url}fits`, 'x'.repeat(1000));
    expect(await fetch(`${site.url}announced`)).toEqual({ kind: 'unreachable', reason: 'too-large' });
    expect(await fetch(`${site.url}chunked`)).toEqual({ kind: 'unreachable', reason: 'too-large' });
    expect(await fetch(`${site.url}fits`)).toMatchObject({ status: 200 });
  });

  test('tells of a connection that breaks', async () => {
    site.answer(`${site.url}a`, (response) => {
      response.destroy();
    });
    expect(await fetch(`${site.url}a`)).toEqual({ kind: 'unreachable', reason: 'network' });
  });

  test('sends no cookies, and none that it was given', async () => {
    let cookies: string | undefined;
    site.answer(`${site.url}a`, (response) => {
      response.writeHead(302, { location: '/b', 'set-cookie': 'a=1' }).end();
    });
    site.answer(`${site.url}b`, (response) => {
      cookies = response.req.headers.cookie;
      response.end();
    });
    expect(await fetch(`${site.url}a`)).toMatchObject({ status: 200 });
    expect(cookies).toBeUndefined();
  });

  test('refuses addresses of this machine however they are written, unless asked for', async () => {
    const publicOnly = nodeFetcher({});
    const { port } = new URL(site.url);
    for (const host of [
      '127.0.0.1',
      '127.1',
      '2130706433',
      '0x7f.1',
      '0.0.0.0',
      '[::1]',
      '[::ffff:127.0.0.1]',
      'localhost',
    ])
      expect(await publicOnly(`http://${host}:${port}/a`)).toEqual({ kind: 'unreachable', reason: 'private-address' });
    expect(site.asked).toEqual([]);
  });

  test.each([
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '192.88.99.1',
    '3fff::1',
    '5f00::1',
    '::ffff:0:10.0.0.1',
  ])('%s is not public', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  test.each(['8.8.8.8', '172.32.0.1', '2606:4700::1111'])('%s is public', (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });
});

describe('a folder that answers for its site', () => {
  let folder: string;
  beforeEach(() => {
    const root = mkdtempSync(join(tmpdir(), 'blazon-folder-'));
    folder = join(root, 'site');
    mkdirSync(join(folder, 'awards', 'a'), { recursive: true });
    writeFileSync(join(folder, 'awards', 'a.json'), '{}');
    writeFileSync(join(folder, 'awards', 'a', 'index.html'), '<p>');
    writeFileSync(join(root, 'secret.json'), '{}');
    symlinkSync(join(root, 'secret.json'), join(folder, 'link.json'));
  });
  afterEach(() => {
    rmSync(join(folder, '..'), { recursive: true });
  });
  const fetcher = () => folderFetcher({ folder, url: 'https://user.github.io/repo/' });

  test('gives its files by their addresses', async () => {
    expect(await fetcher()('https://user.github.io/repo/awards/a.json?x#y')).toEqual({
      kind: 'answered',
      status: 200,
      url: 'https://user.github.io/repo/awards/a.json?x#y',
      mediaType: 'application/json',
      bytes: new Uint8Array([123, 125]),
    });
    expect(await fetcher()('https://user.github.io/repo/awards/a/')).toMatchObject({ mediaType: 'text/html' });
  });

  test.each(['none.json', '..%2fsecret.json', '%2e%2e%2fsecret.json', 'link.json', 'a%00.json', '%', 'awards'])(
    'has nothing at %s',
    async (path) => {
      expect(await fetcher()(`https://user.github.io/repo/${path}`)).toMatchObject({ status: 404 });
    },
  );

  test('asks somebody else for the rest, or nobody', async () => {
    for (const address of [
      'https://user.github.io/other/',
      'http://user.github.io/repo/awards/a.json',
      'https://a.example/',
      'x',
    ])
      expect(await fetcher()(address)).toEqual({ kind: 'unreachable', reason: 'offline' });
    const elsewhere = () => Promise.resolve({ kind: 'unreachable', reason: 'blocked' } as const);
    expect(await folderFetcher({ folder, url: 'https://a.example/', elsewhere })('https://b.example/')).toEqual(
      await elsewhere(),
    );
  });
});
