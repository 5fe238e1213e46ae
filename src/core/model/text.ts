import type { Brand } from './brand.ts';

/** Markdown as its author wrote it: untrusted until `toHtml` (markdown/) has cleaned it. */
export type Markdown = Brand<'Markdown'>;
/** An absolute `http:` or `https:` address. */
export type WebUrl = Brand<'WebUrl'>;
/** The address of the site: `https:` (or `http:` on loopback), ends in `/`, no query, no fragment, a path of plain letters. */
export type SiteUrl = Brand<'SiteUrl'>;
/** A BCP 47 language tag, such as `en` or `pt-BR`. */
export type LanguageTag = Brand<'LanguageTag'>;
/** Path of a file in the project, from its root, with `/`. */
export type ProjectPath = Brand<'ProjectPath'>;

const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;
/** Host and path of the address of a site. Folders and links are made of the path, so it has nothing that anybody encodes. */
const SITE_URL = /^https?:\/\/([^/?#]+)(\/(?:[A-Za-z0-9._~-]+\/)*)$/i;
const HOST_LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** What RFC 3986 does not let stand in an address as it is. */
const NOT_IN_ADDRESSES = /[^\x21-\x7e]|["<>\\^`{|}]/gu;
/** Brackets stand around an IPv6 host only, `%` before two digits, and `#` once: the official validator refuses the rest. */
const NOT_AFTER_HOST = /[[\]#]|%(?![0-9A-Fa-f]{2})/g;
/** Longer addresses are none: servers refuse them (RFC 9110 §4.1 asks for 8000 octets). */
export const LONGEST_ADDRESS = 8192;

/** Most addresses: nothing in them that stands for something else, and nobody's name. */
const PLAIN_ADDRESS = /^https?:\/\/[\w.~:?&=+,;!$'()*-][\w./~:?&=+,;!$'()*-]*$/i;

/** Reads an absolute `http:` or `https:` address without a name or password in it. Letters outside ASCII come out encoded; all else stays as it was written. */
export function parseWebUrl(text: string): WebUrl | undefined {
  if (text.length > LONGEST_ADDRESS) return undefined;
  if (PLAIN_ADDRESS.test(text)) return URL.canParse(text) ? (text as WebUrl) : undefined;
  if (!/^https?:\/\/[^/]/i.test(text) || /[\s\\]/.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return undefined;
  const ascii = text.search(NOT_IN_ADDRESSES) < 0 ? text : url.href.replaceAll(NOT_IN_ADDRESSES, encodeURIComponent);
  const [authority = ''] = /^[^/]+\/\/[^/?#]*/.exec(ascii) ?? [];
  const rest = ascii.slice(authority.length);
  const fragment = rest.indexOf('#');
  return (authority +
    rest.replaceAll(NOT_AFTER_HOST, (mark, at: number) =>
      at === fragment ? mark : encodeURIComponent(mark),
    )) as WebUrl;
}

/** Reads the address of a site; undefined unless it is all that `SiteUrl` asks. */
export function parseSiteUrl(text: string): SiteUrl | undefined {
  const web = parseWebUrl(text);
  const [, authority = '', path = ''] = SITE_URL.exec(text) ?? [];
  if (web === undefined || path === '') return undefined;
  const url = new URL(web);
  const isLoopback = LOOPBACK.test(url.hostname);
  const isSafe = url.protocol === 'https:' || isLoopback;
  const isHost = isLoopback ? LOOPBACK.test(authority.replace(/:\d*$/, '').toLowerCase()) : isPublicHost(url.hostname);
  return isSafe && isHost && url.port !== '0' && !/\/\.\.?\//.test(path) ? (url.href as SiteUrl) : undefined;
}

/** A name of labels that DNS can carry; no bare address of a machine, which no certificate is for. */
function isPublicHost(hostname: string): boolean {
  const labels = hostname.split('.');
  return (
    hostname.length <= 253 && labels.every((label) => HOST_LABEL.test(label)) && !/^\d+$/.test(labels.at(-1) ?? '')
  );
}

export function parseLanguageTag(text: string): LanguageTag | undefined {
  return LANGUAGE_TAG.test(text) ? (text as LanguageTag) : undefined;
}
