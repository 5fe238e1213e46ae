import type { Unbaked } from '../bake/unbaked.ts';
import type { Instant } from '../model/time.ts';
import type { Fetcher } from './fetcher.ts';
import type { Library } from './library.ts';
import { verdictOf, type Verification } from './verification.ts';

/** What is verified; whether it is a picture, a JWS, JSON or an address is told by its content. */
export type VerifyInput =
  { readonly kind: 'bytes'; readonly bytes: Uint8Array } | { readonly kind: 'text'; readonly text: string };

export interface VerifyOptions {
  readonly fetch: Fetcher;
  readonly now: Instant;
  /** An e-mail address, URL or telephone number: whether the badge is that person's. */
  readonly identity?: string;
  readonly unbakeSvg: (text: string) => Unbaked;
  /** Shared by verifications of one moment with the same `fetch`, for speed; one of its own otherwise. */
  readonly library?: Library;
}

/** Verifies a badge, or a document of one, by the procedure of Open Badges 2.0. Any input gets an answer; nothing is thrown. */
export function verify(_input: VerifyInput, _options: VerifyOptions): Promise<Verification> {
  const checks = [{ code: 'INPUT_READABLE', state: 'unsettled', subject: 'input' }] as const;
  return Promise.resolve({ verdict: verdictOf(checks), claim: {}, checks });
}
