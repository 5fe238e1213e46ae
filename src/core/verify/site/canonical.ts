const HEAD_END = /<\/head\s*>|<body[\s>]/i;
const LINK = /<link\b[^>]*>/gi;
const CANONICAL = /\srel="canonical"/i;
const HREF = /\shref="([^"]*)"/i;

/** The address that a page gives as its own; undefined where it gives none, or several. */
export function canonicalOf(html: string): string | undefined {
  const end = html.search(HEAD_END);
  const links = (end < 0 ? html : html.slice(0, end)).match(LINK) ?? [];
  const [own, ...more] = links.filter((link) => CANONICAL.test(link));
  const href = own === undefined || more.length > 0 ? undefined : HREF.exec(own)?.[1];
  return href?.replaceAll('&amp;', '&');
}
