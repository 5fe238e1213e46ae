import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openChromium } from './chromium.ts';
import { fullPublication } from './full-publication.ts';
import { renderSite, writeMachineFiles, type RenderedSite } from './render-site.ts';
import { serve, type Server } from './serve.ts';

const BASE = '/repo/';
let site: RenderedSite;
let server: Server;
let browser: Browser;

beforeAll(async () => {
  site = await renderSite(fullPublication);
  writeMachineFiles(site, BASE);
  server = await serve(site.folder, BASE);
  browser = await openChromium();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

const addressOf = (path: string) => `${server.origin}${BASE}${path.replace(/index\.html$/, '')}`;

function awardPath(badge: string, recipient: string): string {
  const award = fullPublication.registry.awards.find((one) => one.badge === badge && one.recipient === recipient);
  return `awards/${award?.id ?? ''}/`;
}

const HOSTILE_PAGES = new Set(['badges/hostile/index.html', `${awardPath('hostile', 'mallory')}index.html`]);

/** A tab, and everything that went wrong in it. */
async function open(options: BrowserContextOptions): Promise<{ tab: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const tab = await context.newPage();
  const complaints: string[] = [];
  tab.on('console', (message) => complaints.push(`${tab.url()}: ${message.text()}`));
  tab.on('pageerror', (error) => complaints.push(`${tab.url()}: ${error.message}`));
  tab.on('requestfailed', (request) => complaints.push(`${tab.url()} wanted ${request.url()}`));
  tab.on('request', (request) => {
    if (!request.url().startsWith(server.origin)) complaints.push(`${tab.url()} asked ${request.url()}`);
  });
  return { tab, complaints };
}

/** One page of each kind, and those of the widest texts. Hostile texts are long, and accessible in the same way. */
function kindsOfPage(): string[] {
  const [problem = ''] = [...site.pages.keys()].filter((path) => /^problems\/.+\/index/.test(path));
  const others = [...site.pages.keys()].filter(
    (path) => !/^(problems|verify\/checks)\//.test(path) && !HOSTILE_PAGES.has(path),
  );
  return [
    ...others,
    'problems/index.html',
    problem,
    'verify/checks/index.html',
    'verify/checks/NOT_REVOKED/index.html',
  ];
}

test.each(['light', 'dark'] as const)(
  'in the %s theme every page is accessible and fits phone and desktop',
  async (colorScheme) => {
    const { tab, complaints } = await open({ colorScheme });
    const found: string[] = [];
    for (const path of kindsOfPage()) {
      await tab.goto(addressOf(path));
      for (const width of [1280, 390]) {
        await tab.setViewportSize({ width, height: 844 });
        const overflow = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (overflow > 0) found.push(`${path}: is ${overflow} pixels too wide for ${width}`);
      }
      const { violations } = await new AxeBuilder({ page: tab }).setLegacyMode().analyze();
      found.push(
        ...violations.map(
          ({ id, nodes }) =>
            `${path}: ${id} at ${nodes
              .map(({ html }) => html)
              .join(' and ')
              .slice(0, 300)}`,
        ),
      );
    }
    await tab.context().close();
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

describe('hostile text', () => {
  test('runs nothing and asks no other host for anything, with or without our policy', async () => {
    for (const bypassCSP of [false, true]) {
      const { tab, complaints } = await open({ bypassCSP });
      for (const path of ['badges/hostile/', 'badges/', awardPath('hostile', 'mallory'), 'recipients/mallory/', '']) {
        await tab.goto(addressOf(path), { waitUntil: 'networkidle' });
        for (const summary of await tab.locator('summary').all()) await summary.click();
        expect(await tab.evaluate(() => 'ran' in window)).toBe(false);
      }
      await tab.context().close();
      expect(complaints).toEqual([]);
    }
  });

  test('would be stopped by our policy even if it got into a page', async () => {
    const { tab } = await open({});
    await tab.goto(addressOf(''));
    await tab.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = 1';
      document.body.append(script);
      document.body.setAttribute('onclick', 'window.ran = 1');
      document.body.click();
    });
    expect(await tab.evaluate(() => 'ran' in window)).toBe(false);
    await tab.context().close();
  });
});

describe('the standing of an award', () => {
  test('turns to expired by the clock of whoever looks, without a new build', async () => {
    for (const [time, word] of [
      ['2027-12-03T08:59:59Z', 'Good'],
      ['2027-12-03T09:00:01Z', 'Expired'],
    ] as const) {
      const { tab } = await open({});
      await tab.clock.setFixedTime(time);
      await tab.goto(addressOf(awardPath('first', 'ada')));
      expect(await tab.locator('.standing').innerText()).toMatch(new RegExp(`^${word}`));
      await tab.goto(addressOf('recipients/ada/'));
      expect(await tab.locator('.awards li', { hasText: 'First Step' }).locator('.standing').innerText()).toMatch(
        new RegExp(`^${word}`),
      );
      await tab.context().close();
    }
  });

  test('is told without script by what was known when the page was made', async () => {
    const { tab } = await open({ javaScriptEnabled: false });
    await tab.goto(addressOf(awardPath('first', 'ada')));
    expect(await tab.locator('.standing').innerText()).toBe('Good until 3 December 2027');
    await tab.context().close();
  });
});

describe('the catalogue', () => {
  test('is whole without script, and has no filters that do nothing', async () => {
    const { tab } = await open({ javaScriptEnabled: false });
    await tab.goto(addressOf('badges/'));
    expect(await tab.locator('.card:visible').count()).toBe(9);
    expect(await tab.getByLabel('Search').isVisible()).toBe(false);
    await tab.context().close();
  });

  test('finds badges by words, tag and issuer, and says how many', async () => {
    const { tab } = await open({});
    await tab.goto(addressOf('badges/'));
    await tab.getByLabel('Search').fill('STEP second');
    expect(await tab.locator('.card:visible h2').allInnerTexts()).toEqual(['Second Step']);
    expect(await tab.locator('[data-count]').innerText()).toBe('1 badge of 9');
    await tab.getByLabel('Search').fill('');
    await tab.getByLabel('Issuer').selectOption('The Other Guild');
    expect(await tab.locator('.card:visible h2').allInnerTexts()).toEqual(['Second Step']);
    await tab.getByLabel('Tag').selectOption('walking');
    expect(await tab.locator('.card:visible').count()).toBe(0);
    await tab.context().close();
  });

  test('opens with the tag that a badge page links to', async () => {
    const { tab } = await open({});
    await tab.goto(addressOf('badges/first/'));
    await tab.getByRole('link', { name: 'début' }).click();
    await tab.getByLabel('Tag').waitFor();
    expect(await tab.locator('.card:visible h2').allInnerTexts()).toEqual(['First Step']);
    await tab.context().close();
  });
});

test('the first stop of the keyboard leads past the header', async () => {
  const { tab } = await open({});
  await tab.goto(addressOf('badges/'));
  await tab.keyboard.press('Tab');
  expect(await tab.locator(':focus').innerText()).toBe('Skip to content');
  await tab.keyboard.press('Enter');
  await tab.waitForURL(/#content$/);
  await tab.context().close();
});
