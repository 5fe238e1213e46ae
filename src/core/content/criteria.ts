import type { Criteria } from '../model/badge.ts';
import { checkMarkdown, checkMdx } from '../markdown/check-mdx.ts';
import type { Markdown } from '../model/text.ts';
import type { Problem } from '../problem/problem.ts';
import { isBlank } from './blank.ts';
import type { Located } from './draft.ts';

export interface CriteriaReading {
  readonly criteria: Criteria | undefined;
  readonly problems: readonly Problem[];
}

/** Reads the text below the front matter of a badge, which says what it takes. A badge without criteria says nothing. */
export function readCriteria(body: Located<Markdown> | undefined, syntax: Criteria['syntax']): CriteriaReading {
  if (!body) return { criteria: undefined, problems: [] };
  if (isBlank(body.value)) return { criteria: undefined, problems: [{ code: 'MISSING_CRITERIA', place: body.place }] };
  const problems = syntax === 'mdx' ? checkMdx(body) : checkMarkdown(body);
  return { criteria: { syntax, text: body.value }, problems };
}
