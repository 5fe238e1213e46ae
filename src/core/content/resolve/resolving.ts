import type { Site } from '../../model/site.ts';
import type { Instant } from '../../model/time.ts';
import { nearest } from '../../problem/nearest.ts';
import type { Place, Problem } from '../../problem/problem.ts';
import type { BrokenFiles } from './broken-files.ts';

/** What every step of resolving knows and reports to. */
export interface Resolving {
  readonly now: Instant;
  /** Undefined where `site.yaml` has problems of its own. */
  readonly site: Site | undefined;
  readonly broken: BrokenFiles;
  readonly report: (problem: Problem) => void;
  readonly suggest: Suggest;
}

/** Candidates are asked for only while there is time to look at them. */
export type Suggest = (word: string, candidates: () => readonly string[]) => string | undefined;

const COMPARISONS = 1_000_000;

/** Suggests the nearest name until a million names were compared: a thousand slips in a large project must not cost minutes. */
export function suggestions(): Suggest {
  let left = COMPARISONS;
  return (word, candidates) => {
    if (left <= 0) return undefined;
    const names = candidates();
    left -= names.length;
    return nearest(word, names);
  };
}

/** A place for the eyes of a reader: `recipients/ada/first.md`, `recipients/autumn/first.csv:12`. */
export function spot({ file, line }: Place): string {
  return line === 1 ? file : `${file}:${line}`;
}

/** A problem of a whole file, or of a name that a file's path says. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1 };
}
