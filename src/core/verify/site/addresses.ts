import { isPlainPath } from '../../model/plain-path.ts';

/** The addresses of a site against the files that it has. */
export interface SiteAddresses {
  /** The address at which a file is served. */
  readonly urlOf: (file: string) => string;
  /** The file, there or not, of a whole address; undefined for one that is not of the site. */
  readonly fileAt: (url: string) => string | undefined;
  /** Whether a link leads to a file, or out of the site. `from` is the file that it stands in. */
  readonly leads: (link: string, from: string) => boolean;
}

/** Out of the folders of a page, and into others. */
const UPWARDS = /^(?:\.\.\/)*/;

/** Links that lead to what many files name are remembered, up to as many. */
const MOST_KNOWN = 10_000;

export function siteAddresses(site: string, files: Pick<ReadonlySet<string>, 'has'>): SiteAddresses {
  const base = new URL(site);
  const known = new Set<string>();
  const urlOf = (file: string) => {
    const path = file.replace(/(^|\/)index\.html$/, '$1');
    return isPlainPath(path) ? base.href + path : new URL(encodeURI(path), base).href;
  };
  const leads = (link: string, from: string): boolean => {
    if (link.startsWith('#') || known.has(link)) return true;
    const plain = plainFile(link, from, base);
    if (plain === undefined && !URL.canParse(link, base)) return false;
    const url = plain === undefined ? new URL(link, isWhole(link) ? base : urlOf(from)) : undefined;
    const file = plain ?? (url && fileOf(url, base));
    if (file === undefined) return true;
    const asked = url?.searchParams.get('url') ?? undefined;
    const isThere = files.has(file) && (asked === undefined || leads(asked, from));
    if (isThere && isShared(link, file) && known.size < MOST_KNOWN) known.add(detached(link));
    return isThere;
  };
  const fileAt = (url: string) =>
    plainAddress(url, base) ?? (URL.canParse(url) ? fileOf(new URL(url), base) : undefined);
  return { urlOf, fileAt, leads };
}

/** Whether a link means the same wherever it stands, and is likely to stand in many files. */
function isShared(link: string, file: string): boolean {
  return isWhole(link) && !file.startsWith('awards/');
}

function isWhole(link: string): boolean {
  return /^(?:https?:)?\//i.test(link);
}

/** The file that a link leads to, without asking `URL`; undefined where it is not plainly one of this site. */
function plainFile(link: string, from: string, base: URL): string | undefined {
  if (link.startsWith(base.pathname)) return plainlyAt(link.slice(base.pathname.length));
  const up = UPWARDS.exec(link)?.[0].length ?? 0;
  const isOutOfAll = up > 0 && up / '../'.length === from.split('/').length - 1;
  return isOutOfAll ? plainlyAt(link.slice(up)) : plainAddress(link, base);
}

function plainAddress(url: string, base: URL): string | undefined {
  return url.startsWith(base.href) ? plainlyAt(url.slice(base.href.length)) : undefined;
}

function plainlyAt(path: string): string | undefined {
  return isPlainPath(path) ? served(path) : undefined;
}

/** The file that a host serves at a path. */
function served(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** A copy: a piece of a text would hold the whole of it in memory. */
function detached(piece: string): string {
  return Array.from(piece).join('');
}

function fileOf(url: URL, base: URL): string | undefined {
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return undefined;
  return served(decoded(url.pathname.slice(base.pathname.length)));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
