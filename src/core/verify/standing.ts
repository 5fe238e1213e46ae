import { instantOf, parseInstant, type Instant } from '../model/time.ts';
import { check } from './check.ts';
import { textOf, type Node } from './json-ld.ts';
import type { Check } from './verification.ts';

const CLOCK_SKEW = 5 * 60 * 1000;

/** Whether the dates of an award hold at this moment. Dates that cannot be read are a fault of its shape, and not told again. */
export function dateChecks(award: Node, now: Instant, subject: string): readonly Check[] {
  const issuedOn = parseInstant(textOf(award.get('issuedOn')) ?? '');
  const expires = parseInstant(textOf(award.get('expires')) ?? '');
  return [
    ...(issuedOn !== undefined ? [checkPast(issuedOn, now, subject)] : []),
    ...(issuedOn !== undefined && expires !== undefined
      ? [check('DATES_IN_ORDER', issuedOn < expires, subject, { expected: `after ${issuedOn}`, found: expires })]
      : []),
    ...(expires !== undefined
      ? [check('NOT_EXPIRED', now < expires, subject, { expected: `after ${now}`, found: expires })]
      : award.has('expires')
        ? []
        : [check('NOT_EXPIRED', true, subject, { found: 'it never expires' })]),
  ];
}

function checkPast(issuedOn: Instant, now: Instant, subject: string): Check {
  const finding = { expected: `not after ${now}`, found: issuedOn };
  if (issuedOn <= now) return check('NOT_FROM_THE_FUTURE', true, subject, finding);
  const isNear = issuedOn <= instantOf(Date.parse(now) + CLOCK_SKEW);
  return check('NOT_FROM_THE_FUTURE', isNear ? 'unsettled' : 'failed', subject, finding);
}
