import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checks } from '../../src/core/verify/catalogue.ts';
import { siteFaults } from '../../src/core/verify/catalogue/site.ts';
import { openChromium } from './chromium.ts';
import { KNOWN_ADDRESS } from '../suite/build-example.ts';
import { exampleSite, type ExampleSite } from './example-site.ts';
import { awardOfSilentHost, forgedJws } from './changed-awards.ts';

let example: ExampleSite;
let browser: Browser;

beforeAll(async () => {
  example = await exampleSite();
  browser = await openChromium();
});

afterAll(async () => {
  await browser.close();
});

/** A tab on the page that checks badges, and everything that went wrong in it. */
async function open(path = '', options: BrowserContextOptions = {}): Promise<{ tab: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const tab = await context.newPage();
  const complaints: string[] = [];
  tab.on('console', (message) => complaints.push(message.text()));
  tab.on('pageerror', (error) => complaints.push(error.message));
  await tab.goto(`${example.origin}/verify/${path}`);
  return { tab, complaints };
}

const addressOf = (path: string) => `${example.origin}/${path}`;
const fileOf = (path: string) => join(example.folder, path);
const textOf = (path: string) => readFileSync(fileOf(path), 'utf8');
const asking = (path: string) => `?${new URLSearchParams({ url: addressOf(path) }).toString()}`;

/** The verdict, once it is there. */
const verdict = (tab: Page) => tab.locator('[data-focus]').innerText();

async function paste(tab: Page, text: string): Promise<string> {
  await tab.getByLabel('An address, JSON or a signature').fill(text);
  await tab.getByRole('button', { name: 'Check' }).click();
  return verdict(tab);
}

describe('a badge can be given', () => {
  test.each(['png', 'svg', 'jws', 'json'])('as a chosen file: %s', async (ending) => {
    const { tab, complaints } = await open();
    await tab.getByLabel('A picture or a file').setInputFiles(fileOf(`${example.good}.${ending}`));
    expect(await verdict(tab)).toBe('Valid');
    expect(complaints).toEqual([]);
    await tab.context().close();
  });

  test.each(['json', 'jws'])('as pasted text: %s', async (ending) => {
    const { tab } = await open();
    expect(await paste(tab, textOf(`${example.good}.${ending}`))).toBe('Valid');
    expect(tab.url()).not.toContain('?');
    await tab.context().close();
  });

  test('as a pasted address, and then has a link that can be passed on', async () => {
    const { tab } = await open();
    expect(await paste(tab, `  ${addressOf(`${example.good}.json`)}\n`)).toBe('Valid');
    await tab.goto(tab.url());
    expect(await verdict(tab)).toBe('Valid');
    await tab.context().close();
  });

  test('by dropping it anywhere on the page', async () => {
    const { tab } = await open();
    const bytes = [...readFileSync(fileOf(`${example.good}.png`))];
    const dropped = await tab.evaluateHandle((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content)], 'badge.png', { type: 'image/png' }));
      return transfer;
    }, bytes);
    await tab.dispatchEvent('footer', 'drop', { dataTransfer: dropped });
    expect(await verdict(tab)).toBe('Valid');
    await tab.context().close();
  });

  test('with one click on the page of the award', async () => {
    const { tab } = await open();
    await tab.goto(addressOf(`${example.good}/`));
    await tab.getByRole('link', { name: 'Check this badge' }).click();
    expect(await verdict(tab)).toBe('Valid');
    await tab.goto(addressOf(`${example.revoked}/`));
    await tab.getByRole('link', { name: 'Check this badge' }).click();
    expect(await verdict(tab)).toBe('Not valid');
    await tab.context().close();
  });
});

describe('the answer', () => {
  test('says who issued it, on which host, for what, when and until when', async () => {
    const { tab } = await open(asking(`${example.good}.json`));
    expect(await verdict(tab)).toBe('Valid');
    const facts = (await tab.locator('.answer .facts').innerText()).replaceAll(/\s*\n\s*/g, ' | ');
    expect(facts).toContain('For | First Pull Request');
    expect(facts).toMatch(/Issued by \| Lantern Tools \| of the host \| 127\.0\.0\.1/);
    expect(facts).toMatch(/Issued on \| \d+ \w+ 202\d/);
    expect(facts).toContain('Valid until | No end date');
    expect(facts).toContain('An e-mail address, of which the badge has only a hash');
    expect(await tab.locator('[data-slot=copy]').count()).toBe(0);
    await tab.context().close();
  });

  test.each([
    ['revoked', () => asking(`${example.revoked}.json`), 'The issuer has revoked it.'],
    ['expired', () => asking(`${example.expired}.json`), 'It has expired.'],
  ])('is that it is not valid where it is %s', async (_what, path, reason) => {
    const { tab } = await open(path());
    expect(await verdict(tab)).toBe('Not valid');
    expect(await tab.locator('.reasons').innerText()).toContain(reason);
    await tab.context().close();
  });

  test('is that it is not valid where one letter was changed, and leads nowhere that the forger wants', async () => {
    const { tab } = await open();
    expect(await paste(tab, forgedJws(example))).toBe('Not valid');
    expect(await tab.locator('.answer h3').first().innerText()).toBe('What it claims');
    expect(await tab.locator('.facts a').count()).toBe(0);
    await tab.context().close();
  });

  test('is that it could not be settled where the issuer does not answer', async () => {
    const { tab } = await open();
    expect(await paste(tab, awardOfSilentHost(example))).toBe('Could not be settled');
    expect(await tab.locator('.state-failed').count()).toBe(0);
    await tab.context().close();
  });

  test('tells of an endorsement that does not hold, beside a verdict that it does not change', async () => {
    const { tab } = await open();
    await tab.route('**/badges/*.json', async (route) => {
      const response = await route.fetch();
      const badge = (await response.json()) as object;
      await route.fulfill({ response, json: { ...badge, endorsement: addressOf('endorsements/none.json') } });
    });
    await tab.goto(`${example.origin}/verify/${asking(`${example.good}.json`)}`);
    expect(await verdict(tab)).toBe('Valid');
    expect(await tab.locator('[data-slot=reasons]').innerText()).toContain('The endorsement does not hold');
    const line = tab.locator('[data-slot=checks] > li', { hasText: 'ENDORSEMENT_HOLDS' });
    expect(await line.locator('[data-slot=page]').getAttribute('href')).toContain('/checks/ENDORSEMENT_HOLDS/');
    await tab.context().close();
  });

  test('says of anything else that it is no badge, whatever is in it', async () => {
    const { tab, complaints } = await open();
    for (const text of ['<img src=x onerror="window.ran=1">', '{"@context":1}', 'a.b.c', '\u202Egdb.', '[[[[']) {
      expect(await paste(tab, text)).toBe('Not valid');
      expect(await tab.evaluate(() => 'ran' in window)).toBe(false);
    }
    await tab.getByLabel('A picture or a file').setInputFiles({
      name: 'large.png',
      mimeType: 'image/png',
      buffer: Buffer.alloc(6 * 1024 * 1024),
    });
    await tab.locator('.reasons', { hasText: 'It is no badge' }).waitFor();
    expect(complaints).toEqual([]);
    await tab.context().close();
  });

  test('lists every check with what was looked at, and each has a page', async () => {
    const { tab } = await open(asking(`${example.revoked}.json`));
    await verdict(tab);
    const first = tab.locator('.check-list > li').first();
    expect(await first.innerText()).toMatch(/^Failed/);
    expect(await first.locator('details').first().getAttribute('open')).not.toBeNull();
    const group = tab.locator('.passed-group').first();
    const passed = group.locator('.check-list > li').first();
    expect(await passed.isVisible()).toBe(false);
    await group.locator('summary').first().click();
    await passed.locator('summary').first().click();
    expect(await passed.locator('.check-body').isVisible()).toBe(true);
    await first.getByRole('link').click();
    expect(await tab.locator('main code').first().innerText()).toBe('NOT_REVOKED');
    await tab.context().close();
  });

  test('tells hosts in letters that cannot deceive', async () => {
    const { tab } = await open();
    await paste(tab, awardOfSilentHost(example).replaceAll('issuer.invalid', 'аpple.invalid'));
    expect(await verdict(tab)).not.toBe('Valid');
    expect(await tab.locator('.answer .host').allInnerTexts()).not.toContainEqual(expect.stringContaining('а'));
    await tab.context().close();
  });
});

describe('the page', () => {
  test('works by keyboard alone, and the focus goes to the answer', async () => {
    const { tab } = await open();
    const tabTo = async (selector: string) => {
      for (let steps = 0; steps < 40; steps += 1) {
        await tab.keyboard.press('Tab');
        if (await tab.locator(`${selector}:focus`).count()) return;
      }
      throw new Error(`The keyboard does not reach ${selector}`);
    };
    await tabTo('input[type=file]');
    await tabTo('textarea');
    await tab.keyboard.type(addressOf(`${example.good}.json`));
    await tabTo('.give button');
    await tab.keyboard.press('Enter');
    await tab.locator('[data-focus]:focus').waitFor();
    expect(await tab.locator('[role=status]').first().innerText()).toMatch(
      /^Valid\. First Pull Request, says 127\.0\.0\.1/,
    );
    await tabTo('#identity');
    await tab.keyboard.type(KNOWN_ADDRESS);
    await tab.keyboard.press('Enter');
    await tab.locator('[data-person-answer]', { hasText: 'Yes' }).waitFor();
    await tabTo('.passed-group > summary');
    await tab.keyboard.press('Enter');
    await tabTo('.check-list summary');
    await tab.keyboard.press('Enter');
    expect(await tab.locator('.check-body').first().isVisible()).toBe(true);
    await tab.context().close();
  });

  test.each(['light', 'dark'] as const)(
    'is accessible and fits in the %s theme, whatever it answers',
    async (theme) => {
      const { tab } = await open('', { colorScheme: theme });
      const found: string[] = [];
      const inputs = ['', addressOf(`${example.good}.json`), forgedJws(example), awardOfSilentHost(example)];
      for (const input of inputs) {
        const said = input === '' ? 'nothing yet' : await paste(tab, input);
        await tab.evaluate(() => {
          for (const details of document.querySelectorAll('.passed-group, .check-list details'))
            details.setAttribute('open', '');
        });
        for (const width of [1280, 390]) {
          await tab.setViewportSize({ width, height: 844 });
          const overflow = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          if (overflow > 0) found.push(`${said}: is ${overflow} pixels too wide for ${width}`);
        }
        const { violations } = await new AxeBuilder({ page: tab }).setLegacyMode().analyze();
        found.push(...violations.map(({ id, nodes }) => `${said}: ${id} at ${nodes[0]?.html ?? ''}`));
      }
      expect(found).toEqual([]);
      await tab.context().close();
    },
  );

  test('explains itself without script', async () => {
    const { tab } = await open('', { javaScriptEnabled: false });
    expect(await tab.locator('form:visible').count()).toBe(0);
    expect(await tab.locator('main').innerText()).toMatch(/cannot check by itself[^]*By hand[^]*Open the record/);
    await tab.context().close();
  });

  test('may ask any host over https and no other page may', async () => {
    const policyOf = (path: string) => /Content-Security-Policy" content="([^"]*)"/.exec(textOf(path))?.[1];
    expect(policyOf('verify/index.html')).toMatch(/script-src 'self';.*connect-src 'self' https:$/);
    for (const path of ['index.html', 'verify/checks/index.html', `${example.good}/index.html`])
      expect(policyOf(path)).not.toContain('connect-src');
    const { tab } = await open();
    const asked: string[] = [];
    await tab.route('https://issuer.invalid/**', (route) => {
      asked.push(route.request().url());
      return route.fulfill({ status: 404, headers: { 'access-control-allow-origin': '*' } });
    });
    expect(await paste(tab, awardOfSilentHost(example))).toBe('Not valid');
    expect(asked).toContain(`https://issuer.invalid/${example.good}.json`);
    await tab.context().close();
  });

  test('has a script of less than 60 KB compressed', () => {
    const scripts = new Set(textOf('verify/index.html').match(/\bverify\.[\w-]+\.js/g));
    // A set is walked on to what is added meanwhile: all that it imports.
    for (const name of scripts)
      for (const other of textOf(`assets/${name}`).match(/\b[a-z]+\.[\w-]{8}\.js/g) ?? []) scripts.add(other);
    const size = [...scripts].reduce((sum, name) => sum + gzipSync(readFileSync(fileOf(`assets/${name}`))).length, 0);
    process.stdout.write(`The script that verifies: ${size} bytes compressed, in ${scripts.size} files\n`);
    expect(size).toBeGreaterThan(1000);
    expect(size).toBeLessThan(60_000);
  });

  test('answers soon after the last document has come', async () => {
    const times: number[] = [];
    for (let run = 0; run < 3; run += 1) {
      const { tab } = await open(asking(`${example.good}.json`));
      await verdict(tab);
      times.push(
        await tab.evaluate(() => {
          const last = Math.max(
            ...performance.getEntriesByType('resource').map((one) => (one as PerformanceResourceTiming).responseEnd),
          );
          return (performance.getEntriesByName('verdict')[0]?.startTime ?? Infinity) - last;
        }),
      );
      await tab.context().close();
    }
    process.stdout.write(
      `From the last response to the verdict: ${times.map((time) => `${time.toFixed(0)} ms`).join(', ')}\n`,
    );
    expect(Math.min(...times)).toBeLessThan(1000);
  });
});

describe('the pages of checks', () => {
  test('are there for every check and for everything that can be wrong with a site, and a list leads to each', () => {
    const list = textOf('verify/checks/index.html');
    for (const [code, { title }] of Object.entries({ ...checks, ...siteFaults })) {
      expect(textOf(`verify/checks/${code}/index.html`)).toContain(title);
      expect(list).toContain(`href="/verify/checks/${code}/"`);
    }
  });
});
