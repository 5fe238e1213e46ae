import type { Instant } from '../model/time.ts';
import type { CheckCode } from './catalogue.ts';
import { endorsementChecks } from './catalogue/endorsements.ts';

/** What could not be checked is unsettled, and unsettled is not valid. */
export type Verdict = 'valid' | 'invalid' | 'unsettled';

export type CheckState = 'passed' | 'failed' | 'unsettled';

/** One thing that was checked, as data; its words are made by `describeCheck`. */
export interface Check {
  readonly code: CheckCode;
  readonly state: CheckState;
  /** What was looked at: the address of a document, or `input`. */
  readonly subject: string;
  /** In the verifier's terms and short; never more than 300 characters, control characters escaped. */
  readonly expected?: string;
  readonly found?: string;
  /** The value itself, to unfold; bounded. */
  readonly raw?: string;
}

/** What the badge says, as far as it could be read: shown beside the verdict, never instead of it. */
export interface Claim {
  readonly badgeName?: string;
  readonly badgeDescription?: string;
  /** Where the criteria page is. */
  readonly criteriaUrl?: string;
  readonly issuerName?: string;
  readonly issuerUrl?: string;
  /** Host of the issuer's profile, in punycode. */
  readonly issuerHost?: string;
  readonly assertionId?: string;
  readonly awardedAt?: Instant;
  readonly expiresAt?: Instant;
  readonly revocationReason?: string;
  readonly recipient?: { readonly type: string; readonly hashed: boolean; readonly identity?: string };
}

export interface Verification {
  readonly verdict: Verdict;
  readonly claim: Claim;
  /** Every check that was made, in the order of the specification's procedure. */
  readonly checks: readonly Check[];
}

/** What is told beside the verdict: the statements of others, which make a badge neither more nor less valid. */
export function isAside({ code }: Pick<Check, 'code'>): boolean {
  return Object.hasOwn(endorsementChecks, code);
}

/** The verdict on a badge: what all checks come to that are not told aside. */
export function verdictOf(checks: readonly Check[]): Verdict {
  const open = checks.filter((check) => check.state !== 'passed' && !isAside(check));
  return open.length > 0 || checks.every(isAside) ? outcomeOf(open) : 'valid';
}

/** Valid only when something was checked and all of it passed; one failure outweighs what is unsettled. */
export function outcomeOf(checks: readonly Check[]): Verdict {
  if (checks.some((check) => check.state === 'failed')) return 'invalid';
  return checks.length > 0 && checks.every((check) => check.state === 'passed') ? 'valid' : 'unsettled';
}
