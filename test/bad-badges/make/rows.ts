import type { Case, Expectation } from './case.ts';
import { hosted, type Changes, type World } from './world.ts';

/** A hosted badge, and what is different about it. */
export type Row = readonly [
  id: string,
  title: string,
  clause: string,
  changes: Changes | ((at: World['at']) => Changes),
];

/** Hosted badges of which the same is expected. */
export function rows(expectationOf: (clause: string) => Expectation, list: readonly Row[]): readonly Case[] {
  return list.map(([id, title, clause, changes]) => hosted(id, title, expectationOf(clause), changes));
}
