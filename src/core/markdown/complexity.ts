import { limits } from '../content/source-file.ts';

/** A spot in the text, counting lines and columns from 1. */
export interface TextPoint {
  readonly line: number;
  readonly column: number;
}

/** Marks of emphasis, links and images that one paragraph, list item or table may hold. */
export const mostMarks = 512;

const RULE = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/;
const CONTAINERS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)))+/;
const CONTAINER = />|[-+*]|\d{1,9}[.)]/g;
/** A level of an ordered list takes four columns. */
const WIDEST_LEVEL = 4;
const MARK = /[*~[]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;
/** These lines always end the paragraph before them. */
const NEW_BLOCK = /^(?:[ \t]*$| {0,3}(?:#{1,6}[ \t]|[-+*][ \t]+\S))/;

/**
 * Where a text nests too deeply, or has too many marks in one block, for its parsing to stay quick.
 * Found before a parser sees it: parsing time grows with the square of both.
 */
export function tooComplex(text: string): TextPoint | undefined {
  let marks = 0;
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const containers = RULE.test(line) ? '' : (CONTAINERS.exec(line)?.[0] ?? '');
    const depth = containers.match(CONTAINER)?.length ?? 0;
    if (depth > limits.nesting || containers.length > limits.nesting * WIDEST_LEVEL)
      return { line: index + 1, column: containers.length };
    if (NEW_BLOCK.test(line)) marks = 0;
    marks += line.match(MARK)?.length ?? 0;
    if (marks > mostMarks) return { line: index + 1, column: 1 };
  }
  return undefined;
}

/** Each level of a tree takes a mark like these, and each brings two levels at the most. */
const LEVEL = /[*_~[>+-]|\d[.)]/g;
const FEWEST_LEVELS = 40;

/** Whether a text has too few marks to nest deeply, whatever they are. It needs no tree to know that, and most texts are so. */
export function isPlain(text: string): boolean {
  return (text.match(LEVEL)?.length ?? 0) <= FEWEST_LEVELS;
}
