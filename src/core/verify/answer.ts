import type { CheckCode } from './catalogue.ts';
import { check } from './check.ts';
import type { Fetched, UnreachableReason } from './fetcher.ts';
import type { Check } from './verification.ts';

export type Answer =
  | { readonly kind: 'there'; readonly bytes: Uint8Array; readonly url: string; readonly mediaType: string | undefined }
  /** The host says that there is nothing. */
  | { readonly kind: 'missing'; readonly status: number }
  | { readonly kind: 'gone' }
  /** Nothing is known: no answer, or one that does not speak of the document. */
  | { readonly kind: 'unknown'; readonly found: string };

/** Statuses that speak of who asks, how often, or of the server's own trouble. */
const NOT_ABOUT_THE_DOCUMENT = new Set([401, 403, 407, 408, 425, 429, 451]);

const REASONS: Readonly<Record<UnreachableReason, string>> = {
  network: 'the network or the host did not answer',
  blocked: 'the browser could not read it: there is no network, or its host lets no other site read it (CORS)',
  timeout: 'the host took too long',
  'too-large': 'the answer is larger than 5 MB',
  redirects: 'the host redirects without end, or to something that is no address',
  'private-address': 'the address is on a private network',
  'not-http': 'it is not an http or https address',
  offline: 'nothing is fetched while offline',
  'not-in-copy': 'the copy of the site does not hold it',
};

export function answerOf(fetched: Fetched): Answer {
  if (fetched.kind === 'unreachable') return { kind: 'unknown', found: REASONS[fetched.reason] };
  const { status, bytes, url, mediaType } = fetched;
  if (status === 410) return { kind: 'gone' };
  if (status >= 400 && status < 500 && !NOT_ABOUT_THE_DOCUMENT.has(status)) return { kind: 'missing', status };
  // Other successes do not stand for the whole document: 206 is a part of it.
  if (status !== 200) return { kind: 'unknown', found: `an answer with status ${status}` };
  if (mediaType === 'text/html' && looksLikeMarkup(bytes))
    return { kind: 'unknown', found: 'a web page, such as a login or a wall' };
  return { kind: 'there', bytes, url, mediaType };
}

export function checkAnswer(code: CheckCode, answer: Answer, subject: string): Check {
  switch (answer.kind) {
    case 'there':
      return check(code, true, subject);
    case 'missing':
      return check(code, false, subject, { expected: 'an answer with status 200', found: `status ${answer.status}` });
    case 'gone':
      return check(code, false, subject, { expected: 'an answer with status 200', found: 'status 410 (Gone)' });
    case 'unknown':
      return check(code, 'unsettled', subject, { found: answer.found });
  }
}

function looksLikeMarkup(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 64))
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  return start.startsWith('<') && !/^<(?:\?xml|svg)/i.test(start);
}
