/** How a file of a site is to be served. */
export interface FileHeaders {
  readonly 'content-type': string;
  readonly 'cache-control': string;
}

/** For hosts that have to be told; `path` is that of a file of a site of ours. */
export function fileHeaders(path: string): FileHeaders {
  return { 'content-type': typeOf(path), 'cache-control': cachingOf(path) };
}

/** Lists of ours and for tools, which are no documents of Open Badges. */
const PLAIN_JSON = /^(?:manifest|publishing|build|index)\.json$|^(?:schema|data)\//;

/** Feeds have a type of their own. */
const FEED_JSON = /^feed\.json$|^feeds\/.*\.json$/;

const TYPES: Readonly<Record<string, string>> = {
  atom: 'application/atom+xml',
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/ld+json',
  jws: 'text/plain; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff: 'font/woff',
  woff2: 'font/woff2',
  xml: 'application/xml',
};

function typeOf(path: string): string {
  if (PLAIN_JSON.test(path)) return 'application/json';
  if (FEED_JSON.test(path)) return 'application/feed+json';
  const ending = /\.([a-z0-9]+)$/.exec(path)?.[1] ?? '';
  return TYPES[ending] ?? 'application/octet-stream';
}

function cachingOf(path: string): string {
  if (/^assets\/[^/]+\.[\w-]{8,}\.[a-z0-9]+$/.test(path)) return 'public, max-age=31536000, immutable';
  // A page or a revocation that is out of date misleads; the entity tag makes asking cheap.
  if (/\.(?:atom|html|json|jws|xml)$/.test(path)) return 'no-cache';
  return 'public, max-age=3600';
}
