import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { awardIdOf } from '../../src/core/model/award.ts';
import { as } from './a-publication.ts';

const project = mkdtempSync(join(tmpdir(), 'blazon-dev-'));
let server: ChildProcess;
let origin: string;

beforeAll(async () => {
  cpSync('test/fixtures/minimal', project, { recursive: true });
  const port = await freePort();
  origin = `http://localhost:${port}`;
  server = spawn('node', ['scripts/dev.ts', '--root', project, '--port', String(port)], {
    // Astro serves nothing where it sees the variables of a test runner.
    env: { PATH: process.env['PATH'], HOME: project },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    server.once('exit', (code) => {
      reject(new Error(`The server ended with ${String(code)}`));
    });
    server.stdout?.on('data', (text: Buffer) => {
      if (String(text).includes(String(port))) resolve();
    });
  });
});

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

async function reload(path: string): Promise<{ status: number; html: string }> {
  const response = await fetch(origin + path, { headers: { accept: 'text/html' } });
  return { status: response.status, html: await response.text() };
}

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(join(project, path), change(readFileSync(join(project, path), 'utf8')));
}

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
    expect(html).toContain(`href="/awards/${award}.${ending}"`);
    expect((await reload(`/awards/${award}.${ending}`)).status).toBe(200);
  }
});

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

test('says so even while the site itself cannot be read', async () => {
  edit('site.yaml', () => 'name: [\n');
  const { status, html } = await reload('/');
  expect(status).toBe(200);
  expect(html).toContain('site.yaml:');
});
