import type { Place } from '../../problem/problem.ts';

/** Compares places by file in order of code units, then by line and column. */
export function byPlace(a: Place, b: Place): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column;
}

/** Compares by code units: the same order on every machine, unlike a locale's. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
