import { randomBytes, randomInt } from 'node:crypto';
import type { Chance } from '../../core/edit/award.ts';
import type { Handle } from '../../core/model/ids.ts';
import { dayOf, type Instant } from '../../core/model/time.ts';

// Without letters that are taken for another when they are read aloud.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Chance from the machine. */
export const chance: Chance = {
  salt: () => randomBytes(16).toString('base64url'),
  handle: () => `r-${letters(8)}` as Handle,
};

/** A name for what one command does, such as `20260603-k7m2qp`. */
export function newBatch(now: Instant): string {
  return `${dayOf(now).replaceAll('-', '')}-${letters(6)}`;
}

function letters(count: number): string {
  return Array.from({ length: count }, () => LETTERS[randomInt(LETTERS.length)] ?? 'a').join('');
}
