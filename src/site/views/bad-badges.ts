import list from '../../../test/bad-badges/list.json' with { type: 'json' };
import { checks, type CheckCode } from '../../core/verify/catalogue.ts';
import type { Verdict } from '../../core/verify/verification.ts';

export interface BadBadge {
  readonly id: string;
  readonly title: string;
  readonly codes: readonly CheckCode[];
}

const NAMES: Readonly<Record<Verdict, string>> = {
  invalid: 'Not valid',
  unsettled: 'Could not be settled',
  valid: 'Valid',
};

/** The corpus of bad badges, by the verdict that is due. */
export function badBadges(): readonly { readonly name: string; readonly badges: readonly BadBadge[] }[] {
  return (['invalid', 'unsettled', 'valid'] as const).map((verdict) => ({
    name: NAMES[verdict],
    badges: list
      .filter((badge) => badge.verdict === verdict)
      .map(({ id, title, codes }) => ({ id, title, codes: codes.filter(isCode) })),
  }));
}

function isCode(code: string): code is CheckCode {
  return Object.hasOwn(checks, code);
}
