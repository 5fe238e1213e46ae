import type { Markdown } from '../../core/model/text.ts';
import type { CheckCode } from '../../core/verify/catalogue.ts';
import { documentChecks } from '../../core/verify/catalogue/documents.ts';
import { endorsementChecks } from '../../core/verify/catalogue/endorsements.ts';
import { hostingChecks } from '../../core/verify/catalogue/hosting.ts';
import { inputChecks } from '../../core/verify/catalogue/input.ts';
import { recipientChecks } from '../../core/verify/catalogue/recipient.ts';
import { siteFaults } from '../../core/verify/catalogue/site.ts';
import { signingChecks } from '../../core/verify/catalogue/signing.ts';
import { standingChecks } from '../../core/verify/catalogue/standing.ts';
import type { CheckWords } from '../../core/verify/catalogue/words.ts';
import type { SiteFaultCode } from '../../core/verify/site/site-verification.ts';

/** One check, as its page tells it. */
export interface CheckPageWords extends Omit<CheckWords, 'explanation'> {
  readonly code: CheckCode | SiteFaultCode;
  readonly explanation: Markdown;
}

export interface CheckArea {
  readonly name: string;
  readonly checks: readonly CheckPageWords[];
}

/** Everything that is checked, of a badge in the order in which it is, then of a whole site. */
export const checkAreas: readonly CheckArea[] = [
  area('What was handed in', inputChecks),
  area('The award, the badge and its issuer', documentChecks),
  area('Hosted badges', hostingChecks),
  area('Signed badges', signingChecks),
  area('Whether it still holds', standingChecks),
  area('Whose it is', recipientChecks),
  area('What others say of it', endorsementChecks),
  area('A whole site', siteFaults),
];

function area(name: string, entries: Readonly<Partial<Record<CheckPageWords['code'], CheckWords>>>): CheckArea {
  const checks = Object.entries(entries).map(([code, said]) => ({
    ...said,
    code: code as CheckPageWords['code'],
    explanation: said.explanation as Markdown,
  }));
  return { name, checks };
}
