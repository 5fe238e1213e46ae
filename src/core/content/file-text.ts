import { LineCounter } from 'yaml';
import type { ProjectPath } from '../model/text.ts';
import type { Place } from '../problem/problem.ts';

/** The text of one file, with `\n` line ends and no byte-order mark: lines and columns are those that an editor shows. */
export interface FileText {
  readonly path: ProjectPath;
  readonly text: string;
  /** Where the character at `offset` stands; `length` is cut at the end of its line. */
  placeAt(offset: number, length?: number): Place;
}

export function fileText(path: ProjectPath, written: string): FileText {
  const text = withoutMark(written).replace(/\r\n?/g, '\n');
  let lines: LineCounter | undefined;
  return {
    path,
    text,
    placeAt(offset, length = 1) {
      lines ??= countLines(text);
      const { line, col } = lines.linePos(offset);
      const lineEnd = lines.lineStarts[line] === undefined ? text.length : lines.lineStarts[line] - 1;
      return { file: path, line, column: col, length: Math.max(1, Math.min(length, lineEnd - offset)) };
    },
  };
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function countLines(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) lines.addNewLine(end + 1);
  return lines;
}
