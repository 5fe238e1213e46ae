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
  return {
    code,
    state: typeof state === 'string' ? state : state ? 'passed' : 'failed',
    subject: bounded(subject, LONGEST),
    ...(expected !== undefined && { expected: bounded(expected, LONGEST) }),
    ...(found !== undefined && { found: bounded(found, LONGEST) }),
    ...(raw !== undefined && { raw: bounded(raw, LONGEST_RAW) }),
  };
}

/** Text of a stranger, safe to show: control and invisible characters written out, and no longer than this. */
export function bounded(text: string, longest: number): string {
  const seen = visible(text.slice(0, longest));
  return text.length > longest || seen.length > longest ? `${seen.slice(0, longest - 1)}…` : seen;
}
