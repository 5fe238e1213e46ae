import { documentChecks } from './catalogue/documents.ts';
import { endorsementChecks } from './catalogue/endorsements.ts';
import { hostingChecks } from './catalogue/hosting.ts';
import { inputChecks } from './catalogue/input.ts';
import { recipientChecks } from './catalogue/recipient.ts';
import { signingChecks } from './catalogue/signing.ts';
import { standingChecks } from './catalogue/standing.ts';
import type { CheckWords } from './catalogue/words.ts';
import type { Check } from './verification.ts';

/** Every check there is, with its words. Total: a `Check` has no code that is not here. */
export const checks = {
  ...inputChecks,
  ...documentChecks,
  ...hostingChecks,
  ...signingChecks,
  ...standingChecks,
  ...recipientChecks,
  ...endorsementChecks,
} as const;

export type CheckCode = keyof typeof checks;

/** What a check came to, in words; `expected`, `found` and `raw` of the check are shown beside it. */
export interface CheckDescription {
  readonly title: string;
  readonly sentence: string;
  readonly explanation: string;
}

export function describeCheck({ code, state }: Pick<Check, 'code' | 'state'>): CheckDescription {
  const said: CheckWords = checks[code];
  return { title: said.title, sentence: said[state], explanation: said.explanation };
}
