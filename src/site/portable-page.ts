import type { Route } from '../core/openbadges/routes.ts';

/** What a page cannot do without: its style, its scripts, its pictures. */
const LOADED = /(<(?:link|script|img|source)\b(?:[^>"]|"[^"]*")*?\s(?:href|src)=")(\/(?!\/)[^"]*)/g;
/** All but the scripts that load parts of themselves later: see astro.config.mjs. */
const MODULE = /<script type="module" src="(?![^"]*\/assets\/(?:apply|bake)\.)/g;

/**
 * A page that also works from a copy, in a folder that is opened or at another address: what it loads is named from
 * where it stands, and its scripts are no modules, which browsers refuse to load from a disk. `file` is where the page is, below the site.
 */
export function portablePage(markup: string, file: string, home: Route): string {
  return portableMarkup(markup.replaceAll(MODULE, '<script defer src="'), file, home);
}

/** As `portablePage`, for a part of a page. Addresses outside of the site stay as they are. */
export function portableMarkup(markup: string, file: string, home: Route): string {
  const up = '../'.repeat(file.split('/').length - 1);
  return markup.replaceAll(LOADED, (all, opening: string, href: string) =>
    href.startsWith(home.href) ? opening + (up + href.slice(home.href.length) || './') : all,
  );
}
