import { checks, type CheckCode } from '../../../core/verify/catalogue.ts';
import type { CheckState } from '../../../core/verify/verification.ts';

/** What the verifier says of a check, by its English: what is checked, and what it came to. */
export type CheckSentence = { [Code in CheckCode]: (typeof checks)[Code]['title' | CheckState] }[CheckCode];

/** The same in another language. As with messages, new English has no translation, and what is of English that is gone does not compile. */
export type CheckCatalogue = Readonly<Record<CheckSentence, string>>;

/** Each of them once. */
export const checkSentences: readonly CheckSentence[] = [
  ...new Set(
    Object.values(checks).flatMap(({ title, passed, failed, unsettled }) => [title, passed, failed, unsettled]),
  ),
];
