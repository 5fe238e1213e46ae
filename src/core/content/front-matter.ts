import matter from 'gray-matter';
import type { Problem } from '../problem/problem.ts';
import type { FileText } from './file-text.ts';

/** Where the parts of a Markdown file lie in its text. */
export type FrontMatter =
  | { readonly kind: 'split'; readonly yaml: TextRange; readonly body: TextRange }
  | { readonly kind: 'broken'; readonly problem: Problem };

/** A stretch of a text, `to` excluded. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

const FENCE = '---';
const LONGEST_BLANK = 1000;

/**
 * Splits a Markdown file at the fences of its front matter. Nothing in it is read, and nothing runs: `gray-matter` by
 * itself would evaluate a `---js` fence, so every engine is taken away from it and the fence is checked before.
 */
export function splitFrontMatter(file: FileText): FrontMatter {
  const problem = refuseOpening(file);
  if (problem) return { kind: 'broken', problem };
  const split = matter(file.text, { language: 'yaml', engines });
  const from = openingLine(file.text).length;
  const to = from + split.matter.length;
  return isFence(file.text, to)
    ? { kind: 'split', yaml: { from, to }, body: bodyRange(file.text, file.text.length - split.content.length) }
    : { kind: 'broken', problem: { code: 'FRONT_MATTER_UNCLOSED', place: file.placeAt(0, FENCE.length) } };
}

/** The front matter is read by our own reader (`yaml-fields.ts`), from its range. */
const unread = { parse: () => ({}) };
const refused = {
  parse: (): never => {
    throw new Error('Front matter in another language than YAML reached an engine');
  },
};
const engines = { yaml: unread, json: refused, javascript: refused, coffee: refused, toml: refused };

/** What must hold before `gray-matter` may see the text. */
function refuseOpening(file: FileText): Problem | undefined {
  const opening = openingLine(file.text);
  const place = file.placeAt(0, opening.length);
  if (!opening.startsWith(FENCE) || opening.startsWith(`${FENCE}-`)) return { code: 'FRONT_MATTER_MISSING', place };
  const language = opening.slice(FENCE.length).trim();
  if (language !== '' && language !== 'yaml') return { code: 'FRONT_MATTER_LANGUAGE', place, language };
  const closing = file.text.indexOf(`\n${FENCE}`);
  if (closing < 0) return { code: 'FRONT_MATTER_UNCLOSED', place };
  const blank = blankStretch(file.text.slice(0, closing));
  return blank === undefined ? undefined : { code: 'BLANK_STRETCH', place: file.placeAt(blank), limit: LONGEST_BLANK };
}

/** Where more blank characters follow each other than anybody writes. `gray-matter` takes time quadratic in them. */
function blankStretch(text: string): number | undefined {
  for (const stretch of text.matchAll(/\s+/g)) if (stretch[0].length > LONGEST_BLANK) return stretch.index;
  return undefined;
}

function openingLine(text: string): string {
  const end = text.indexOf('\n');
  return end < 0 ? text : text.slice(0, end);
}

/** Whether the line after `offset` is a fence and nothing else: `gray-matter` takes any line that begins like one. */
function isFence(text: string, offset: number): boolean {
  return /^\n---[ \t]*(\n|$)/.test(text.slice(offset, text.indexOf('\n', offset + 1) + 1 || undefined));
}

/** The body without the blank lines around it. */
function bodyRange(text: string, start: number): TextRange {
  const body = text.slice(start);
  const to = start + body.trimEnd().length;
  const from = start + (/^(?:[ \t]*\n)*/.exec(body)?.[0].length ?? 0);
  return { from: Math.min(from, to), to: Math.max(start, to) };
}
