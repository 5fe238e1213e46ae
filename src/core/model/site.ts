import type { LanguageTag, SiteUrl, WebUrl } from './text.ts';

export interface Site {
  readonly name: string;
  readonly url: SiteUrl;
  readonly description?: string;
  /** The first is the language of the badges themselves; the others may have translations. */
  readonly languages: readonly [LanguageTag, ...LanguageTag[]];
  /** Where the project itself is kept, `https://github.com/acme/badges`. */
  readonly repository?: WebUrl;
  /** Who is asked about identities, keys, workflows and code, `@ada` or `@acme/keepers`; undefined where nobody is named. */
  readonly maintainers?: readonly string[];
  readonly links: readonly SiteLink[];
  /** The example that comes with Blazon; only it may stand at `example.org`. */
  readonly example: boolean;
}

export interface SiteLink {
  readonly name: string;
  readonly url: WebUrl;
}
