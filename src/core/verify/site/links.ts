/** Attributes that lead somewhere, whatever element they are on. */
const LINKS = new Set(['href', 'src', 'srcset', 'action', 'formaction', 'poster', 'data', 'xlink:href']);
const ATTRIBUTE = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;
/** Elements whose content is text to a browser, whatever it looks like. */
const TEXT_ONLY = /^(?:script|style|textarea|title)$/;

/** Where a page leads: every link, picture, script and style, and the addresses that its head names. */
export function linksInHtml(html: string): readonly string[] {
  const links: string[] = [];
  let at = html.indexOf('<');
  while (at >= 0) {
    if (html.startsWith('<!--', at)) at = endOf(html, '-->', at);
    else if (isLetter(html.charCodeAt(at + 1))) {
      const tag = readTag(html, at + 1, links);
      at = TEXT_ONLY.test(tag.name) ? endOf(html, `</${tag.name}`, tag.end) : tag.end;
    } else at += 1;
    at = html.indexOf('<', at);
  }
  return links;
}

/** Where a feed or a sitemap leads: what its elements link to, and each text that is an address as a whole. */
export function linksInXml(xml: string): readonly string[] {
  const links: string[] = [];
  let text = '';
  let at = 0;
  while (at < xml.length) {
    if (xml.startsWith('<!--', at)) at = endOf(xml, '-->', at);
    else if (xml.startsWith(CDATA, at)) {
      const end = endOf(xml, ']]>', at);
      text += xml.slice(at + CDATA.length, end).replace(/\]\]>$/, '');
      at = end;
    } else if (xml.startsWith('<', at)) {
      links.push(...linksInJson(text.trim()));
      text = '';
      at = endOf(xml, '>', isLetter(xml.charCodeAt(at + 1)) ? readTag(xml, at + 1, links).end : at);
    } else {
      const end = startOf(xml, '<', at);
      text += decoded(xml.slice(at, end));
      at = end;
    }
  }
  return links;
}

const CDATA = '<![CDATA[';

/** Reads the name and the attributes of a start tag. */
function readTag(html: string, start: number, links: string[]): { readonly name: string; readonly end: number } {
  let at = start;
  while (isNameUnit(html.charCodeAt(at))) at += 1;
  const name = html.slice(start, at).toLowerCase();
  ATTRIBUTE.lastIndex = at;
  for (let match = ATTRIBUTE.exec(html); match; match = ATTRIBUTE.exec(html)) {
    at = ATTRIBUTE.lastIndex;
    const [, attribute = '', double, single, bare] = match;
    const value = double ?? single ?? bare;
    if (value !== undefined) note(name, attribute.toLowerCase(), value, links);
  }
  return { name, end: at };
}

function note(element: string, attribute: string, value: string, links: string[]): void {
  const text = value.includes('&') ? decoded(value) : value;
  if (attribute === 'srcset') links.push(...text.split(',').map((part) => part.trim().split(/\s/)[0] ?? ''));
  else if (LINKS.has(attribute)) links.push(text.trim());
  else if (element === 'meta' && attribute === 'content' && /^https?:\/\/\S+$/.test(text)) links.push(text);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' };

function decoded(value: string): string {
  return value.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|quot|apos|lt|gt));/gi, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return NAMED[name.toLowerCase()] ?? whole;
    const point = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** Files that a stylesheet asks for. */
export function linksInCss(css: string): readonly string[] {
  const within = Array.from(css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^\s"')]*))\s*\)/g));
  return within.map(([, double, single, bare]) => double ?? single ?? bare ?? '');
}

/** Every text in JSON that is an address as a whole. */
export function linksInJson(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^https?:\/\/\S+$/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(linksInJson);
}

function startOf(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found;
}

function endOf(text: string, mark: string, from: number): number {
  return Math.min(startOf(text, mark, from) + mark.length, text.length);
}

function isLetter(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}

function isNameUnit(unit: number): boolean {
  return isLetter(unit) || (unit >= 48 && unit <= 58) || unit === 45;
}
