import type { CheckCode } from '../../../src/core/verify/catalogue.ts';
import type { Verdict } from '../../../src/core/verify/verification.ts';

export type Kind = 'png' | 'svg' | 'jws' | 'json' | 'url';

/** What one address answers. */
export type Answer =
  | { readonly status: number; readonly contentType?: string; readonly body: string | Uint8Array }
  | { readonly status: number; readonly location: string }
  | { readonly failure: 'network' | 'timeout' };

export interface Expectation {
  readonly verdict: Verdict;
  /** Every check that does not pass. */
  readonly codes: readonly CheckCode[];
  /** Where it is written that it must be so. */
  readonly clause: string;
  readonly now?: string;
  readonly identity?: string;
  /** Whose file the input is, and under which licence; ours where nothing is said. */
  readonly source?: string;
}

/** A badge, what the web answers about it, and what a verifier has to say. */
export interface Case extends Expectation {
  readonly id: string;
  readonly title: string;
  readonly kind: Kind;
  readonly input: string | Uint8Array;
  readonly answers: Readonly<Record<string, Answer>>;
}

/** `clause`: where in the specification it is written, or in which other standard. */
export function holds(clause: string): Expectation {
  return { verdict: 'valid', codes: [], clause };
}

/** A good badge, beside which something does not hold that is no part of the verdict. */
export function holdsBeside(codes: readonly CheckCode[], clause: string): Expectation {
  return { verdict: 'valid', codes, clause };
}

export function fails(codes: CheckCode | readonly CheckCode[], clause: string): Expectation {
  return { verdict: 'invalid', codes: [codes].flat(), clause };
}

export function unsettled(codes: CheckCode | readonly CheckCode[], clause: string): Expectation {
  return { verdict: 'unsettled', codes: [codes].flat(), clause };
}

/** An address as clients send it: written in the one normal way, without fragment and user name. */
export function asAsked(address: string): string {
  const url = new URL(address);
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href;
}

/** A document on its way out; members that are `undefined` are left out. */
export type Document = Readonly<Record<string, unknown>>;

/** In ASCII, as publishers should write it. */
export function textOf(document: unknown, indent?: number): string {
  return JSON.stringify(document, null, indent).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export function json(document: unknown): Answer {
  return { status: 200, contentType: 'application/ld+json', body: `${textOf(document, 2)}\n` };
}

export function text(body: string | Uint8Array, contentType = 'application/ld+json', status = 200): Answer {
  return { status, contentType, body };
}
