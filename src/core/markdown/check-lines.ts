import type { Located } from '../content/draft.ts';
import { limits } from '../content/source-file.ts';
import type { Markdown } from '../model/text.ts';
import type { Place, Problem } from '../problem/problem.ts';
import { isPlain, mostMarks, tooComplex, type TextPoint } from './complexity.ts';

export type At = (point: TextPoint, length?: number) => Place;

/** What is wrong with Markdown, as far as its lines tell. Undefined where only its tree does: that takes a hundred times as long, and most texts need none. */
export function checkLines({ value, place }: Located<Markdown>): readonly Problem[] | undefined {
  if (!isPlain(value)) return undefined;
  const knot = tooComplex(value);
  return knot ? [complexityProblem(placesAfter(place)(knot))] : [];
}

export function complexityProblem(place: Place): Problem {
  return { code: 'MARKDOWN_TOO_COMPLEX', place, nesting: limits.nesting, marks: mostMarks };
}

/** Positions in the body as places in its file: the body's first line begins where `start` says, the others in column 1. */
export function placesAfter(start: Place): At {
  return ({ line, column }, length) => ({
    file: start.file,
    line: start.line + line - 1,
    column: line === 1 ? start.column + column - 1 : column,
    ...(length !== undefined && { length }),
  });
}
