import type { Routes } from '../openbadges/routes.ts';
import type { OutputFile } from '../publication/output-file.ts';
import { byDate, isNamed, type ListedAward } from './listed-award.ts';
import { xmlText } from './xml.ts';

/** How many addresses a sitemap may have (sitemaps.org). */
const MOST_ADDRESSES = 50_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * The addresses that search engines are told: the pages that are linked from others. The page of an award is among them where its
 * earner wants to be named; whoever does not is not pointed at.
 */
export function listedAddresses(
  pages: readonly string[],
  awards: readonly ListedAward[],
  routes: Routes,
): readonly string[] {
  const named = awards.filter(isNamed);
  const people = [...new Set(named.map(({ handle }) => handle))].toSorted();
  return [
    ...pages.map((file) => routes.asset(file.replace(/(^|\/)index\.html$/, '$1')).url),
    ...people.map((handle) => routes.recipientPage(handle).url),
    ...named.toSorted(byDate).map(({ id }) => routes.awardPage(id).url),
  ];
}

/** `sitemap.xml`, which names others where there are too many addresses for one. */
export function sitemapFiles(
  addresses: readonly string[],
  routes: Routes,
  most = MOST_ADDRESSES,
): readonly OutputFile[] {
  const parts = Array.from({ length: Math.ceil(addresses.length / most) }, (_, part) =>
    addresses.slice(part * most, (part + 1) * most),
  );
  if (parts.length <= 1) return [{ path: routes.sitemap.file, content: urlSet(addresses) }];
  const routeOf = (part: number) => routes.sitemapPart(part + 1);
  const entries = parts.map((_, part) => `  <sitemap><loc>${xmlText(routeOf(part).url)}</loc></sitemap>`);
  return [
    { path: routes.sitemap.file, content: document('sitemapindex', entries) },
    ...parts.map((some, part) => ({ path: routeOf(part).file, content: urlSet(some) })),
  ];
}

function urlSet(addresses: readonly string[]): string {
  return document(
    'urlset',
    addresses.map((address) => `  <url><loc>${xmlText(address)}</loc></url>`),
  );
}

function document(root: string, lines: readonly string[]): string {
  return ['<?xml version="1.0" encoding="utf-8"?>', `<${root} xmlns="${NAMESPACE}">`, ...lines, `</${root}>`, ''].join(
    '\n',
  );
}

/** Everything may be read. Crawlers look for it at the root of a host only. */
export function robotsFile(routes: Routes): OutputFile {
  return { path: routes.robots.file, content: `User-agent: *\nAllow: /\n\nSitemap: ${routes.sitemap.url}\n` };
}
