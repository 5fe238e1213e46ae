import type { catalogue } from './catalogue.ts';

/** A spot in a file of the project. Lines and columns count from 1; a problem of a whole file stands at 1:1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Characters to underline in a code frame; 1 when absent. */
  readonly length?: number;
}

export type ProblemCode = keyof typeof catalogue;

type ArgumentsOf<C extends ProblemCode> = Parameters<(typeof catalogue)[C]['message']>[0];

/** An author's mistake, as data: what, where, and what the words need. Words are made by `describe`. */
export type Problem = {
  [C in ProblemCode]: { readonly code: C; readonly place: Place } & ArgumentsOf<C>;
}[ProblemCode];
