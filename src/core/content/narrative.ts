import { checkMarkdown } from '../markdown/check-mdx.ts';
import type { Markdown } from '../model/text.ts';
import type { Place, Problem } from '../problem/problem.ts';

/** What is wrong with Markdown in a field. It stands at the field: YAML and CSV may have indented, folded or quoted its lines. */
export function narrativeProblems(value: Markdown, place: Place): readonly Problem[] {
  return checkMarkdown({ value, place }).map((problem) => ({ ...problem, place }));
}
