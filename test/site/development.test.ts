import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { awardIdOf } from '../../src/core/model/award.ts';
import { as } from './a-publication.ts';
import { bareEnvironment } from '../suite/bare-environment.ts';

const run = promisify(execFile);
const project = mkdtempSync(join(tmpdir(), 'blazon-dev-'));
let server: ChildProcess;
let origin: string;
let terminal = '';

const BASE = '/repo';

beforeAll(async () => {
  cpSync('test/fixtures/minimal', project, { recursive: true });
  edit('site.yaml', (text) => text.replace(/^url: .*$/m, `url: https://acme.example.org${BASE}/`));
  mkdirSync(join(project, 'tmp'));
  const port = await freePort();
  origin = `http://localhost:${port}`;
  server = startServer(port);
  await new Promise<void>((resolve, reject) => {
    server.once('exit', (code) => {
      reject(new Error(`The server ended with ${String(code)}`));
    });
    for (const stream of [server.stdout, server.stderr])
      stream?.on('data', (text: Buffer) => {
        terminal += String(text);
        if (terminal.includes('Ctrl+C')) resolve();
      });
  });
});

function startServer(port: number): ChildProcess {
  return spawn(process.execPath, ['scripts/dev.ts', '--root', project, '--port', String(port)], {
    // Astro serves nothing where it sees the variables of a test runner.
    env: { ...bareEnvironment, HOME: project, TMPDIR: join(project, 'tmp') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

afterAll(() => {
  server.kill();
  rmSync(project, { recursive: true });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
}

/** What a browser gets, or another client that accepts anything. */
async function reload(path: string, accept = 'text/html'): Promise<{ status: number; html: string }> {
  const response = await fetch(origin + BASE + path, { headers: { accept } });
  return { status: response.status, html: await response.text() };
}

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(join(project, path), change(readFileSync(join(project, path), 'utf8')));
}

test('says where it is and what it shows, and nothing else', () => {
  expect(terminal).toMatch(
    /^Minimal: 1 issuer, 1 badge, 1 award, 1 recipient at (http:\S+\/repo\/)\nReload .* Ctrl\+C stops\.\n$/,
  );
});

test('leads to the site who forgot its base path or the last slash', async () => {
  for (const path of ['/', BASE]) {
    const { status, headers } = await fetch(origin + path, { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([302, `${BASE}/`]);
  }
});

test('shows a change to clients that ask for no kind of file', async () => {
  edit('issuers/acme/issuer.md', (text) => text.replace(/^name: .*$/m, 'name: Renamed'));
  expect((await reload('/issuers/acme/', '*/*')).html).toContain('<h1>Renamed</h1>');
});

test('shows a change after a reload, and a badge that is new', async () => {
  expect((await reload('/badges/first/')).html).toContain('First Step');
  edit('badges/first/badge.md', (text) => text.replace('First Step', 'Very First Step'));
  expect((await reload('/badges/first/')).html).toContain('Very First Step');
  expect((await reload('/badges/second/')).status).toBe(404);
  cpSync(join(project, 'badges/first'), join(project, 'badges/second'), { recursive: true });
  expect((await reload('/badges/second/')).status).toBe(200);
});

test('shows an award with the files that a build would write', async () => {
  const award = awardIdOf(as('acme'), as('ada'), 'first');
  const { html } = await reload(`/awards/${award}/`);
  expect(html).toContain('Took it on a Tuesday.');
  for (const ending of ['json', 'svg', 'png']) {
    expect(html).toContain(`href="${BASE}/awards/${award}.${ending}"`);
    expect((await reload(`/awards/${award}.${ending}`)).status).toBe(200);
  }
});

test('shows an award as the engine makes its page: every word, link, picture and class of it', async () => {
  const award = awardIdOf(as('acme'), as('ada'), 'first');
  const path = `/awards/${award}/`;
  await run(process.execPath, ['scripts/build.ts', '--root', project, '--out', join(project, 'built')], {
    env: bareEnvironment,
  });
  // How it came to be is told by the history, which is not read while somebody writes.
  const made = readFileSync(join(project, 'built', path, 'index.html'), 'utf8').replace(
    /<section class="provenance".*?<\/section>/s,
    '',
  );
  const rendered = (await reload(path)).html;
  expect(partsOf(rendered, path)).toEqual(partsOf(made, path));
  expect(partsOf(made, path).length).toBeGreaterThan(100);
});

/** What a page says of itself, its body's elements with their classes and whole addresses, and its words, in order. How an element is called by its renderer is left out. */
function partsOf(html: string, path: string): readonly string[] {
  const here = `https://acme.example.org${BASE}${path}`;
  const said = [/<title>[^<]*<\/title>/, /<meta name="description"[^>]*>/, /<link rel="canonical"[^>]*>/];
  const body = /<body.*<\/body>/s.exec(html)?.[0].replaceAll(/<script\b.*?<\/script>/gs, '') ?? '';
  const parts = body
    .replaceAll(/ (?:data-astro-[\w-]+|data-vite-[\w-]+)(?:="[^"]*")?/g, '')
    .replaceAll(/ (href|src)="([^"]*)"/g, (_, name: string, to: string) => ` ${name}="${new URL(to, here).href}"`)
    .split(/(<[^>]*>)/);
  return [
    ...said.map((one) => one.exec(html)?.[0] ?? ''),
    ...parts.map((part) => part.replaceAll(/\s+/g, ' ').trim()),
  ].filter((part) => part !== '');
}

test('shows what is wrong on top of every page, with the place and a hint, and no stack trace', async () => {
  edit('badges/first/badge.md', (text) => text.replace('description:', 'descripton:'));
  for (const path of ['/', '/badges/', '/badges/second/', '/nothing/here/']) {
    const { html } = await reload(path);
    expect(html).toContain('badges/first/badge.md:3:1');
    expect(html).toContain('Did you mean <code>description</code>?');
    expect(html).not.toContain(' at file:');
  }
  edit('badges/first/badge.md', (text) => text.replace('descripton:', 'description:'));
  expect((await reload('/')).html).not.toContain('class="problems"');
});

test('tells of a page that is missing because of a problem calmly, and of the problem once in the terminal', async () => {
  const before = terminal.length;
  edit('badges/second/badge.md', (text) => text.replace('description:', 'descripton:'));
  for (const path of ['/badges/second/', '/badges/second/']) {
    const { html } = await reload(path);
    expect(html).toContain('badges/second/badge.md:3:1');
    expect(html).toContain('This page cannot be shown just now');
    expect(html).not.toContain('There is nothing at this address</h1>');
  }
  edit('badges/second/badge.md', (text) => text.replace('descripton:', 'description:'));
  expect((await reload('/badges/second/')).status).toBe(200);
  // What is printed comes by another way than what is answered.
  await expect.poll(() => terminal.slice(before), { timeout: 60_000 }).toMatch(/No problems any more\.\n$/);
  const said = terminal.slice(before);
  expect(said.match(/badges\/second\/badge\.md:3:1/g)).toHaveLength(1);
  expect(said).not.toContain('[router]');
});

test('says so even while the site itself cannot be read', async () => {
  edit('site.yaml', () => 'name: [\n');
  const { status, html } = await reload('/');
  expect(status).toBe(200);
  expect(html).toContain('site.yaml:');
});

test('does not move to another port when the one it was given is taken, and says so', async () => {
  const second = startServer(Number(new URL(origin).port));
  let said = '';
  second.stderr?.on('data', (text: Buffer) => (said += String(text)));
  expect(await once(second, 'close')).toEqual([1, null]);
  expect(said).toMatch(/^Port \d+ is taken.*--port \d+\n$/);
});

test('leaves no temporary folder behind', async () => {
  expect(scratchFolders()).toHaveLength(1);
  server.kill('SIGINT');
  await once(server, 'exit');
  expect(scratchFolders()).toEqual([]);
});

function scratchFolders(): string[] {
  return readdirSync(join(project, 'tmp')).filter((name) => name.startsWith('blazon-dev-'));
}
