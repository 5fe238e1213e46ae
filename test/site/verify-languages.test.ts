import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogues } from '../../src/site/words/words.ts';
import { KNOWN_ADDRESS } from '../suite/build-example.ts';
import { openChromium } from './chromium.ts';
import { exampleSite, type ExampleSite } from './example-site.ts';

let example: ExampleSite;
let browser: Browser;

beforeAll(async () => {
  example = await exampleSite();
  browser = await openChromium();
});

afterAll(() => browser.close());

async function open(language: string, query = ''): Promise<Page> {
  const tab = await browser.newPage();
  tab.setDefaultTimeout(10_000);
  await tab.goto(`${example.origin}/${language}/verify/${query}`);
  return tab;
}

const asking = (path: string) => `?${new URLSearchParams({ url: `${example.origin}/${path}` }).toString()}`;

/** What is said of checks: why, each sentence, and the names of the pages that tell more. */
async function saidOfChecks(tab: Page): Promise<readonly string[]> {
  await tab.locator('[data-focus]').waitFor();
  return tab
    .locator('.reasons li, .check-title [data-slot="sentence"], .check-body [data-slot="page"]')
    .allTextContents();
}

describe.for(['fr', 'de', 'es', 'ar'] as const)('the verifier in %s', (language) => {
  const own = catalogues[language].checks;
  const known = new Set<string>(Object.values(own));

  test('says of each check in its language what it found', async () => {
    const tab = await open(language, asking(`${example.revoked}.jws`));
    const said = await saidOfChecks(tab);
    expect(said.length).toBeGreaterThan(20);
    expect(said.filter((sentence) => !known.has(sentence))).toEqual([]);
    expect(await tab.locator('.reasons li').allTextContents()).toEqual([own['The issuer has revoked it.']]);
    expect(await tab.locator('.check-title [lang], .reasons [lang]').count()).toBe(0);
    await tab.close();
  });

  test('asks the site itself, as the page in the first language does', async () => {
    const tab = await open(language, asking(`${example.good}.json`));
    await tab.locator('.verdict-valid').waitFor();
    expect(await tab.locator('[data-slot="copy"], [data-slot="by-copy"]').count()).toBe(0);
    await tab.close();
  });

  test('leads to pages in its language, also with its script', async () => {
    const tab = await open(language);
    await tab.locator('.site-header nav a').first().click();
    await tab.waitForURL(`**/${language}/badges/`);
    await tab.close();
  });

  test('says in its language whose a badge is', async () => {
    const tab = await open(language, asking(`${example.good}.json`));
    await tab.locator('[data-person] input').fill(KNOWN_ADDRESS);
    await tab.locator('[data-person] button').click();
    await expect
      .poll(() => tab.locator('[data-person-answer] [data-slot="sentence"]').allTextContents())
      .toEqual([own['It was awarded to this identity.']]);
    await tab.close();
  });

  test('marks the plain fact that it found as English, and no more', async () => {
    const tab = await open(language);
    await tab.locator('textarea').fill('{"@context": "https://w3id.org/openbadges/v1", "type": "Assertion"}');
    await tab.locator('[data-form] button[type="submit"]').click();
    await tab.locator('.reasons li').first().waitFor();
    const [reason = ''] = await tab.locator('.reasons li').allTextContents();
    const [found = ''] = await tab.locator('.reasons li bdi[lang="en"]').allTextContents();
    expect(found).not.toBe('');
    const [opening = ''] = catalogues[language].messages['Found: {found}.'].split('{found}');
    expect(known).toContain(reason.slice(0, reason.indexOf(` ${opening}${found}`)));
    await tab.close();
  });
});
