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
  /** Who is asked about identities, keys, workflows and code, `@ada` or `@acme/keepers`; undefined where nobody is named. */
  readonly maintainers?: readonly string[];
  readonly links: readonly SiteLink[];
  /** Absent where every award has its baked pictures among the files of the site. */
  readonly bake?: BakeOnDownload;
  /** The example that comes with Blazon: only it may stand at `example.org`, and it stands nowhere else. */
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

/** Where an address leads: into the world, to this machine only, or to nobody. */
export function addressKind(url: SiteUrl): 'public' | 'local' | 'reserved' {
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' || isLocal(hostname)) return 'local';
  return isReservedHost(hostname) ? 'reserved' : 'public';
}

/** Whether nothing that the site says is a promise: it calls itself the example, and stands where nobody reads it. */
export function isExample({ example, url }: Site): boolean {
  return example && addressKind(url) !== 'public';
}

/** Names reserved for examples and tests (RFC 2606, RFC 6761). */
export function isReservedHost(hostname: string): boolean {
  return /(^|\.)(example|example\.(com|net|org)|test|invalid)$/.test(hostname);
}

function isLocal(hostname: string): boolean {
  return /(^|\.)localhost$|^127\.|^\[::1\]$/.test(hostname);
}
