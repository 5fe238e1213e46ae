import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toHtml } from '../../src/core/markdown/to-html.ts';
import { openChromium } from '../site/chromium.ts';
import { hostileMarkdown, hostileMdx, quotedMdx } from './hostile-markdown.ts';
import { markdown } from './markdown.ts';

const ELEMENTS = new Set(
  'a blockquote br code del details div em h3 h4 h5 h6 hr li ol p pre strong summary sup table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(['href', 'rel', 'class', 'start', 'role', 'aria-label', 'tabindex']);
const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

interface Inventory {
  readonly elements: readonly string[];
  readonly attributes: readonly string[];
  readonly schemes: readonly string[];
}

let browser: Browser;
let page: Page;
const fetched: string[] = [];

beforeAll(async () => {
  browser = await openChromium();
  page = await browser.newPage();
  await page.route('**', (route) => {
    fetched.push(route.request().url());
    return route.abort();
  });
  await page.setContent('<!doctype html><main></main>');
});

afterAll(() => browser.close());

/** What a browser finds in each text, also after writing it out and reading it again. */
function browserSees(texts: readonly string[]): Promise<Inventory[]> {
  return page.evaluate((all) => {
    const live = document.querySelector('main') ?? document.body;
    return all.map((html) => {
      live.innerHTML = html;
      const written = live.innerHTML;
      live.innerHTML = written;
      const elements = [...live.querySelectorAll('*')];
      return {
        elements: elements.map((element) => element.localName),
        attributes: elements.flatMap((element) => element.getAttributeNames()),
        schemes: elements.flatMap((element) => (element instanceof HTMLAnchorElement ? [element.protocol] : [])),
      };
    });
  }, texts);
}

function strangersIn({ elements, attributes, schemes }: Inventory): string[] {
  return [
    ...elements.filter((name) => !ELEMENTS.has(name)),
    ...attributes.filter((name) => !ATTRIBUTES.has(name)),
    ...schemes.filter((scheme) => !SCHEMES.has(scheme)),
  ];
}

async function expectHarmless(texts: readonly string[], syntax: 'md' | 'mdx') {
  const seen = await browserSees(texts.map((text) => toHtml(markdown(text), syntax)));
  const harmful = texts.filter(
    (_, index) => strangersIn(seen[index] ?? { elements: ['none'], attributes: [], schemes: [] }).length > 0,
  );
  expect(harmful).toEqual([]);
}

describe('hostile text', () => {
  test('leaves nothing in Markdown that a browser could run or that leads elsewhere than to the web or to mail', async () => {
    await expectHarmless(hostileMarkdown, 'md');
  });

  test('leaves nothing in MDX either, even where the gate for MDX was not asked', async () => {
    await expectHarmless([...hostileMdx, ...quotedMdx, ...hostileMarkdown], 'mdx');
  });

  test('is harmless nested in itself', async () => {
    const nested = hostileMarkdown.map(
      (text, index) => `> ${text}\n>\n> - ${hostileMarkdown[index + 1] ?? ''} **${text}**`,
    );
    await expectHarmless(nested, 'md');
  });

  test('ran nothing and fetched nothing while a browser looked at it', async () => {
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(fetched).toEqual([]);
  });
});

test('any pieces of Markdown and HTML in any order are harmless', async () => {
  const pieces =
    '< > / " \' = & ; : [ ] ( ) ! ` * _ ~ | # - { } \n \n\n \\ \t \0 script javascript: onerror img svg a href &#x6A; https://a.b 1.'.split(
      ' ',
    );
  const soup = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 3 })), {
    maxLength: 40,
  });
  const texts = soup.map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(fc.array(texts, { minLength: 20, maxLength: 20 }), async (batch) => {
      await expectHarmless(batch, 'md');
      await expectHarmless(batch, 'mdx');
    }),
    { numRuns: 40 },
  );
});
