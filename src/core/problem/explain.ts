import { catalogue } from './catalogue.ts';
import { nearest } from './nearest.ts';
import type { ProblemCode } from './problem.ts';

export type Explained =
  | { readonly kind: 'explained'; readonly text: string }
  | { readonly kind: 'unknown'; readonly near: string | undefined };

/** What a code means, for a reader at a terminal: its title and the Markdown of its page, as it was written. */
export function explain(code: string): Explained {
  if (!isProblemCode(code)) return { kind: 'unknown', near: nearest(code, Object.keys(catalogue)) };
  const { title, explanation } = catalogue[code];
  return { kind: 'explained', text: `${code}: ${title}\n\n${explanation}\n` };
}

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(catalogue, code);
}
