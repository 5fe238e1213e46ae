import type { Day } from './time.ts';
import type { LanguageTag, SiteUrl, WebUrl } from './text.ts';

export interface Site {
  readonly name: string;
  readonly url: SiteUrl;
  readonly description?: string;
  /** The first is the language of the badges themselves; the others may have translations. */
  readonly languages: readonly [LanguageTag, ...LanguageTag[]];
  /** Where the project itself is kept, `https://github.com/acme/badges`. */
  readonly repository?: WebUrl;
  readonly links: readonly SiteLink[];
  /** Absent where every award has its baked pictures among the files of the site. */
  readonly bake?: BakeOnDownload;
  /** The example that comes with Blazon; only it may stand at `example.org`. */
  readonly example: boolean;
}

/** Pictures with an award in them are made by its page when somebody wants one. */
export interface BakeOnDownload {
  readonly kind: 'on-download';
  /** Awards given up to this day keep the pictures that were published of them. */
  readonly bakedUntil?: Day;
}

export interface SiteLink {
  readonly name: string;
  readonly url: WebUrl;
}
