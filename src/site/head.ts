import type { LanguageTag } from '../core/model/text.ts';

/** What a page says of itself to browsers, search engines and those it is shared with. */
export interface Head {
  /** Without the name of the site, which follows it. */
  readonly title: string;
  readonly description: string;
  /** The page's own whole address. */
  readonly url: string;
  /** The whole address of the same in JSON-LD. */
  readonly json?: string;
  /** The same in words of schema.org, as markup (`dataScript`). */
  readonly data?: string;
  /** What was awarded last of what the page is about. */
  readonly feeds?: PageFeeds;
  /** The whole address of a picture to share. */
  readonly image?: string;
  /** The same page in every language it exists in, its own among them; the first is for those who read none of them. */
  readonly languages?: readonly PageLanguage[];
}

/** Whole addresses. */
export interface PageFeeds {
  readonly atom: string;
  readonly json: string;
}

export interface PageLanguage {
  readonly language: LanguageTag;
  readonly url: string; /** The same on the site's host, for links in pages. */
  readonly href: string;
}
