import type { Place, Problem, ProblemCode } from '../problem/problem.ts';

/** Problems that leave a value without meaning: whatever else is said of the same spot follows from them. */
const ROOTS: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'CLEAR_EMAIL',
  'TOO_DEEP',
  'UNPRINTABLE_CHARACTER',
  'YAML_REFERENCE',
  'YAML_TAG',
]);

/** One mistake is one problem: leaves out what only follows from another problem at the same spot. */
export function withoutEchoes(problems: readonly Problem[]): readonly Problem[] {
  const roots = problems.filter(({ code }) => ROOTS.has(code));
  const isEcho = ({ code, place }: Problem): boolean =>
    !ROOTS.has(code) && roots.some((root) => overlap(root.place, place));
  return roots.length === 0 ? problems : problems.filter((problem) => !isEcho(problem));
}

function overlap(one: Place, other: Place): boolean {
  return one.line === other.line && one.column < end(other) && other.column < end(one);
}

function end({ column, length = 1 }: Place): number {
  return column + length;
}
