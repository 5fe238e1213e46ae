import type { Place } from '../problem/problem.ts';

/** The place of an offset in a text. Counts the lines before it: for what is wrong, not for whatever is there. */
export function placeAt(file: string, text: string, offset: number): Place {
  const lines = text.slice(0, offset).split('\n');
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
