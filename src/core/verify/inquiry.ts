import type { Unbaked } from '../bake/unbaked.ts';
import type { Instant } from '../model/time.ts';
import type { Rs256 } from '../proof/rs256.ts';
import type { Library } from './library.ts';
import { verdictOf, type Check, type Claim, type Verification } from './verification.ts';

/** One verification under way: what it may use, and what it has found. */
export interface Inquiry {
  readonly library: Library;
  readonly now: Instant;
  readonly identity: string | undefined;
  readonly unbakeSvg: (text: string) => Unbaked;
  readonly unbakePng: (bytes: Uint8Array) => Unbaked;
  readonly rs256: Rs256;
  readonly note: (...checks: readonly Check[]) => void;
  readonly say: (claim: Claim) => void;
  readonly conclude: () => Verification;
}

export function openInquiry(
  means: Pick<Inquiry, 'library' | 'now' | 'identity' | 'unbakeSvg' | 'unbakePng' | 'rs256'>,
): Inquiry {
  const checks: Check[] = [];
  const claims: Claim[] = [];
  return {
    ...means,
    note: (...more) => checks.push(...more),
    say: (claim) => claims.push(claim),
    conclude: () => ({
      verdict: verdictOf(checks),
      claim: Object.assign({}, ...claims) as Claim,
      checks: distinct(checks),
    }),
  };
}

/** A document that was met on two ways is told of once. */
function distinct(checks: readonly Check[]): readonly Check[] {
  const kept: Check[] = [];
  const codes: Check['code'][] = [];
  for (const one of checks) {
    let at = codes.indexOf(one.code);
    while (at >= 0 && !isAlike(one, kept[at])) at = codes.indexOf(one.code, at + 1);
    if (at >= 0) continue;
    kept.push(one);
    codes.push(one.code);
  }
  return kept;
}

function isAlike(one: Check, other: Check | undefined): boolean {
  return one === other || (one.state === other?.state && one.subject === other.subject && one.found === other.found);
}
