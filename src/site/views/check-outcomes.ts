import type { CheckState } from '../../core/verify/verification.ts';
import type { Html } from '../html.ts';
import { icons } from '../icons.ts';

interface CheckOutcome {
  readonly state: CheckState;
  readonly word: 'Failed' | 'Unsettled' | 'Passed';
  readonly icon: Html;
}

/** What a check can come to: a word and an icon, never a colour alone. */
export const checkOutcomes: readonly CheckOutcome[] = [
  { state: 'failed', word: 'Failed', icon: icons.invalid },
  { state: 'unsettled', word: 'Unsettled', icon: icons.unsettled },
  { state: 'passed', word: 'Passed', icon: icons.good },
];
