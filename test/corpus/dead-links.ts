import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Config, Parser } from 'html-validate';

/** Links of a built site to something of its own that is not there, `page → link`. Links elsewhere are not followed. */
export async function deadLinks(folder: string, site: string): Promise<readonly string[]> {
  const parser = new Parser(await Config.empty().resolve());
  const pages = new Map<string, Page>();
  for (const file of globSync('**/*.html', { cwd: folder }))
    pages.set(file, read(parser, readFileSync(join(folder, file), 'utf8')));
  const inPages = [...pages].flatMap(([file, page]) =>
    page.links.filter((link) => isDead(link, addressOf(file, site))).map((link) => `${file} → ${link}`),
  );
  const inDocuments = globSync('**/*.json', { cwd: folder }).flatMap((file) =>
    ownAddresses(JSON.parse(readFileSync(join(folder, file), 'utf8')), site)
      .filter((link) => isDead(link, site))
      .map((link) => `${file} → ${link}`),
  );
  return [...inPages, ...inDocuments];

  function isDead(link: string, from: string): boolean {
    const url = URL.parse(link, from);
    if (!url) return true;
    if (url.origin !== new URL(site).origin) return false;
    if (!url.href.startsWith(site)) return true;
    const file = fileOf(url, site);
    if (statSync(join(folder, file), { throwIfNoEntry: false })?.isFile() !== true) return true;
    const page = pages.get(file);
    return page !== undefined && url.hash.length > 1 && !page.ids.has(decodeURIComponent(url.hash.slice(1)));
  }
}

interface Page {
  readonly links: readonly string[];
  readonly ids: ReadonlySet<string>;
}

function read(parser: Parser, html: string): Page {
  const document = parser.parseHtml(html);
  const values = (attribute: string): string[] =>
    document.querySelectorAll(`[${attribute}]`).map((element) => element.getAttributeValue(attribute) ?? '');
  const sets = values('srcset').flatMap((set) => set.split(',').map((one) => one.trim().split(/\s/)[0] ?? ''));
  return {
    links: [...new Set([...values('href'), ...values('src'), ...values('action'), ...sets])].map(unescape),
    ids: new Set(values('id')),
  };
}

function unescape(value: string): string {
  return value.replaceAll(/&(amp|#38|#x26);/gi, '&');
}

function addressOf(file: string, site: string): string {
  return new URL(file.replace(/(^|\/)index\.html$/, '$1'), site).href;
}

function fileOf(url: URL, site: string): string {
  const path = decodeURIComponent(url.pathname.slice(new URL(site).pathname.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** Every address below the site that a document names, at any depth. `startsWith` is a prefix and not an address. */
function ownAddresses(value: unknown, site: string): readonly string[] {
  if (typeof value === 'string') return value.startsWith(site) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => (name === 'startsWith' ? [] : ownAddresses(child, site)));
}
