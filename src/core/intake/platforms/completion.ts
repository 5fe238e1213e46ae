import type { WebUrl } from '../../model/text.ts';
import type { Instant } from '../../model/time.ts';

/** Somebody who has finished a course, as a platform's export tells it. */
export interface Completion {
  /** What the platform numbers the person with. */
  readonly person: string;
  /** In clear, as it came: to be sealed at once. */
  readonly email: string;
  readonly on: Instant;
}

/** What an export leaves out. */
export interface Course {
  /** Its page, by which its people are told from those of other courses. */
  readonly url: WebUrl;
  /** When it was earned, for exports that do not tell; it goes before what they do tell. */
  readonly on?: Instant;
  /** The zone in which an export writes its times, `+02:00` or `Z`. */
  readonly zone: string;
  /** The score, out of a hundred, from which a course counts as passed. */
  readonly pass: number;
}

export type CompletionReading =
  | { readonly kind: 'completions'; readonly completions: readonly Completion[]; readonly unfinished: number }
  /** What is wrong, in sentences that name rows and no person. */
  | { readonly kind: 'refused'; readonly faults: readonly string[] };

/** What stands in the place of a row: somebody who has finished, somebody who has not, or a fault. */
export type RowReading = Completion | 'unfinished' | { readonly fault: string };

export function collected(rows: readonly RowReading[]): CompletionReading {
  const faults = rows.flatMap((row) => (typeof row === 'object' && 'fault' in row ? [row.fault] : []));
  if (faults.length > 0) return { kind: 'refused', faults };
  const completions = rows.filter((row): row is Completion => typeof row === 'object' && 'person' in row);
  return { kind: 'completions', completions, unfinished: rows.length - completions.length };
}
