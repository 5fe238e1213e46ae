import { visible } from '../../problem/visible.ts';
import type { siteFaults } from '../catalogue/site.ts';
import type { Check, Verdict } from '../verification.ts';

/** What the documents of an award come to. A sound site may have revoked and expired awards, and the traces of removed ones. */
export type AwardStanding = 'valid' | 'expired' | 'revoked' | 'removed' | 'faulty' | 'unsettled';

/** What can be wrong with a site as a whole; each has words and a page. */
export type SiteFaultCode = keyof typeof siteFaults;

/** Something in a built site that does not hold, or cannot be told. */
export interface SiteFault {
  readonly code: SiteFaultCode;
  /** Below the folder of the site. */
  readonly file: string;
  readonly state: 'failed' | 'unsettled';
  readonly sentence: string;
  /** Those that did not pass, where the file was verified by itself. */
  readonly checks: readonly Check[];
}

/** An award that is not simply valid. */
export interface AwardFinding {
  /** The hosted assertion, below the folder of the site. */
  readonly file: string;
  readonly standing: AwardStanding;
  /** Checks of either form that did not pass. */
  readonly checks: readonly Check[];
}

export type StandingCounts = Readonly<Record<AwardStanding, number>>;

/** What is known of a part of a site, or of all of it. */
export interface SiteFindings {
  readonly counts: StandingCounts;
  /** All awards but the valid ones. */
  readonly awards: readonly AwardFinding[];
  readonly faults: readonly SiteFault[];
  readonly links: number;
  /** Names of awards that say they are revoked, and those that the lists have. */
  readonly revoked: readonly string[];
  readonly listed: readonly { readonly file: string; readonly name: string }[];
  /** The files of revocation lists, those of empty ones too. */
  readonly lists: readonly string[];
}

export interface SiteVerification extends Pick<SiteFindings, 'counts' | 'awards' | 'faults' | 'links'> {
  readonly url: string;
  readonly files: number;
  /** Valid when every award is what its documents say and nothing is broken, whatever was revoked or has expired. */
  readonly verdict: Verdict;
}

export const nothingFound: SiteFindings = {
  counts: { valid: 0, expired: 0, revoked: 0, removed: 0, faulty: 0, unsettled: 0 },
  awards: [],
  faults: [],
  links: 0,
  revoked: [],
  listed: [],
  lists: [],
};

export function together(parts: readonly SiteFindings[]): SiteFindings {
  const count = (standing: AwardStanding) => parts.reduce((sum, { counts }) => sum + counts[standing], 0);
  return {
    counts: {
      valid: count('valid'),
      expired: count('expired'),
      revoked: count('revoked'),
      removed: count('removed'),
      faulty: count('faulty'),
      unsettled: count('unsettled'),
    },
    awards: parts.flatMap(({ awards }) => awards),
    faults: parts.flatMap(({ faults }) => faults),
    links: parts.reduce((sum, { links }) => sum + links, 0),
    revoked: parts.flatMap(({ revoked }) => revoked),
    listed: parts.flatMap(({ listed }) => listed),
    lists: parts.flatMap(({ lists }) => lists),
  };
}

export function siteVerdict({ counts, faults }: Pick<SiteFindings, 'counts' | 'faults'>): Verdict {
  if (counts.faulty > 0 || faults.some(({ state }) => state === 'failed')) return 'invalid';
  return counts.unsettled > 0 || faults.length > 0 ? 'unsettled' : 'valid';
}

/** The sentence may have words of strangers in it: names of files, links and ids. */
export function fault(code: SiteFaultCode, file: string, sentence: string, checks: readonly Check[] = []): SiteFault {
  const isOpen = checks.length > 0 && checks.every(({ state }) => state === 'unsettled');
  return { code, file, state: isOpen ? 'unsettled' : 'failed', sentence: visible(sentence), checks };
}
