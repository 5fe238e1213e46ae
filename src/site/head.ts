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
  /** The whole address of a picture to share. */
  readonly image?: string;
  /** The same page in every language it exists in, its own among them. */
  readonly languages?: readonly PageLanguage[];
}

export interface PageLanguage {
  readonly language: LanguageTag;
  readonly url: string;
}
