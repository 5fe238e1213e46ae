import { visible } from '../problem/visible.ts';
import type { CheckCode } from './catalogue.ts';
import type { Check, CheckState } from './verification.ts';

const LONGEST = 300;
const LONGEST_RAW = 2000;

/** What was expected and found; of any length and with any characters, which `check` bounds and writes out. */
export interface Finding {
  readonly expected?: string | undefined;
  readonly found?: string | undefined;
  readonly raw?: string | undefined;
}

export function check(code: CheckCode, state: CheckState | boolean, subject: string, finding: Finding = {}): Check {
  const { expected, found, raw } = finding;
  const made: { -readonly [Member in keyof Check]: Check[Member] } = {
    code,
    state: typeof state === 'string' ? state : state ? 'passed' : 'failed',
    subject: bounded(subject, LONGEST),
  };
  if (expected !== undefined) made.expected = bounded(expected, LONGEST);
  if (found !== undefined) made.found = bounded(found, LONGEST);
  if (raw !== undefined) made.raw = bounded(raw, LONGEST_RAW);
  return made;
}

/** Text of a stranger, safe to show: control and invisible characters written out, and no longer than this. */
export function bounded(text: string, longest: number): string {
  const seen = visible(text.slice(0, longest));
  return text.length > longest || seen.length > longest ? `${seen.slice(0, longest - 1)}…` : seen;
}
