import type { Problem } from '../problem/problem.ts';
import type { Draft } from './draft.ts';

/** What came of reading one file alone. A file with problems gives what drafts it can, so that others do not stumble over it. */
export interface Parsed {
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
}
