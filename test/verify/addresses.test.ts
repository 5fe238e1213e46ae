import fc from 'fast-check';
import { expect, test } from 'vitest';
import { routesOf } from '../../src/core/openbadges/routes.ts';
import { siteAddresses } from '../../src/core/verify/site/addresses.ts';
import { parseSiteUrl, type SiteUrl } from '../../src/core/model/text.ts';

const SITES = ['https://badges.example.org/', 'https://example.org/a/deep/base/', 'http://127.0.0.1:8080/x/'];
const FROM = ['index.html', 'awards/a1/index.html', 'badges/x/fr/index.html', 'awards/a1.json'];
const PIECES = [
  ...[
    'https://badges.example.org',
    'https://example.org',
    'http://127.0.0.1:8080',
    '//example.org',
    'https:',
    'mailto:',
  ],
  ...[
    '/',
    '//',
    '/a/deep/base/',
    '/a/deep/',
    '/x/',
    './',
    '../',
    '..',
    '.',
    '%2e%2e/',
    '%2F',
    '%',
    '\\',
    '\t',
    ' ',
    '\n',
  ],
  ...['awards', 'a1', 'index.html', '.json', 'é', '~', '-_', '?url=', '?', '#', ':', '@', '+', 'A', '\0', '𝄞', '&amp;'],
];
const link = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join(''));

/** The file that a link leads to by what `URL` says alone; undefined for what leads out of the site or nowhere. */
function fileByUrl(site: string, text: string, from: string): string | undefined {
  const at = new URL(from.replace(/(^|\/)index\.html$/, '$1'), site);
  if (!URL.canParse(text, at)) return undefined;
  const { origin, pathname } = new URL(text, at);
  const base = new URL(site);
  if (origin !== base.origin || !pathname.startsWith(base.pathname)) return undefined;
  const path = decoded(pathname.slice(base.pathname.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

test('a link leads to the file that URL says, however it is spelt', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SITES), fc.constantFrom(...FROM), link, (site, from, text) => {
      fc.pre(!text.startsWith('#') && !text.includes('url='));
      const asked: string[] = [];
      const has = (path: string) => asked.push(path) > 0;
      siteAddresses(site, { has }).leads(text, from);
      const file = fileByUrl(site, text, from);
      expect(asked).toEqual(file === undefined ? [] : [file]);
    }),
    { numRuns: 20_000 },
  );
});

test('a whole address has the file that URL says', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SITES), link, (site, text) => {
      const expected = URL.canParse(text) ? fileByUrl(site, new URL(text).href, 'index.html') : undefined;
      expect(siteAddresses(site, new Set()).fileAt(text)).toBe(expected);
    }),
    { numRuns: 20_000 },
  );
});

test('the address of a file, and of a route, is what URL makes of its path', () => {
  const path = fc.array(fc.constantFrom('a', 'B9', '-', '_', '.', '..', '~', '/', 'é', ' ', '%', '+'), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(fc.constantFrom(...SITES), path, (site, pieces) => {
      const text = pieces.join('').replace(/^\/+/, '');
      fc.pre(URL.canParse(text, site));
      const { href, pathname } = new URL(text, site);
      expect(routesOf(parseSiteUrl(site) as SiteUrl).asset(text)).toMatchObject({ url: href, href: pathname });
    }),
    { numRuns: 5_000 },
  );
});
