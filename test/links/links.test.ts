import { execFile } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { linksToAsk } from '../../src/core/links/links-to-ask.ts';
import { outgoingLinks } from '../../src/core/links/outgoing-links.ts';
import type { ProjectPath } from '../../src/core/model/text.ts';
import { askLink } from '../../src/node/links/ask-link.ts';
import { minimalProject } from '../publishing/project.ts';
import { as } from '../site/a-publication.ts';

const OPTIONS = { allowPrivate: true, timeout: 2000 };

const asked: string[] = [];
const answers: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>> = {
  '/there': (_, response) => response.end('x'.repeat(100)),
  '/gone': (_, response) => response.writeHead(410).end(),
  '/only-get': ({ method }, response) => response.writeHead(method === 'GET' ? 200 : 405).end(),
  '/for-members': (_, response) => response.writeHead(403).end(),
  '/moved': (_, response) => response.writeHead(301, { location: '/there' }).end(),
  '/lent': (_, response) => response.writeHead(302, { location: '/there' }).end(),
  '/round': (_, response) => response.writeHead(301, { location: '/round' }).end(),
  '/to-a-file': (_, response) => response.writeHead(301, { location: 'file:///etc/passwd' }).end(),
  '/silent': () => undefined,
};

const server = createServer((request, response) => {
  asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
  const answer = answers[request.url ?? ''];
  if (answer) answer(request, response);
  else response.writeHead(404).end();
});
let origin = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  asked.length = 0;
});

describe('an address', () => {
  test.each([
    ['/there', { kind: 'there' }],
    ['/nowhere', { kind: 'dead', why: 'its host answers 404' }],
    ['/gone', { kind: 'dead', why: 'its host answers 410' }],
    ['/only-get', { kind: 'there' }],
    ['/for-members', { kind: 'unsettled', why: 'its host answers 403' }],
    ['/lent', { kind: 'there' }],
    ['/round', { kind: 'dead', why: 'it leads on and on' }],
    ['/to-a-file', { kind: 'dead', why: 'it leads on to no page of the web' }],
  ])('%s is %j', async (path, state) => {
    expect(await askLink(origin + path, OPTIONS)).toEqual(state);
  });

  test('that has moved for good is told with where it is', async () => {
    expect(await askLink(`${origin}/moved`, OPTIONS)).toEqual({ kind: 'moved', to: `${origin}/there` });
  });

  test('whose host says nothing in time is not called dead', async () => {
    const state = await askLink(`${origin}/silent`, { ...OPTIONS, timeout: 50 });
    expect(state).toEqual({ kind: 'unsettled', why: 'its host takes too long' });
  });

  test('of a private network is not asked for, and neither is one that leads there', async () => {
    const refused = { kind: 'dead', why: 'it lies in a private network' };
    const guarded = { allowPrivate: false, timeout: 2000 };
    for (const host of ['127.0.0.1', '[::1]', '169.254.169.254', 'localhost'])
      expect(await askLink(`http://${host}:${new URL(origin).port}/there`, guarded), host).toEqual(refused);
    expect(asked).toEqual([]);
  });

  test('is asked for with HEAD first, and with GET only where the host does not take that', async () => {
    await askLink(`${origin}/there`, OPTIONS);
    await askLink(`${origin}/only-get`, OPTIONS);
    expect(asked).toEqual(['HEAD /there', 'HEAD /only-get', 'GET /only-get']);
  });
});

test('every address that a file names is found at its place', () => {
  const text = (path: string, content: string) =>
    outgoingLinks({ kind: 'text', path: path as ProjectPath, text: content }).map(
      ({ url, place }) => `${place.line}:${place.column} ${url}`,
    );
  expect(
    text(
      'badges/a/badge.md',
      '---\nname: https:// is no address\nalignment:\n  - { targetName: A, targetUrl: "https://a.test/1" }\n---\n\nSee [b](https://a.test/b_(c)), <https://a.test/d> and https://a.test/e.\n\n`https://a.test/code`\n\n[f]: https://a.test/f\n',
    ),
  ).toEqual([
    '4:33 https://a.test/1',
    '7:5 https://a.test/b_(c)',
    '7:32 https://a.test/d',
    '7:55 https://a.test/e',
    '11:1 https://a.test/f',
  ]);
  expect(text('frameworks/a.yaml', 'url: https://a.test/\ntargets:\n  - url: https://a.test/x\n')).toEqual([
    '1:6 https://a.test/',
    '3:10 https://a.test/x',
  ]);
  expect(text('recipients/c/a.csv', 'handle,evidence\nada,https://a.test/1\n"b, c",\n')).toEqual([
    '2:1 https://a.test/1',
  ]);
});

test('an address is asked for once, and not at all on the site itself or where nobody can be', () => {
  const place = (line: number) => ({ file: 'badges/a/badge.md', line, column: 1 });
  const urls = ['https://a.dev/x#one', 'https://a.dev/x#two', 'https://guild.dev/repo/badges/', 'https://b.example/'];
  const links = urls.map((url, index) => ({ url: as(url), place: place(index + 1) })) as never;
  expect(linksToAsk(links, { url: as('https://guild.dev/repo/') })).toEqual([
    { address: 'https://a.dev/x', places: [place(1), place(2)] },
  ]);
});

test('the command tells what is dead where it is named, and what has moved besides', async () => {
  const root = minimalProject({
    'frameworks/skills.yaml': `name: Skills\nurl: ${origin}/moved\ntargets:\n  - { code: A, name: A, url: "${origin}/there" }\n  - { code: B, name: B, url: "${origin}/nowhere" }\n`,
  });
  const ran = await links(root, '--allow-private', '--pause', '0');
  expect(ran.code).toBe(1);
  expect(ran.stdout).toContain('frameworks/skills.yaml:5:');
  expect(ran.stdout).toContain(`Nothing is at ${origin}/nowhere: its host answers 404.`);
  expect(ran.stderr).toContain(`frameworks/skills.yaml:2:6: ${origin}/moved has moved to ${origin}/there`);
  const annotated = await links(root, '--allow-private', '--pause', '0', '--format', 'github');
  expect(annotated.stdout).toMatch(/^::error .*file=.*frameworks\/skills\.yaml,line=5/m);
  expect((await links(root, '--pause', 'long')).code).toBe(2);
});

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Beside us: the host that it asks is in this process. */
function links(...args: readonly string[]): Promise<Ran> {
  const script = join(import.meta.dirname, '../../scripts/links.ts');
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [script, ...args], (_, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, stdout, stderr });
    });
  });
}
