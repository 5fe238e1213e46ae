import type { Markdown } from '../../core/model/text.ts';
import type { CheckCode } from '../../core/verify/catalogue.ts';
import { documentChecks } from '../../core/verify/catalogue/documents.ts';
import { hostingChecks } from '../../core/verify/catalogue/hosting.ts';
import { inputChecks } from '../../core/verify/catalogue/input.ts';
import { recipientChecks } from '../../core/verify/catalogue/recipient.ts';
import { signingChecks } from '../../core/verify/catalogue/signing.ts';
import { standingChecks } from '../../core/verify/catalogue/standing.ts';
import type { CheckWords } from '../../core/verify/catalogue/words.ts';

/** One check, as its page tells it. */
export interface CheckPageWords extends Omit<CheckWords, 'explanation'> {
  readonly code: CheckCode;
  readonly explanation: Markdown;
}

export interface CheckArea {
  readonly name: string;
  readonly checks: readonly CheckPageWords[];
}

/** Everything that is checked, in the order in which a badge is. */
export const checkAreas: readonly CheckArea[] = [
  area('What was handed in', inputChecks),
  area('The award, the badge and its issuer', documentChecks),
  area('Hosted badges', hostingChecks),
  area('Signed badges', signingChecks),
  area('Whether it still holds', standingChecks),
  area('Whose it is', recipientChecks),
];

function area(name: string, entries: Readonly<Partial<Record<CheckCode, CheckWords>>>): CheckArea {
  const checks = Object.entries(entries).map(([code, said]) => ({
    ...said,
    code: code as CheckCode,
    explanation: said.explanation as Markdown,
  }));
  return { name, checks };
}
