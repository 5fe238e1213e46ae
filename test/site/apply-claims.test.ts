import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkClaim } from '../../src/core/intake/check-claim.ts';
import { claimFragment } from '../../src/core/intake/claim.ts';
import { as } from './a-publication.ts';
import {
  ADDRESS,
  applySite,
  BASE,
  current,
  elsewhere,
  ended,
  NOW,
  PREPARE,
  prepared,
  url,
  walker,
  type ApplySite,
} from './apply-site.ts';

let pages: ApplySite;

beforeAll(async () => {
  pages = await applySite();
});

afterAll(async () => {
  await pages.close();
});

describe('a claim link', () => {
  const linkTo = (badge: string, id: string, { seed }: { seed: string }) =>
    `${badge}/${claimFragment({ claim: as(id), seed })}`;
  const notice = (tab: Page) => tab.locator('[data-claim-notice]');

  test('makes the form shorter, signs for one account, and leaves the address bar', async () => {
    const opened = await pages.open(linkTo('walker', 'evening', current));
    const { tab, context, requests, complaints } = opened;
    await expect
      .poll(() => notice(tab).innerText())
      .toContain('It is good until 31 July 2026, for 30 people at the most.');
    expect(tab.url()).toBe(`${pages.server.origin}${BASE}apply/walker/`);
    expect(await url(tab).isVisible()).toBe(false);
    await tab.getByLabel('Your account at github.com').fill('Ada-L');
    const form = await prepared(opened);
    const about = {
      badge: walker,
      sealed: form.sealed,
      now: as<Parameters<typeof checkClaim>[1]['now']>(NOW),
      uses: new Map(),
    };
    expect(await checkClaim(form.claim, { ...about, login: 'ada-l' })).toEqual({ kind: 'good', claim: 'evening' });
    expect(await checkClaim(form.claim, { ...about, login: 'bob' })).toMatchObject({
      refusal: { code: 'CLAIM_OTHER_PERSON' },
    });
    for (const request of requests) expect(request).not.toContain(current.seed);
    expect(await tab.content()).not.toContain(current.seed);
    await tab.goBack().catch(() => undefined);
    expect(tab.url()).not.toContain(current.seed);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('binds the sealed address that goes with it', async () => {
    const opened = await pages.open(linkTo('walker', 'evening', current));
    const { tab, context } = opened;
    await tab.getByLabel('Your account at github.com').fill('ada');
    await tab.getByLabel('My e-mail address').check();
    await tab.getByLabel('E-mail address', { exact: true }).fill(ADDRESS);
    const { sealed, claim: token } = await prepared(opened);
    const about = {
      badge: walker,
      login: 'ada',
      now: as<Parameters<typeof checkClaim>[1]['now']>(NOW),
      uses: new Map(),
    };
    expect(await checkClaim(token, { ...about, sealed })).toMatchObject({ kind: 'good' });
    expect(await checkClaim(token, { ...about, sealed: `${sealed}A` })).toMatchObject({ kind: 'refused' });
    await context.close();
  });

  test('opens a badge that nobody else can apply for', async () => {
    const { tab, context } = await pages.open('given/');
    expect(await tab.getByRole('button', { name: PREPARE }).isVisible()).toBe(false);
    expect(await tab.getByText('This badge is for those who were given a link').isVisible()).toBe(true);
    await tab.goto(`${pages.server.origin}${BASE}apply/${linkTo('given', 'evening', elsewhere)}`);
    await expect.poll(() => tab.getByRole('button', { name: PREPARE }).isVisible()).toBe(true);
    expect(await tab.getByText('This badge is for those who were given a link').isVisible()).toBe(false);
    await context.close();
  });

  test.each([
    ['that has ended', linkTo('walker', 'ended', ended), 'The claim was good until 2026-06-01.'],
    ['of another badge', linkTo('shower', 'evening', current), 'This badge has no such claim.'],
    ['of a claim of the same name', linkTo('walker', 'evening', elsewhere), 'was not made with the link'],
    ['that is cut off', linkTo('walker', 'evening', current).slice(0, -1), 'The claim is damaged or cut off.'],
    ['with markup in it', 'walker/#claim=<img src=x onerror=alert(1)>.x', 'The claim is damaged or cut off.'],
  ])('%s is refused in words, and is not in the address bar either', async (_, path, words) => {
    const { tab, context, complaints } = await pages.open(path);
    await expect.poll(() => notice(tab).innerText()).toContain(words);
    expect(new URL(tab.url()).hash).toBe('');
    expect(await tab.getByLabel('Your account at github.com').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('says so where the browser cannot sign', async () => {
    const context = await pages.browser.newContext();
    const tab = await context.newPage();
    await tab.addInitScript(() => {
      const importKey = crypto.subtle.importKey.bind(crypto.subtle);
      crypto.subtle.importKey = ((...given: Parameters<typeof importKey>) =>
        JSON.stringify(given[2]).includes('Ed25519')
          ? Promise.reject(new DOMException('', 'NotSupportedError'))
          : importKey(...given)) as typeof importKey;
    });
    await tab.goto(`${pages.server.origin}${BASE}apply/${linkTo('walker', 'evening', current)}`);
    await expect.poll(() => notice(tab).innerText()).toContain('This browser cannot sign a claim');
    await context.close();
  });
});
