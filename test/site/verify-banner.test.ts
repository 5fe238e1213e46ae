import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { awardOfSilentHost, forgedJws } from './changed-awards.ts';
import { openChromium } from './chromium.ts';
import { KNOWN_ADDRESS } from '../suite/build-example.ts';
import { exampleSite, type ExampleSite } from './example-site.ts';

let example: ExampleSite;
let browser: Browser;

beforeAll(async () => {
  example = await exampleSite();
  browser = await openChromium();
});

afterAll(async () => {
  await browser.close();
});

async function open(path = '', options: BrowserContextOptions = {}): Promise<{ tab: Page }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
  const tab = await context.newPage();
  await tab.goto(`${example.origin}/verify/${path}`);
  return { tab };
}

const addressOf = (path: string) => `${example.origin}/${path}`;
const asking = (path: string) => `?${new URLSearchParams({ url: addressOf(path) }).toString()}`;
const verdict = (tab: Page) => tab.locator('[data-focus]').innerText();

async function paste(tab: Page, text: string): Promise<string> {
  await tab.getByLabel('An address, JSON or a signature').fill(text);
  await tab.getByRole('button', { name: 'Check' }).click();
  return verdict(tab);
}

describe('the answer on a telephone', () => {
  test.each(['light', 'dark'] as const)(
    'is told by its banner on the first screen of a telephone: the verdict, of what, and by which host, in the %s theme',
    async (colorScheme) => {
      const { tab } = await open(asking(`${example.good}.json`), { colorScheme });
      await verdict(tab);
      const { host } = new URL(example.origin);
      expect(await tab.locator('[data-slot=banner-about]').innerText()).toBe(`First Pull Request, says ${host}`);
      const bottom = async (selector: string) => {
        const box = await tab.locator(selector).boundingBox();
        return box ? box.y + box.height + (await tab.evaluate(() => window.scrollY)) : Infinity;
      };
      expect(await bottom('[data-slot=banner]')).toBeLessThan(844);
      expect(await tab.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(5000);
      await tab.context().close();
    },
  );

  test('keeps the host on the first screen whatever name a badge gives itself, and follows no name to another host', async () => {
    const { tab } = await open();
    await tab.route('**/*.json', async (route) => {
      const response = await route.fetch();
      const said = (await response.json()) as Record<string, unknown>;
      const type = String(said['type']);
      const json = {
        ...said,
        ...(type === 'BadgeClass' && { name: 'W'.repeat(300), description: 'W'.repeat(1900) }),
        ...(/Issuer|Profile/.test(type) && { url: 'https://somebody.else.example/' }),
      };
      await route.fulfill({ response, json });
    });
    expect(await paste(tab, addressOf(`${example.good}.json`))).toBe('Valid');
    const box = await tab.locator('[data-slot=banner-host]').boundingBox();
    expect((box?.y ?? Infinity) + (await tab.evaluate(() => window.scrollY))).toBeLessThan(844);
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await tab.locator('[data-slot=issuer-name] a').count()).toBe(0);
    await tab.context().close();
  });

  test('names the host at least, where a revoked badge says nothing more', async () => {
    const { tab } = await open(asking(`${example.revoked}.json`));
    expect(await verdict(tab)).toBe('Not valid');
    expect(await tab.locator('[data-slot=banner-about]').innerText()).toBe(`On ${new URL(example.origin).host}`);
    await tab.context().close();
  });

  test('says which host the browser may not read, and what to do', async () => {
    const { tab } = await open();
    await tab.route('https://issuer.invalid/**', (route) => route.abort());
    expect(await paste(tab, awardOfSilentHost(example))).toBe('Could not be settled');
    const notice = await tab.locator('.notice', { hasText: 'may not read' }).innerText();
    expect(notice).toMatch(/issuer\.invalid[^]*download the picture and give it here/);
    await tab.context().close();
  });

  test('says what was given where it is another kind of picture, or nothing', async () => {
    const { tab } = await open();
    for (const [bytes, said] of [
      [[0xff, 0xd8, 0xff, 0xe0], 'a JPEG picture'],
      [[], 'an empty file'],
    ] as const) {
      await tab
        .getByLabel('A picture or a file')
        .setInputFiles({ name: 'badge', mimeType: 'image/png', buffer: Buffer.from(bytes) });
      await tab.locator('.reasons', { hasText: said }).waitFor();
    }
    await tab.context().close();
  });
});

describe('whether it is this person’s', () => {
  test('is answered for what was typed and for its small letters, and is asked of nobody', async () => {
    const { tab } = await open(asking(`${example.good}.json`));
    await verdict(tab);
    const asked: string[] = [];
    tab.on('request', (request) => asked.push(request.url()));
    for (const [typed, answer, banner] of [
      [KNOWN_ADDRESS, 'Yes', 'Valid'],
      ['somebody@people.example.org', 'No', 'Valid, but not this person’s'],
      [KNOWN_ADDRESS.toUpperCase(), 'Yes', 'Valid'],
    ] as const) {
      await tab.getByLabel('Their e-mail address').fill(typed);
      await tab.getByRole('button', { name: 'Compare' }).click();
      await tab.locator('[data-person-answer]', { hasText: new RegExp(`^\\s*${answer}`) }).waitFor();
      expect(await verdict(tab)).toBe(banner);
      expect(await tab.locator('.verdict-valid').count()).toBe(answer === 'Yes' ? 1 : 0);
      expect(await tab.locator('[data-status]').innerText()).toContain(`${banner}. First Pull Request, says 127`);
    }
    expect(asked).toEqual([]);
    await tab.context().close();
  });

  test('is not answered with yes where the badge is forged', async () => {
    const { tab } = await open();
    expect(await paste(tab, forgedJws(example))).toBe('Not valid');
    await tab.getByLabel('Their e-mail address').fill(KNOWN_ADDRESS);
    await tab.getByRole('button', { name: 'Compare' }).click();
    const answer = tab.locator('[data-person-answer] p');
    expect(await answer.innerText()).toMatch(/^It names them\s+But the badge itself is not proven/);
    await tab.context().close();
  });
});
