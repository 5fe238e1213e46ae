import type { Day } from './time.ts';

/** A correction that is published beside what it corrects, in plain text. */
export interface Erratum {
  readonly on: Day;
  readonly note: string;
}
