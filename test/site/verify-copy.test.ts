import { AxeBuilder } from '@axe-core/playwright';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { awardOfSilentHost, forgedJws } from './changed-awards.ts';
import { openChromium } from './chromium.ts';
import { KNOWN_ADDRESS } from '../suite/build-example.ts';
import { exampleSite, type ExampleSite } from './example-site.ts';
import { serve } from './serve.ts';

let example: ExampleSite;
let browser: Browser;
let top: string;
/** A downloaded copy of the example, which a test may change. */
let copy: string;

beforeAll(async () => {
  example = await exampleSite();
  browser = await openChromium();
});

afterAll(async () => {
  await browser.close();
});

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'blazon-copy-'));
  copy = join(top, 'my copy');
  cpSync(example.folder, copy, { recursive: true });
});

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  rmSync(top, { recursive: true, force: true });
});

/** A tab without network, and everything that went wrong in it. */
async function openOffline(address: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const tab = await context.newPage();
  const complaints: string[] = [];
  tab.on('console', (message) => complaints.push(message.text()));
  tab.on('pageerror', (error) => complaints.push(error.message));
  if (address.startsWith('file:')) await context.setOffline(true);
  await tab.goto(address);
  await context.setOffline(true);
  return { tab, complaints };
}

const onDisk = (path = 'verify/index.html') => pathToFileURL(join(copy, path)).href;
const asOf = () => (JSON.parse(readFileSync(join(copy, 'build.json'), 'utf8')) as { readonly asOf: string }).asOf;
const verdict = (tab: Page) => tab.locator('[data-focus]').innerText();

const NO_SITE = /Not used: that folder holds no build\.json/;

async function choose(tab: Page, folder: string, said = /^\s*In use: the folder my copy, which speaks as of/) {
  await tab.getByLabel('Choose the folder of the downloaded copy').setInputFiles(folder);
  await tab.locator('[data-copy-status]', { hasText: said }).waitFor();
}

async function drop(tab: Page, content: Buffer): Promise<string> {
  const dropped = await tab.evaluateHandle(
    (bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], 'badge'));
      return transfer;
    },
    [...content],
  );
  await tab.dispatchEvent('main', 'drop', { dataTransfer: dropped });
  return verdict(tab);
}

const fileOf = (path: string) => readFileSync(join(example.folder, path));

describe('a page that was opened from a folder, without network', () => {
  test('says of a signed picture that it is valid, by which copy, and of when', async () => {
    const { tab, complaints } = await openOffline(onDisk());
    await choose(tab, copy);
    expect(await drop(tab, fileOf(`${example.good}.png`))).toBe('Valid by a copy');
    const notice = tab.locator('[data-slot=copy]');
    expect(await notice.innerText()).toMatch(/^The site itself was not asked\..* It is the folder my copy\./s);
    expect(await notice.locator('time').getAttribute('datetime')).toBe(asOf());
    expect(await tab.locator('[role=status]').first().innerText()).toMatch(/^Valid by a copy\. /);
    expect(await tab.locator('.answer .facts a').count()).toBe(0);
    await tab.getByLabel('Their e-mail address').fill(KNOWN_ADDRESS);
    await tab.getByRole('button', { name: 'Compare' }).click();
    await tab.locator('[data-person-answer]', { hasText: 'Yes' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test.each(['json', 'svg', 'jws'])('says the same of a file: %s', async (ending) => {
    const { tab } = await openOffline(onDisk());
    await choose(tab, copy);
    expect(await drop(tab, fileOf(`${example.good}.${ending}`))).toBe('Valid by a copy');
  });

  test('says that what was altered, revoked or has expired is not valid', async () => {
    const { tab } = await openOffline(onDisk());
    await choose(tab, copy);
    expect(await drop(tab, Buffer.from(forgedJws(example)))).toBe('Not valid');
    for (const award of [example.revoked, example.expired]) {
      await tab.reload();
      await choose(tab, copy);
      expect(await drop(tab, fileOf(`${award}.png`))).toBe('Not valid');
    }
  });

  test('cannot settle a badge of another site, for which no copy stands', async () => {
    const { tab } = await openOffline(onDisk());
    await choose(tab, copy);
    expect(await drop(tab, Buffer.from(awardOfSilentHost(example)))).toBe('Could not be settled');
    expect(await tab.locator('[data-slot=copy]').count()).toBe(0);
  });

  test('cannot settle a badge that is younger than the copy', async () => {
    for (const ending of ['.json', '.png', '.svg', '.jws']) rmSync(join(copy, example.good + ending));
    const { tab } = await openOffline(onDisk());
    await choose(tab, copy);
    expect(await drop(tab, fileOf(`${example.good}.json`))).toBe('Could not be settled');
    expect(await tab.locator('[data-slot=checks]').innerText()).toContain('the copy of the site does not hold it');
  });

  test('cannot settle anything without a copy, says what to do, and then answers by itself', async () => {
    const { tab } = await openOffline(onDisk());
    expect(await drop(tab, fileOf(`${example.good}.png`))).toBe('Could not be settled');
    await tab.getByRole('link', { name: 'choose the folder of a downloaded copy' }).click();
    await choose(tab, copy);
    await tab.locator('[data-focus]', { hasText: 'Valid by a copy' }).waitFor();
    await tab.getByRole('button', { name: 'Do not use the copy' }).click();
    await tab.locator('[data-focus]', { hasText: 'Could not be settled' }).waitFor();
    expect(await tab.locator('[data-copy-status]').innerText()).toBe('');
  });

  test('names the copy where the copy lies', async () => {
    // Without its picture, which would have to be forged as well.
    const { image, ...said } = JSON.parse(fileOf(`${example.good}.json`).toString()) as Record<string, unknown>;
    expect(image).toBeDefined();
    const record = JSON.stringify({ ...said, issuedOn: '2026-01-02T03:04:05Z' });
    writeFileSync(join(copy, `${example.good}.json`), record);
    const { tab } = await openOffline(onDisk());
    await choose(tab, copy);
    expect(await drop(tab, Buffer.from(record))).toBe('Valid by a copy');
    expect(await tab.locator('[data-slot=copy]').innerText()).toContain('worth as much as the copy is');
  });

  test('takes no folder that is no copy, or a copy of another site', async () => {
    const { tab } = await openOffline(onDisk());
    await choose(tab, join(copy, 'badges'), NO_SITE);
    const marker = readFileSync(join(copy, 'build.json'), 'utf8');
    writeFileSync(join(copy, 'build.json'), marker.replace(example.origin, 'https://other.example'));
    await choose(tab, copy, /Not used: that folder is a copy of https:\/\/other\.example\//);
    writeFileSync(join(copy, 'build.json'), '{"url": [');
    await choose(tab, copy, NO_SITE);
    expect(await drop(tab, fileOf(`${example.good}.png`))).toBe('Could not be settled');
  });

  test('lets the folder be chosen by keyboard', async () => {
    const { tab } = await openOffline(onDisk());
    for (let steps = 0; steps < 30 && !(await tab.locator('#copy-folder:focus').count()); steps += 1)
      await tab.keyboard.press('Tab');
    const chooser = tab.waitForEvent('filechooser');
    await tab.keyboard.press('Enter');
    await (await chooser).setFiles(copy);
    await tab.locator('[data-copy-status]', { hasText: 'In use' }).waitFor();
  });

  test.each(['light', 'dark'] as const)('is accessible and fits in the %s theme', async (theme) => {
    const { tab } = await openOffline(onDisk(), { colorScheme: theme });
    const found: string[] = [];
    for (const step of ['nothing yet', 'refused', 'in use', 'answered']) {
      if (step === 'refused') await choose(tab, join(copy, 'badges'), NO_SITE);
      if (step === 'in use') await choose(tab, copy);
      if (step === 'answered') await drop(tab, fileOf(`${example.good}.png`));
      for (const width of [1280, 390]) {
        await tab.setViewportSize({ width, height: 844 });
        const overflow = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (overflow > 0) found.push(`${step}: is ${overflow} pixels too wide for ${width}`);
      }
      const { violations } = await new AxeBuilder({ page: tab }).setLegacyMode().analyze();
      found.push(...violations.map(({ id, nodes }) => `${step}: ${id} at ${nodes[0]?.html ?? ''}`));
    }
    expect(found).toEqual([]);
  });
});

describe('a copy of a whole site', () => {
  test('can be walked through in its folder: style, pictures, links, and from an award to its answer', async () => {
    const { tab, complaints } = await openOffline(onDisk('index.html'));
    const looks = () =>
      tab.evaluate(() => ({
        plain: getComputedStyle(document.body).backgroundColor === 'rgba(0, 0, 0, 0)',
        broken: [...document.images].filter(({ complete, naturalWidth }) => complete && naturalWidth === 0).length,
      }));
    expect(await looks()).toEqual({ plain: false, broken: 0 });
    await tab.getByRole('link', { name: 'First Pull Request' }).first().click();
    expect(new URL(tab.url()).pathname).toMatch(/\/badges\/first-pull-request\/index\.html$/);
    expect(await looks()).toEqual({ plain: false, broken: 0 });
    await tab.locator('main a[href^="/awards/"]').first().click();
    expect(new URL(tab.url()).pathname).toMatch(/\/awards\/\w+\/index\.html$/);
    expect(await looks()).toEqual({ plain: false, broken: 0 });
    await tab.getByRole('link', { name: 'Check this badge' }).click();
    expect(await verdict(tab)).toBe('Could not be settled');
    await choose(tab, copy);
    await tab.locator('[data-focus]', { hasText: 'Valid by a copy' }).waitFor();
    expect(complaints.filter((text) => !text.includes('Content Security Policy'))).toEqual([]);
  });

  test('works at another address and base path, and its links stay in it', async () => {
    const served = await serve(copy, '/some/where/');
    const tab = await browser.newPage();
    await tab.goto(`${served.origin}/some/where/${example.good}/`);
    await tab.getByRole('link', { name: 'Check this badge' }).click();
    expect(await verdict(tab)).toBe('Valid by a copy');
    expect(tab.url()).toMatch(new RegExp(`^${served.origin}/some/where/verify/`));
    expect(await tab.locator('[data-slot=copy]').innerText()).toContain(`served at ${served.origin}/some/where/`);
    served.close();
  });

  test('helps the page of the site itself when the network goes', async () => {
    const { tab } = await openOffline(`${example.origin}/verify/`);
    await tab.getByText('Without network: a downloaded copy').click();
    await choose(tab, copy);
    expect(await drop(tab, fileOf(`${example.good}.png`))).toBe('Valid by a copy');
  });
});
