import type { Draft } from '../content/draft.ts';
import { parseFile } from '../content/parse-file.ts';
import { resolve } from '../content/resolve.ts';
import type { Instant } from '../model/time.ts';
import { describe } from '../problem/describe.ts';
import { inOrder } from '../problem/in-order.ts';
import type { Problem } from '../problem/problem.ts';
import type { Change } from './change.ts';

export interface ProjectSoFar {
  readonly drafts: readonly Draft[];
  /** All that is wrong with it already. */
  readonly problems: readonly Problem[];
}

/** What a change would make wrong in a project that was not wrong before: its files, and what only shows in the whole. */
export function changeProblems(project: ProjectSoFar, { edits }: Change, now: Instant): readonly Problem[] {
  const edited = new Set<string>(edits.map(({ path }) => path));
  const parsed = edits.flatMap(({ path, after }) =>
    after === undefined ? [] : [parseFile({ kind: 'text', path, text: after })],
  );
  const kept = project.drafts.filter(({ place }) => !edited.has(place.file));
  const drafts = [...kept, ...parsed.flatMap((one) => one.drafts)];
  const problems = [...parsed.flatMap((one) => one.problems), ...resolve(drafts, { now }).problems];
  const known = new Set(project.problems.map(keyOf));
  return inOrder(problems.filter((problem) => !known.has(keyOf(problem))));
}

/** Lines move when a file is edited; what is said stays. */
function keyOf(problem: Problem): string {
  return `${problem.code} ${problem.place.file} ${describe(problem).message}`;
}
