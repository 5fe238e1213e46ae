/** The addresses of a site against the files that it has. */
export interface SiteAddresses {
  /** The address at which a file is served. */
  readonly urlOf: (file: string) => string;
  /** The file, there or not, of a whole address; undefined for one that is not of the site. */
  readonly fileAt: (url: string) => string | undefined;
  /** Whether a link leads to a file, or out of the site. `from` is the file that it stands in. */
  readonly leads: (link: string, from: string) => boolean;
}

/** Links that lead to what many files name are remembered, up to as many. */
const MOST_KNOWN = 10_000;

export function siteAddresses(site: string, files: Pick<ReadonlySet<string>, 'has'>): SiteAddresses {
  const base = new URL(site);
  const known = new Set<string>();
  const urlOf = (file: string) => new URL(encodeURI(file.replace(/(^|\/)index\.html$/, '$1')), base).href;
  const leads = (link: string, from: string): boolean => {
    if (link.startsWith('#') || known.has(link)) return true;
    if (!URL.canParse(link, base)) return false;
    const isWhole = /^(?:https?:)?\//i.test(link);
    const url = new URL(link, isWhole ? base : urlOf(from));
    const file = fileOf(url, base);
    if (file === undefined) return true;
    const asked = url.searchParams.get('url');
    const isThere = files.has(file) && (asked === null || leads(asked, from));
    if (isThere && isWhole && !file.startsWith('awards/') && known.size < MOST_KNOWN) known.add(detached(link));
    return isThere;
  };
  const fileAt = (url: string) => (URL.canParse(url) ? fileOf(new URL(url), base) : undefined);
  return { urlOf, fileAt, leads };
}

/** A copy: a piece of a text would hold the whole of it in memory. */
function detached(piece: string): string {
  return Array.from(piece).join('');
}

function fileOf(url: URL, base: URL): string | undefined {
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return undefined;
  const path = decoded(url.pathname.slice(base.pathname.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
