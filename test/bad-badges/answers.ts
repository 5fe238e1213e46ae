import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckCode } from '../../src/core/verify/catalogue.ts';
import type { Fetched, Fetcher } from '../../src/core/verify/fetcher.ts';
import { asAsked } from './make/case.ts';
import type { Verdict } from '../../src/core/verify/verification.ts';

/** A line of `list.json`; what each member means is in the README. */
export interface ListedCase {
  readonly id: string;
  readonly title: string;
  readonly input: string;
  readonly kind: 'png' | 'svg' | 'jws' | 'json' | 'url';
  readonly verdict: Verdict;
  readonly codes: readonly CheckCode[];
  readonly now: string;
  readonly identity?: string;
  readonly clause: string;
  readonly source?: string;
}

type Indexed =
  | { readonly status: number; readonly contentType?: string; readonly file: string }
  | { readonly status: number; readonly location: string }
  | { readonly failure: 'network' | 'timeout' };

const here = import.meta.dirname;
const index = JSON.parse(readFileSync(join(here, 'hosts/index.json'), 'utf8')) as Readonly<Record<string, Indexed>>;

export const listedCases = JSON.parse(readFileSync(join(here, 'list.json'), 'utf8')) as readonly ListedCase[];

export function inputOf(one: ListedCase): Uint8Array {
  return new Uint8Array(readFileSync(join(here, one.input)));
}

const origins = new Set(Object.keys(index).map((url) => new URL(url).origin));

/** The web of the bad badges: hosts that are not in it do not answer, and those that are have nothing else. */
export const answerOf: Fetcher = (url) => Promise.resolve(follow(url, 5));

function follow(address: string, redirects: number): Fetched {
  const url = asAsked(address);
  const answer = Object.hasOwn(index, url) ? index[url] : undefined;
  if (!answer) return origins.has(new URL(url).origin) ? notFound(address) : { kind: 'unreachable', reason: 'network' };
  if ('failure' in answer) return { kind: 'unreachable', reason: answer.failure };
  if ('location' in answer)
    return redirects === 0 ? { kind: 'unreachable', reason: 'redirects' } : follow(answer.location, redirects - 1);
  const bytes = new Uint8Array(readFileSync(join(here, 'hosts', answer.file)));
  return { kind: 'answered', status: answer.status, url: address, mediaType: answer.contentType, bytes };
}

function notFound(url: string): Fetched {
  return { kind: 'answered', status: 404, url, mediaType: 'text/html', bytes: new TextEncoder().encode('Not found') };
}
