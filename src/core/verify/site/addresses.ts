/** The addresses of a site against the files that it has. */
export interface SiteAddresses {
  /** The address at which a file is served. */
  readonly urlOf: (file: string) => string;
  /** Whether a link leads to a file, or out of the site. `from` is the file that it stands in. */
  readonly leads: (link: string, from: string) => boolean;
}

/** Links that were followed before are remembered, up to as many. */
const MOST_KNOWN = 50_000;

export function siteAddresses(site: string, files: ReadonlySet<string>): SiteAddresses {
  const base = new URL(site);
  const known = new Set<string>();
  const urlOf = (file: string) => new URL(encodeURI(file.replace(/(^|\/)index\.html$/, '$1')), base).href;
  const leads = (link: string, from: string): boolean => {
    if (link.startsWith('#') || known.has(link)) return true;
    if (!URL.canParse(link, base)) return false;
    const isWhole = /^(?:https?:)?\//i.test(link);
    const url = new URL(link, isWhole ? base : urlOf(from));
    if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return true;
    const path = decoded(url.pathname.slice(base.pathname.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const asked = url.searchParams.get('url');
    const isThere = files.has(file) && (asked === null || leads(asked, from));
    if (isThere && isWhole && known.size < MOST_KNOWN) known.add(link);
    return isThere;
  };
  return { urlOf, leads };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
