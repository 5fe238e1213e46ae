import { unbakePng } from '../bake/png.ts';
import type { Unbaked } from '../bake/unbaked.ts';
import type { Instant } from '../model/time.ts';
import { webRs256, type Rs256 } from '../proof/rs256.ts';
import type { Fetcher } from './fetcher.ts';
import { detectBytes, detectText } from './detect-input.ts';
import { verifyDetected } from './entries.ts';
import { openInquiry } from './inquiry.ts';
import { openLibrary, type Library } from './library.ts';
import type { Verification } from './verification.ts';

/** What is verified; whether it is a picture, a JWS, JSON or an address is told by its content. */
export type VerifyInput =
  { readonly kind: 'bytes'; readonly bytes: Uint8Array } | { readonly kind: 'text'; readonly text: string };

export interface VerifyOptions {
  readonly fetch: Fetcher;
  readonly now: Instant;
  /** An e-mail address, URL or telephone number: whether the badge is that person's. */
  readonly identity?: string;
  readonly unbakeSvg: (text: string) => Unbaked;
  /** Where what a picture carries is known already; it is read otherwise. */
  readonly unbakePng?: (bytes: Uint8Array) => Unbaked;
  /** What RSA signatures are verified with; Web Cryptography otherwise. */
  readonly rs256?: Rs256;
  /** Shared by verifications of one moment with the same `fetch`, for speed; one of its own otherwise. */
  readonly library?: Library;
}

const SUBJECT = 'input';

/** Verifies a badge, or a document of one, by the procedure of Open Badges 2.0. Any input gets an answer; nothing is thrown. */
export async function verify(input: VerifyInput, options: VerifyOptions): Promise<Verification> {
  const { fetch, now, identity, unbakeSvg, rs256 = webRs256, library = openLibrary(fetch) } = options;
  const inquiry = openInquiry({
    library,
    now,
    identity,
    unbakeSvg,
    unbakePng: options.unbakePng ?? unbakePng,
    rs256,
  });
  const detected =
    input.kind === 'bytes' ? detectBytes(input.bytes, unbakeSvg, SUBJECT) : detectText(input.text, unbakeSvg, SUBJECT);
  await verifyDetected(detected, SUBJECT, inquiry);
  return inquiry.conclude();
}
