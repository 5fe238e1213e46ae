import { idOf, isNode, textOf, valuesOf, type Node } from './json-ld.ts';
import { ofNode } from './of-node.ts';
import type { CheckState } from './verification.ts';

export interface ScopeAnswer {
  readonly state: CheckState;
  readonly expected: string;
}

/**
 * Whether an address is within the issuer's scope for hosted badges (Open Badges 2.0, VerificationObject of a Profile).
 * The host must be the issuer's, or one of `allowedOrigins` where these are given; the beginning must be one of `startsWith`
 * where these are given. An address in plain http of an issuer in https is unsettled: anybody on the way could have written it.
 */
export function hostedScope(address: string, issuer: Node): ScopeAnswer {
  const hosts = allowedHosts(issuer);
  const prefixes = texts(issuer, 'startsWith');
  const expected = `on ${hosts.join(' or ')}${prefixes.length > 0 ? `, beginning with ${prefixes.join(' or ')}` : ''}`;
  const url = plainUrl(address);
  const isWithin =
    url !== undefined &&
    hosts.includes(url.host) &&
    (prefixes.length === 0 || prefixes.some((prefix) => beginsWith(url, prefix)));
  return { state: isWithin ? transport(url, issuer) : 'failed', expected };
}

/** Whether a BadgeClass is on a host of the issuer, the profile's own among them; beginnings are for awards. */
export function classScope(address: string, issuer: Node): ScopeAnswer {
  const hosts = [...new Set([...ownHost(issuer), ...allowedHosts(issuer)])];
  const url = plainUrl(address);
  const state = url !== undefined && hosts.includes(url.host) ? transport(url, issuer) : 'failed';
  return { state, expected: `on ${hosts.join(' or ')}` };
}

const ownHost = ofNode((issuer): readonly string[] => {
  const own = plainUrl(idOf(issuer) ?? '');
  return own ? [own.host] : [];
});

const allowedHosts = ofNode((issuer): readonly string[] => {
  const named = texts(issuer, 'allowedOrigins');
  if (named.length > 0) return named.map((host) => host.toLowerCase());
  return ownHost(issuer);
});

function texts(issuer: Node, member: string): readonly string[] {
  const policy = issuer.get('verification');
  const values = isNode(policy) ? valuesOf(policy.get(member)) : [];
  return values.map((value) => textOf(value) ?? '');
}

/** The address, unless it has a user name, or slashes and dots in disguise, which servers undo in their own ways. */
function plainUrl(address: string): URL | undefined {
  if (!/^https?:\/\/[^/\\]/i.test(address) || /[\s\\]/.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isPlain = url.username === '' && url.password === '' && !/%(?:2f|5c|2e|00|25)/i.test(url.pathname);
  return isPlain ? url : undefined;
}

function beginsWith(url: URL, prefix: string): boolean {
  const start = plainUrl(prefix);
  if (!start || start.origin !== url.origin) return false;
  if (start.search !== '' || start.hash !== '') {
    const rest = url.href.slice(start.href.length);
    return (
      url.href.startsWith(start.href) && (/[=&/?#]$/.test(start.href) || /^(?:$|[&#])/.test(rest)) && isStraight(rest)
    );
  }
  if (!url.pathname.startsWith(start.pathname)) return false;
  const rest = url.pathname.slice(start.pathname.length);
  return start.pathname.endsWith('/') ? isStraight(`/${rest}`) : /^(?:$|\/)/.test(rest) && isStraight(rest);
}

/** Whether no server can read its way out of what follows a beginning: by dots before `;`, doubled slashes, or bytes that are no text. */
function isStraight(path: string): boolean {
  try {
    return !/\/\/|[\\\p{Cc}]|(?:^|[/=&])\.\.?(?:[/;?#&]|$)/u.test(decodeURIComponent(path).normalize('NFKC'));
  } catch {
    return false;
  }
}

function transport(url: URL, issuer: Node): CheckState {
  return url.protocol === 'http:' && (idOf(issuer) ?? '').startsWith('https:') ? 'unsettled' : 'passed';
}
