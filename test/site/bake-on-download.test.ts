import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { preparePng } from '../../src/core/bake/png.ts';
import { prepareSvg } from '../../src/core/bake/svg.ts';
import { runScript, put } from '../publishing/project.ts';
import { openChromium } from './chromium.ts';
import { serve, type Server } from './serve.ts';

const MINIMAL = join(import.meta.dirname, '../fixtures/minimal');

let folder: string;
let site: string;
let award: string;
let server: Server;
let browser: Browser;

/** The smallest project, whose pictures are made when they are downloaded; its second award is older than that. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'blazon-bake-'));
  site = join(folder, 'dist');
  const root = join(folder, 'project');
  cpSync(MINIMAL, root, { recursive: true });
  const yaml = readFileSync(join(root, 'site.yaml'), 'utf8');
  put(root, 'site.yaml', `${yaml}bake: on-download\nbakedUntil: 2024-12-31\n`);
  const ada = readFileSync(join(root, 'recipients/ada/recipient.yaml'), 'utf8');
  put(
    root,
    'recipients/bea/recipient.yaml',
    ada.replace(/salt: q7/, 'salt: b8').replace(/sha256\$..../, 'sha256$0000'),
  );
  put(root, 'recipients/bea/first.md', '---\nissuedOn: 2024-06-03T09:00:00Z\n---\n');
  const { code, stdout, stderr } = runScript('build.ts', ['--root', root, '--out', site]);
  if (code !== 0) throw new Error(stdout + stderr);
  const files = readdirSync(join(site, 'awards'));
  const signed = files.filter((file) => file.endsWith('.jws')).map((file) => file.slice(0, -'.jws'.length));
  award = signed.find((id) => !files.includes(`${id}.png`)) ?? '';
  server = await serve(site, '/');
  browser = await openChromium();
});

afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const file = (path: string) => readFileSync(join(site, path));

async function open(options = {}): Promise<{ page: Page; complaints: readonly string[] }> {
  const page = await (await browser.newContext(options)).newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${server.origin}/awards/${award}/`);
  return { page, complaints };
}

async function download(name: string): Promise<{ name: string; bytes: Buffer; complaints: readonly string[] }> {
  const { page, complaints } = await open();
  const [got] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  const file = join(folder, 'picture');
  await got.saveAs(file);
  return { name: got.suggestedFilename(), bytes: readFileSync(file), complaints };
}

test('an award after the day has no pictures among the files, one before it has, and the site is whole', () => {
  const awards = readdirSync(join(site, 'awards'));
  expect(award).not.toBe('');
  expect(awards.filter((path) => path.endsWith('.png'))).toHaveLength(1);
  expect(awards.filter((path) => path.endsWith('.svg'))).toHaveLength(1);
  expect(runScript('verify.ts', [site])).toMatchObject({ code: 0 });
});

test('the award names no picture of its own, so that readers show that of the badge', () => {
  const assertion = JSON.parse(file(`awards/${award}.json`).toString('utf8')) as object;
  expect(assertion).not.toHaveProperty('image');
  expect(file(`awards/${award}/index.html`).toString('utf8')).toContain('src="../../badges/first.svg"');
});

describe('the page makes the picture that a build would have made, byte for byte:', () => {
  test('PNG', async () => {
    const { name, bytes, complaints } = await download('PNG picture');
    const jws = file(`awards/${award}.jws`).toString('utf8');
    expect({ name, complaints }).toEqual({ name: `${award}.png`, complaints: [] });
    expect(bytes.equals(preparePng(file('badges/first.png')).bake(jws))).toBe(true);
  });

  test('SVG', async () => {
    const { name, bytes, complaints } = await download('SVG drawing');
    const jws = file(`awards/${award}.jws`).toString('utf8');
    expect({ name, complaints }).toEqual({ name: `${award}.svg`, complaints: [] });
    expect(bytes.toString('utf8')).toBe(
      prepareSvg(file('badges/first.svg').toString('utf8')).bake({ kind: 'signed', jws }),
    );
  });
});

test('without script it says what does as well, and offers no button that does nothing', async () => {
  const { page } = await open({ javaScriptEnabled: false });
  expect(await page.getByRole('button').count()).toBe(0);
  expect(await page.locator('.bakery').innerText()).toContain('any verifier takes them');
  expect(await page.getByRole('link', { name: /^JWS/ }).isVisible()).toBe(true);
});

test('an award that was revoked and never signed is still told from one that was removed', () => {
  const root = join(folder, 'unsigned');
  cpSync(MINIMAL, root, { recursive: true });
  const edit = (path: string, change: (text: string) => string) => {
    put(root, path, change(readFileSync(join(root, path), 'utf8')));
  };
  edit('site.yaml', (text) => `${text}bake: on-download\n`);
  edit('issuers/acme/issuer.md', (text) => text.replace('---\n', '---\nsigning: hosted\n'));
  edit('recipients/ada/first.md', (text) =>
    text.replace('---\n', '---\nrevoked: { on: 2025-07-01, reason: Wrong person }\n'),
  );
  const { code, stdout } = runScript('build.ts', ['--root', root, '--out', join(folder, 'unsigned-site')]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('1 revoked') as string });
});

test('what cannot be loaded is told on the page', async () => {
  const { page } = await open();
  await page.route('**/*.jws', (route) => route.fulfill({ status: 404 }));
  await page.getByRole('button', { name: 'PNG picture' }).click();
  await page.getByText('could not be made').waitFor();
});
