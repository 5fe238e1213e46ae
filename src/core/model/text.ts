import type { Brand } from './brand.ts';

/** Markdown as its author wrote it: untrusted until `toHtml` (markdown/) has cleaned it. */
export type Markdown = Brand<'Markdown'>;
/** An absolute `http:` or `https:` address. */
export type WebUrl = Brand<'WebUrl'>;
/** The address of the site: `https:` (or `http:` on loopback), ends in `/`, no query, no fragment. */
export type SiteUrl = Brand<'SiteUrl'>;
/** A BCP 47 language tag, such as `en` or `pt-BR`. */
export type LanguageTag = Brand<'LanguageTag'>;
/** Path of a file in the project, from its root, with `/`. */
export type ProjectPath = Brand<'ProjectPath'>;
