import { Agent as HttpAgent, request as requestHttp, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Fetched, Fetcher, UnreachableReason } from '../core/verify/fetcher.ts';
import { isPrivateHost, PrivateAddress, publicLookup } from './public-lookup.ts';

export interface NodeFetcherOptions {
  /** Whether private, loopback and link-local addresses are asked too. */
  readonly allowPrivate?: boolean;
  /** For one document with its redirects, in milliseconds. */
  readonly timeout?: number;
  readonly mostBytes?: number;
  readonly mostRedirects?: number;
}

/** Types that a badge's documents come in; a host may choose by them. */
const ACCEPT = 'application/ld+json, application/json, image/png, image/svg+xml, text/plain;q=0.5, */*;q=0.1';

/**
 * Fetches over the network, within bounds of time, size and redirects, without cookies, credentials or a cache.
 * The addresses that a name resolves to are judged as the connection is made, so that a name cannot change between.
 */
export function nodeFetcher(options: NodeFetcherOptions = {}): Fetcher {
  const { allowPrivate = false, timeout = 10_000, mostBytes = 5 * 1024 * 1024, mostRedirects = 5 } = options;
  const agents = { http: new HttpAgent({ keepAlive: true }), https: new HttpsAgent({ keepAlive: true }) };
  const lookup = allowPrivate ? undefined : publicLookup;
  return async (address) => {
    const signal = AbortSignal.timeout(timeout);
    let url = address;
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      const target = httpUrl(url);
      if (!target) return unreachable('not-http');
      if (!allowPrivate && isPrivateHost(target.hostname)) return unreachable('private-address');
      const answer = await ask(target, { agents, lookup, signal, mostBytes });
      if (answer.kind !== 'redirect') return answer;
      if (!URL.canParse(answer.location, url)) return unreachable('redirects');
      url = new URL(answer.location, url).href;
    }
    return unreachable('redirects');
  };
}

interface Asking {
  readonly agents: { readonly http: HttpAgent; readonly https: HttpsAgent };
  readonly lookup: LookupFunction | undefined;
  readonly signal: AbortSignal;
  readonly mostBytes: number;
}

type Answer = Fetched | { readonly kind: 'redirect'; readonly location: string };

function ask(url: URL, { agents, lookup, signal, mostBytes }: Asking): Promise<Answer> {
  return new Promise((resolve) => {
    const isSecure = url.protocol === 'https:';
    const begin = isSecure ? requestHttps : requestHttp;
    const headers = { accept: ACCEPT, 'accept-encoding': 'identity', 'user-agent': 'blazon-verify' };
    const agent = isSecure ? agents.https : agents.http;
    const sent = begin(url, { headers, agent, signal, ...(lookup && { lookup }) }, (response) => {
      const location = redirectOf(response);
      if (location !== undefined) {
        response.destroy();
        resolve({ kind: 'redirect', location });
        return;
      }
      void read(response, mostBytes).then((bytes) => {
        resolve(bytes === undefined ? unreachable('too-large') : answered(url, response, bytes));
      }, fail);
    });
    const fail = (error: unknown) => {
      resolve(
        unreachable(error instanceof PrivateAddress ? 'private-address' : signal.aborted ? 'timeout' : 'network'),
      );
    };
    sent.on('error', fail);
    sent.end();
  });
}

function answered(url: URL, response: IncomingMessage, bytes: Uint8Array): Fetched {
  const encoding = response.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') return unreachable('network');
  const [type = ''] = (response.headers['content-type'] ?? '').split(';');
  const mediaType = type.trim().toLowerCase();
  return {
    kind: 'answered',
    status: response.statusCode ?? 0,
    url: url.href,
    mediaType: mediaType === '' ? undefined : mediaType,
    bytes,
  };
}

/** The body, or undefined as soon as it is known to be too large. */
async function read(response: IncomingMessage, mostBytes: number): Promise<Uint8Array | undefined> {
  if (Number(response.headers['content-length'] ?? 0) > mostBytes) {
    response.destroy();
    return undefined;
  }
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage): string | undefined {
  return [301, 302, 303, 307, 308].includes(statusCode) ? headers.location : undefined;
}

function httpUrl(address: string): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isHttp = url.protocol === 'http:' || url.protocol === 'https:';
  return isHttp && url.username === '' && url.password === '' ? url : undefined;
}

function unreachable(reason: UnreachableReason): Extract<Fetched, { kind: 'unreachable' }> {
  return { kind: 'unreachable', reason };
}
