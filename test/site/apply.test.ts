import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseFile } from '../../src/core/content/parse-file.ts';
import { awardText } from '../../src/core/edit/award-text.ts';
import { parseEvidence } from '../../src/core/intake/evidence-lines.ts';
import { issueBody, parseIssueForm } from '../../src/core/intake/issue-form.ts';
import { unsealAddress } from '../../src/core/intake/unseal.ts';
import { describe as words } from '../../src/core/problem/describe.ts';
import { as } from './a-publication.ts';
import {
  ADDRESS,
  applySite,
  BASE,
  fieldsOf,
  keys,
  PREPARE,
  prepared,
  url,
  what,
  type ApplySite,
} from './apply-site.ts';

let pages: ApplySite;

beforeAll(async () => {
  pages = await applySite();
});

afterAll(async () => {
  await pages.close();
});

test('there is a page for every badge that can be applied for, and its badge links to it', () => {
  const paths = [...pages.site.pages.keys()].filter((path) => path.startsWith('apply/'));
  expect(paths.sort()).toEqual(['apply/given/index.html', 'apply/shower/index.html', 'apply/walker/index.html']);
  const linking = [...pages.site.pages]
    .filter(([, html]) => html.includes('Apply for this badge'))
    .map(([path]) => path);
  expect(linking.sort()).toEqual(['badges/shower/index.html', 'badges/walker/index.html']);
});

describe('an application', () => {
  test('opens the filled-in form of the git host, and the address is sealed to the issuer', async () => {
    const opened = await pages.open('walker/');
    const { tab, requests, complaints, context } = opened;
    expect(await tab.locator('legend').allInnerTexts()).toContain('Criterion\n1\nWalk far.');
    await url(tab, 0).fill('https://example.com/walk');
    await what(tab, 0).fill('A  photograph');
    await tab.getByRole('button', { name: 'Add another address for criterion 2' }).click();
    await url(tab, 2).fill('https://example.com/back');
    await tab.getByLabel('What you did').fill('I walked\nand came *back*.');
    await tab.getByLabel('E-mail address', { exact: true }).fill(ADDRESS);
    const form = await prepared(opened);
    expect(form.address.origin + form.address.pathname).toBe('https://github.com/guild/badges/issues/new');
    expect(form.address.searchParams.get('template')).toBe('application.yml');
    expect(form.address.searchParams.get('title')).toBe('Application: Walker');
    expect(form).toMatchObject({
      badge: 'walker',
      claim: '',
      evidence: '1. https://example.com/walk — A photograph\n2. https://example.com/back',
      narrative: 'I walked\nand came *back*.',
    });
    expect(await unsealAddress(form.sealed, keys.privateKeyPem, as('walker'))).toEqual({
      kind: 'address',
      email: ADDRESS,
    });
    const { address: _, ...fields } = form;
    expect(parseIssueForm(issueBody(fields))).toEqual({ kind: 'form', form: fields });
    expect(parseEvidence(form.evidence).kind).toBe('evidence');
    for (const request of requests) expect(decodeURIComponent(request)).not.toMatch(/ada\.secret|people\.example/);
    expect(requests.filter((one) => !one.startsWith(pages.server.origin))).toHaveLength(1);
    expect(await tab.evaluate(() => JSON.stringify([localStorage, sessionStorage, document.cookie]))).toBe(
      '[{},{},""]',
    );
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('needs no address where an account is enough', async () => {
    const opened = await pages.open('walker/');
    await opened.tab.getByLabel('My account at github.com is enough').check();
    expect(await prepared(opened)).toMatchObject({
      badge: 'walker',
      sealed: '',
      claim: '',
      evidence: '',
      narrative: '',
    });
    await opened.context.close();
  });

  test('that is too long for an address is copied instead', async () => {
    const { tab, context, requests } = await pages.open('walker/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const long = 'I walked and walked. '.repeat(500).trim();
    await tab.getByLabel('What you did').fill(long);
    await url(tab).fill('https://example.com/walk');
    await tab.getByLabel('My account at github.com is enough').check();
    await tab.getByRole('button', { name: PREPARE }).click();
    await tab.getByRole('button', { name: 'Copy' }).click();
    expect(await tab.evaluate(() => navigator.clipboard.readText())).toBe(long);
    expect(await tab.locator('.left-out').innerText()).toContain('“Narrative”');
    const href = (await tab.getByRole('link', { name: 'Open the filled-in form' }).getAttribute('href')) ?? '';
    expect(href.length).toBeLessThan(7500);
    expect(fieldsOf(new URL(href))).toMatchObject({ evidence: '1. https://example.com/walk', narrative: '' });
    expect(requests.filter((one) => !one.startsWith(pages.server.origin))).toEqual([]);
    await context.close();
  });

  test('can be made with the keyboard alone', async () => {
    const opened = await pages.open('walker/');
    const { tab, context } = opened;
    const typed: Record<string, string> = {
      'Web address 1 for criterion 1': 'https://example.com/walk',
      'E-mail address': ADDRESS,
    };
    const issue = context.waitForEvent('page');
    await tab.locator('h1 a').focus();
    for (let stop = 0; stop < 40; stop++) {
      await tab.keyboard.press('Tab');
      const name = await tab.locator(':focus').evaluate((element) => {
        const label = element instanceof HTMLInputElement ? (element.labels?.[0] ?? element) : element;
        return label.textContent.replaceAll(/\s+/g, ' ').trim();
      });
      if (name in typed) await tab.keyboard.type(typed[name] ?? '');
      if (name === PREPARE) break;
    }
    await tab.keyboard.press('Enter');
    const form = fieldsOf(new URL((await issue).url()));
    expect(form.evidence).toBe('1. https://example.com/walk');
    expect(await unsealAddress(form.sealed, keys.privateKeyPem, as('walker'))).toMatchObject({ email: ADDRESS });
    await tab.bringToFront();
    expect(await tab.locator(':focus').innerText()).toBe('Ready to send');
    await context.close();
  });
});

describe('what is wrong', () => {
  /** What the build says of an award file with this one piece of evidence. */
  function ofBuild(evidence: { url: string; name: string }[], narrative: string): string[] {
    const text = awardText({
      badge: as('walker'),
      recipient: { kind: 'handle', handle: as('ada') },
      issuedOn: as('2026-06-03T09:00:00Z'),
      evidence: evidence.map(({ url, name }) => ({ url: as(url), ...(name !== '' && { name }), criterion: 1 })),
      narrative: as(narrative),
    });
    const { problems } = parseFile({ kind: 'text', path: as('recipients/ada/walker.md'), text });
    return problems.map((problem) => `${words(problem).message} ${words(problem).hint}`.replaceAll('`', ''));
  }

  test.each([
    [{ url: 'example.com/walk', name: '' }, ''],
    [{ url: 'https://ada:secret@example.com/', name: 'Mine' }, ''],
    [{ url: 'https://example.com/walk', name: 'x'.repeat(501) }, ''],
    [{ url: 'https://example.com/?mail=ada%40people.example.org', name: '' }, 'Write to bob&#64;people.example.org'],
    [{ url: 'https://example.com/walk', name: '' }, `${'> '.repeat(40)}deep`],
    [
      { url: 'https://example.com/walk', name: '' },
      Array.from({ length: 64 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n'),
    ],
  ])('is told while it is written, in the words of the build: %j', async (evidence, narrative) => {
    const { tab, context, complaints } = await pages.open('walker/');
    await url(tab).fill(evidence.url);
    await what(tab).fill(evidence.name);
    await tab.getByLabel('What you did').fill(narrative);
    await tab.getByLabel('What you did').blur();
    const expected = [...new Set(ofBuild([evidence], narrative).map(flat))].toSorted();
    expect(expected).not.toEqual([]);
    const said = async () => {
      const lines = (await tab.locator('.fault > span:visible').allInnerTexts()).map(flat);
      return [...new Set(lines.map((line) => expected.find((one) => line.startsWith(one)) ?? line))].toSorted();
    };
    await expect.poll(said, { timeout: 60_000 }).toEqual(expected);
    await tab.getByRole('button', { name: PREPARE }).click();
    await tab.getByText('not right yet').waitFor();
    expect(context.pages()).toHaveLength(1);
    expect(complaints).toEqual([]);
    await context.close();
  });

  const flat = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

  test('goes when it is put right, and stands by the control that it is about', async () => {
    const { tab, context } = await pages.open('walker/');
    await url(tab).fill('example.com');
    expect(await tab.locator('.fault:visible').count()).toBe(0);
    await url(tab).press('Tab');
    await expect.poll(() => url(tab).getAttribute('aria-invalid')).toBe('true');
    const described = (await url(tab).getAttribute('aria-describedby')) ?? 'none';
    expect(await tab.locator(`#${described}`).innerText()).toContain('which does not begin with https://');
    await url(tab).fill('https://example.com');
    await expect.poll(() => url(tab).getAttribute('aria-invalid')).toBe(null);
    expect(await tab.locator('.fault:visible').count()).toBe(0);
    await context.close();
  });

  test('is found when the application is prepared, and the first place gets the focus', async () => {
    const { tab, context } = await pages.open('shower/');
    await tab.getByRole('button', { name: PREPARE }).click();
    await tab.getByText('2 things are not right yet.').waitFor();
    expect(await tab.locator('.fault:visible').allInnerTexts()).toEqual([
      'The badge shower requires evidence, and this award has none. Add evidence with the address of the work, or with a narrative that describes it.',
      expect.stringContaining('The field email is there, but it has no value.'),
    ]);
    expect(await url(tab).evaluate((input) => input === document.activeElement)).toBe(true);
    await context.close();
  });

  test('is also what would only be found when the issue is read', async () => {
    const { tab, context } = await pages.open('walker/');
    await tab.getByLabel('What you did').fill('I walked.\n\n### Claim\n\nmine');
    await tab.getByLabel('E-mail address', { exact: true }).fill('ada at example');
    await tab.getByRole('button', { name: PREPARE }).click();
    expect(await tab.locator('.fault:visible').allInnerTexts()).toEqual([
      expect.stringContaining('Line 3 looks like the heading “Claim” of the form'),
      expect.stringContaining('which is no e-mail address'),
    ]);
    await context.close();
  });
});

describe('the page', () => {
  test('tells without script how to apply by hand', async () => {
    const { tab, context } = await pages.open('walker/', { javaScriptEnabled: false });
    expect(await tab.getByText('The form needs its script here').isVisible()).toBe(true);
    expect(await tab.getByRole('button', { name: PREPARE }).isVisible()).toBe(false);
    const href = await tab.getByRole('link', { name: 'the form of a new issue' }).getAttribute('href');
    expect(fieldsOf(new URL(href ?? ''))).toMatchObject({ badge: 'walker', sealed: '' });
    await context.close();
  });

  test.each(['light', 'dark'] as const)(
    'is accessible and fits, filled in wrongly and rightly, in %s',
    async (colorScheme) => {
      for (const width of [390, 1280]) {
        const { tab, context } = await pages.open('shower/', { colorScheme, viewport: { width, height: 844 } });
        const check = async () => {
          const overflow = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect(overflow).toBeLessThanOrEqual(0);
          const { violations } = await new AxeBuilder({ page: tab }).setLegacyMode().analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
        };
        await check();
        await url(tab).fill(`https://${'long'.repeat(100)}`);
        await tab.getByLabel('What you did').fill('ada@people.example.org');
        await tab.getByRole('button', { name: PREPARE }).click();
        await tab.getByText('not right yet').waitFor();
        await check();
        await url(tab).fill('https://example.com/');
        await tab.getByLabel('What you did').fill('I walked. '.repeat(1000));
        await tab.getByLabel('My account at github.com is enough').check();
        await tab.getByRole('button', { name: PREPARE }).click();
        await tab.getByRole('button', { name: 'Copy' }).waitFor();
        await check();
        await context.close();
      }
    },
  );

  test('loads less than 70 kB of script, none of it from elsewhere', async () => {
    const { context, requests } = await pages.open('walker/');
    const scripts = requests.map((one) => one.trim()).filter((one) => /\.js$/.test(one));
    const bytes = scripts.map((one) => {
      const file = join(pages.site.folder, new URL(one).pathname.slice(BASE.length));
      return gzipSync(readFileSync(file), { level: 9 }).length;
    });
    const sum = bytes.reduce((all, one) => all + one, 0);
    expect(sum).toBeGreaterThan(20_000);
    expect(sum).toBeLessThan(70_000);
    expect(requests.filter((one) => !one.startsWith(pages.server.origin))).toEqual([]);
    await context.close();
  });
});
