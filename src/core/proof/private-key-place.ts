import type { Place } from '../problem/problem.ts';

const MARK = /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/;

/** Where in a file a private key begins, of whatever kind; undefined where there is none. */
export function privateKeyPlace(file: string, text: string): Place | undefined {
  const found = MARK.exec(text);
  if (!found) return undefined;
  const before = text.slice(0, found.index);
  const line = before.split('\n').length;
  return { file, line, column: found.index - before.lastIndexOf('\n'), length: found[0].length };
}
