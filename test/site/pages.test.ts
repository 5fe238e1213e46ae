import { HtmlValidate, type ConfigData } from 'html-validate';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../src/core/problem/catalogue.ts';
import { anIssuer, aPublication } from './a-publication.ts';
import { anatomyOf } from './anatomy.ts';
import { openChromium } from './chromium.ts';
import { fullPublication, HOSTILE } from './full-publication.ts';
import { testLanguages } from './pages-in-languages.ts';
import { testSchemaOrg } from './pages-for-machines.ts';
import { renderSite, writeMachineFiles, type RenderedSite } from './render-site.ts';

const BASE = '/repo/';
/** The pages that a site has in each of its languages, below the address of the language. */
const OWN_PAGES = [
  'apply/components/index.html',
  'apply/first/index.html',
  'apply/hostile/index.html',
  'apply/new/index.html',
  'apply/wide/index.html',
  'badges/index.html',
  'frameworks/moves/index.html',
  'index.html',
  'issuers/acme/index.html',
  'issuers/other/index.html',
  'pathways/all/index.html',
  'pathways/both/index.html',
  'verify/index.html',
];
let site: RenderedSite;
let browser: Browser;
let tab: Page;

beforeAll(async () => {
  site = await renderSite(fullPublication);
  writeMachineFiles(site, BASE);
  browser = await openChromium();
  tab = await browser.newPage();
});

afterAll(() => browser.close());

function page(path: string): string {
  const found = site.pages.get(path);
  if (found === undefined) throw new Error(`There is no page ${path}`);
  return found;
}

/** The text of a page without its tags, in one line. */
function textOf(path: string): string {
  return page(path)
    .replaceAll(/<(template|script)\b.*?<\/\1>/gs, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

function fileAt(href: string): string {
  const path = href.slice(BASE.length).replace(/[#?].*$/, '');
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

function awardPage(badge: string, recipient: string): string {
  const award = fullPublication.registry.awards.find((one) => one.badge === badge && one.recipient === recipient);
  return `awards/${award?.id ?? ''}/index.html`;
}

describe('the site', () => {
  test('has a page for everything it speaks of, and for nobody who does not want one', () => {
    const paths = [...site.pages.keys()].filter((path) => !/^(awards|problems|verify\/checks)\//.test(path)).sort();
    expect(paths).toEqual([
      '404.html',
      'apply/components/index.html',
      'apply/first/index.html',
      'apply/hostile/index.html',
      'apply/new/index.html',
      'apply/wide/index.html',
      ...OWN_PAGES.map((path) => `ar/${path}`),
      'badges/all/index.html',
      'badges/both/index.html',
      'badges/components/index.html',
      'badges/first/ar/index.html',
      'badges/first/fr/index.html',
      'badges/first/index.html',
      'badges/hostile/index.html',
      'badges/index.html',
      'badges/new/index.html',
      'badges/old/index.html',
      'badges/second/index.html',
      'badges/wide/index.html',
      ...OWN_PAGES.map((path) => `fr/${path}`),
      'frameworks/moves/index.html',
      'index.html',
      'issuers/acme/index.html',
      'issuers/other/index.html',
      'pathways/all/index.html',
      'pathways/both/index.html',
      'recipients/ada/index.html',
      'recipients/mallory/index.html',
      'verify/bad-badges/index.html',
      'verify/index.html',
    ]);
    expect([...site.pages.keys()].filter((path) => path.startsWith('awards/'))).toHaveLength(9);
  });

  test('has a page for each thing that can be wrong, and a list that leads to all of them', () => {
    for (const code of Object.keys(catalogue)) {
      expect(page(`problems/${code}/index.html`)).toContain(code);
      expect(page('problems/index.html')).toContain(`href="${BASE}problems/${code}/"`);
    }
  });

  test('is valid HTML', async () => {
    const validate = new HtmlValidate(JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')) as ConfigData);
    const reports = await Promise.all(
      [...site.pages.keys()].map((path) => validate.validateString(page(path), join(site.folder, path))),
    );
    const messages = reports.flatMap(({ results }) =>
      results.flatMap(({ filePath, messages: all }) =>
        all.map(({ line, message, ruleId }) => `${filePath}:${line} ${ruleId}: ${message}`),
      ),
    );
    expect(messages).toEqual([]);
  });

  test('has only links that lead somewhere, below its base path', async () => {
    const addresses = new Set((await anatomyOf(tab, BASE, site.pages)).flatMap(({ links }) => links));
    const own = [...addresses].filter((href) => !/^(https?:|mailto:|#)/.test(href));
    expect(own.filter((href) => !href.startsWith(BASE))).toEqual([]);
    expect(own.map(fileAt).filter((file) => !existsSync(join(site.folder, file)))).toEqual([]);
  });

  test('has no script and no style within its pages, and a policy that allows none', async () => {
    const pages = await anatomyOf(tab, BASE, site.pages);
    expect(pages).toHaveLength(site.pages.size);
    for (const { policy, inline } of pages) {
      expect(policy).toMatch(/^default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self';/);
      expect(inline).toEqual([]);
    }
  });

  test('has one stylesheet, one script, and one more each where badges and applications are checked, named by what is in them', async () => {
    const assets = new Set(
      (await anatomyOf(tab, BASE, site.pages))
        .flatMap(({ links }) => links)
        .filter((path) => path.includes('/assets/')),
    );
    expect([...assets].map((path) => path.replace(/\.[\w-]{8}\./, '.hash.')).sort()).toEqual([
      '/repo/assets/apply.hash.js',
      '/repo/assets/site.hash.css',
      '/repo/assets/site.hash.js',
      '/repo/assets/verify.hash.js',
    ]);
    const checking = [...site.pages]
      .filter(([, html]) => html.includes('/assets/verify.'))
      .map(([path]) => path)
      .sort();
    expect(checking).toEqual(['ar/verify/index.html', 'fr/verify/index.html', 'verify/index.html']);
  });

  test('says on every page that it is a preview', () => {
    for (const html of site.pages.values())
      expect(html).toMatch(/signed with a development key|clé de développement|بمفتاح للتطوير/);
  });

  test('says as of when it speaks at home and where badges are checked, and on no page of an award, which need not change with it', () => {
    expect(page('index.html')).toContain('<time datetime="2026-07-01T00:00:00Z">1 July 2026</time>');
    expect(page('verify/index.html')).toContain('data-as-of="2026-07-01T00:00:00Z"');
    expect(page(awardPage('first', 'ada'))).not.toContain('2026-07-01');
  });

  test('escapes whatever its authors wrote', () => {
    for (const html of site.pages.values()) expect(html).not.toContain(HOSTILE.slice(0, 20));
  });
});

describe('a site that has only begun', () => {
  test('says so, and is no preview', async () => {
    const { pages } = await renderSite(aPublication({ issuers: [anIssuer('acme')] }));
    for (const path of ['index.html', 'badges/index.html', 'issuers/acme/index.html'])
      expect(pages.get(path)).toContain('There are no badges here yet.');
    for (const html of pages.values()) expect(html).not.toContain('development key');
  });

  test('counts one of a thing as one', async () => {
    const { pages } = await renderSite(aPublication({ issuers: [anIssuer('acme')] }));
    expect(pages.get('index.html')).toMatch(/<dt>Badges<\/dt>\s*<dd>0<\/dd>.*<dt>Issuer<\/dt>\s*<dd>1<\/dd>/s);
  });
});

describe('an award page', () => {
  test('says what, by whom, under which domain, to whom and when', () => {
    const text = textOf(awardPage('first', 'ada'));
    expect(text).toContain('First Step');
    expect(text).toContain('Awarded by Acme published at guild.example.com/repo');
    expect(text).toContain('Awarded to Ada L. people.example.com/ada');
    expect(text).toContain('Awarded on 3 June 2026');
    expect(text).toContain('Valid until 3 December 2027');
  });

  test('says by a word that an award is good, expired or revoked, and why it was revoked', () => {
    expect(textOf(awardPage('first', 'ada'))).toMatch(/\bGood\b/);
    expect(textOf(awardPage('both', 'ada'))).toContain('Expired on 28 February 2025');
    expect(textOf(awardPage('first', 'r-1'))).toContain('Revoked on 10 June 2026: Issued in error.');
  });

  test('names nobody who did not ask for it, and explains the hash', () => {
    const text = textOf(awardPage('first', 'r-1'));
    expect(text).toContain('The holder of an e-mail address The award');
    expect(text).toContain('salted hash');
    expect(page(awardPage('first', 'r-1'))).not.toContain('r-1');
  });

  test('of somebody who was forgotten says so, and since when', () => {
    const path = awardPage('second', 'r-3');
    expect(textOf(path)).toContain('The identity was removed at the person’s wish on 12 June 2026');
    expect(textOf(path)).not.toContain('The holder of');
  });

  test('that was corrected says what was, and when', () => {
    expect(textOf(awardPage('second', 'r-3'))).toMatch(/Corrections 11 June 2026 It was not/);
  });

  test('that was removed says only that, with the day, and names no badge and nobody', () => {
    const path = 'awards/aremovedremovedremoved/index.html';
    expect(textOf(path)).toMatch(/This award was removed .* It was removed on 13 June 2026/);
    expect(textOf(path)).not.toMatch(/First Step|Second Step|Ada|Acme/);
    expect(page(path)).toContain('href="/repo/awards/aremovedremovedremoved.json"');
  });

  test('shows what it took and leads to all of it', () => {
    const html = page(awardPage('first', 'ada'));
    expect(html).toContain('<p>Take one step.</p>');
    expect(html).not.toContain('With a foot.');
    expect(html).toContain('<a href="/repo/badges/first/">All criteria of First Step</a>');
  });

  test('shows what was done and what it rests on', () => {
    expect(page(awardPage('first', 'ada'))).toContain('Took <strong>it</strong> on a Tuesday.');
    expect(page(awardPage('second', 'ada'))).toContain(
      '<a href="https://a.example.com/x" rel="nofollow noopener">a.example.com</a>',
    );
  });

  test('offers every file there is, each with a word', () => {
    expect(textOf(awardPage('first', 'ada'))).toMatch(/PNG picture SVG drawing JSON record JWS signature/);
    expect(textOf(awardPage('second', 'ada'))).toMatch(/PNG picture JSON record (?!JWS)/);
  });

  test('tells that a verifier takes a file or the address of the record, not that of the page', () => {
    expect(textOf(awardPage('first', 'ada'))).toContain('Give one, or the address of the JSON record, to any verifier');
  });

  test('of a revoked award says nothing of an end date', () => {
    expect(textOf(awardPage('second', 'ada'))).toContain('Valid until No end date');
    expect(textOf(awardPage('first', 'r-1'))).not.toContain('Valid until');
  });

  test('of a revoked award offers only what says that it is revoked', () => {
    expect(textOf(awardPage('first', 'r-1'))).toMatch(/(?<!drawing )JSON record JSON revocations/);
    expect(page(awardPage('first', 'r-1'))).not.toMatch(/awards\/[a-z0-9]+\.(png|svg|jws)/);
  });

  test('leads machines to the record, by whole addresses', () => {
    const html = page(awardPage('first', 'ada'));
    const address = `https://guild.example.com${BASE}${awardPage('first', 'ada').replace('/index.html', '')}`;
    expect(html).toContain(`<link rel="canonical" href="${address}/">`);
    expect(html).toContain(`<link rel="alternate" type="application/ld+json" href="${address}.json">`);
    expect(html).toContain(`<meta property="og:image" content="${address}.png">`);
    expect(html).toContain('<meta property="og:title" content="First Step, awarded to Ada L. by Acme">');
  });
});

test('a framework has a page with the badges that are aligned to it, to which their pages lead', () => {
  expect(textOf('frameworks/moves/index.html')).toMatch(/M-1 Walk .* First Step M-2 Run/);
  expect(page('frameworks/moves/index.html')).toContain(`href="${BASE}badges/first/"`);
  expect(page('badges/first/index.html')).toContain(`href="${BASE}frameworks/moves/"`);
});

testSchemaOrg({ page, awardPage, tab: () => tab });

describe('a badge page', () => {
  test('leads to its translations and back, also for machines', () => {
    for (const path of ['badges/first/index.html', 'badges/first/fr/index.html']) {
      expect(page(path)).toContain(
        '<link rel="alternate" hreflang="en" href="https://guild.example.com/repo/badges/first/">',
      );
      expect(page(path)).toContain(
        '<link rel="alternate" hreflang="fr" href="https://guild.example.com/repo/badges/first/fr/">',
      );
    }
    expect(page('badges/first/fr/index.html')).toContain('<h1 lang="fr" dir="ltr">Premier pas</h1>');
    expect(page('badges/first/ar/index.html')).toContain('<h1 lang="ar" dir="rtl">');
  });

  test('says how long it holds, what evidence it asks for, what a milestone takes and what became of it', () => {
    expect(textOf('badges/first/index.html')).toContain(
      'Expires After 1 year and 6 months Evidence Welcome, not required',
    );
    expect(textOf('badges/both/index.html')).toMatch(/both of First Step ?and Second Step/);
    expect(textOf('badges/old/index.html')).toMatch(/No longer awarded\..*Its successor is New Step/);
  });

  test('shows its versions, what is different between them and what was corrected', () => {
    for (const path of ['badges/old/index.html', 'badges/new/index.html']) {
      expect(page(path)).toMatch(/<del>Old ?<\/del><ins>New ?<\/ins>Step/);
      expect(textOf(path)).toContain('It was a small step.');
    }
  });

  test('leads to the way to a milestone, which says in words what it shows in a picture', () => {
    expect(page('badges/both/index.html')).toContain('href="/repo/pathways/both/"');
    expect(textOf('badges/first/index.html')).toMatch(/Counts towards Both Steps and All Steps/);
    expect(textOf('pathways/all/index.html')).toMatch(
      /1 of these 2: Both Steps .*All of these: First Step .* Second Step .* 2 of these 3:/,
    );
    expect(page('pathways/all/index.html').match(/<image\b/g)).toHaveLength(7);
  });

  test('names those who hold it and want to be named, and counts all, the revoked apart', () => {
    expect(textOf('badges/first/index.html')).toContain('Awarded once, not counting 1 revoked. Ada L.');
    expect(textOf('badges/new/index.html')).toContain('It has not been awarded yet.');
    expect(textOf('badges/hostile/index.html')).toContain('Nobody: what was awarded has been revoked.');
  });
});

testLanguages({ page, textOf, awardPage, ownPages: OWN_PAGES, paths: () => [...site.pages.keys()], tab: () => tab });

describe('an issuer page', () => {
  test('says how its awards are checked, with what key, and how many were revoked', () => {
    expect(textOf('issuers/acme/index.html')).toMatch(
      /signed \(RS256\).*Development key\..*5 awards, 2 of them revoked\./,
    );
    expect(textOf('issuers/other/index.html')).toMatch(/not signed.*3 awards, none of them revoked\./);
    expect(page('issuers/acme/index.html')).toContain('href="/repo/issuers/acme/keys/development.json"');
  });
});
