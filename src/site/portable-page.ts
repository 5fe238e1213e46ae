import type { Route } from '../core/openbadges/routes.ts';

/** What a page cannot do without: its style, its scripts, its pictures. */
const LOADED = /(<(?:link|script|img|image|source)\b(?:[^>"]|"[^"]*")*?\s(?:href|src)=")(\/(?!\/)[^"]*)/g;
const MODULE = /<script type="module" src="([^"]*)"/g;

/** Whether a script, by the name of its file, is made to be loaded as a classic one (src/node/classic-scripts.ts). */
export function isClassic(file: string): boolean {
  return /(?:^|\/)assets\/(?:site|verify)\.[^/]*$/.test(file);
}

/**
 * A page that also works from a copy, in a folder that is opened or at another address: what it loads is named from
 * where it stands, and its scripts are no modules, which browsers refuse to load from a disk. `file` is where the page is, below the site.
 */
export function portablePage(markup: string, file: string, home: Route): string {
  return portableMarkup(classicLoads(markup), file, home);
}

function classicLoads(markup: string): string {
  return markup.replaceAll(MODULE, (all, src: string) => (isClassic(src) ? `<script defer src="${src}"` : all));
}

/** As `portablePage`, for a part of a page. Addresses outside of the site stay as they are. */
export function portableMarkup(markup: string, file: string, home: Route): string {
  const up = '../'.repeat(file.split('/').length - 1);
  return markup.replaceAll(LOADED, (all, opening: string, href: string) =>
    href.startsWith(home.href) ? opening + (up + href.slice(home.href.length) || './') : all,
  );
}
