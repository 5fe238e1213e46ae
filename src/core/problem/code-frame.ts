import { cellsOf, type Cell } from './cells.ts';
import type { Palette } from './palette.ts';
import type { Place } from './problem.ts';

const CONTEXT = 2;
const WINDOW = 120;

/** The lines around a place, numbered, what is meant underlined. Undefined where the place is a whole file or not in these lines. */
export function codeFrame(lines: readonly string[], place: Place, palette: Palette): string | undefined {
  const line = lines[place.line - 1];
  if (line === undefined || isWholeFile(place)) return undefined;
  const first = Math.max(1, place.line - CONTEXT);
  const last = Math.max(place.line, Math.min(lastLine(lines), place.line + CONTEXT));
  const start = windowStart(line, place.column);
  const gutter = (label: string) => palette.faint(`${label.padStart(String(last).length + 2)} |`);
  const shown: string[] = [];
  for (let number = first; number <= last; number++) {
    shown.push(`${gutter(String(number))} ${shownText(lines[number - 1] ?? '', start)}`.trimEnd());
    if (number === place.line) shown.push(`${gutter('')} ${underline(line, start, place, palette)}`);
  }
  return shown.join('\n');
}

/** What follows the last line break is a line only if there is something in it. */
function lastLine(lines: readonly string[]): number {
  return lines.at(-1) === '' ? lines.length - 1 : lines.length;
}

function isWholeFile(place: Place): boolean {
  return place.line === 1 && place.column === 1 && place.length === undefined;
}

/** Where in a long line the window begins, so that the column is in it; never between the halves of a surrogate pair. */
function windowStart(line: string, column: number): number {
  if (line.length <= WINDOW) return 0;
  const start = Math.max(0, Math.min(column - 1, line.length) - WINDOW / 2);
  return isLowSurrogate(line, start) ? start - 1 : start;
}

function isLowSurrogate(line: string, offset: number): boolean {
  return /^[\udc00-\udfff]/.test(line.slice(offset, offset + 1));
}

function shownText(line: string, start: number): string {
  const text = windowCells(line, start)
    .map((cell) => cell.text)
    .join('');
  return `${start > 0 && line !== '' ? '…' : ''}${text}${line.length > start + WINDOW ? '…' : ''}`;
}

function windowCells(line: string, start: number): readonly Cell[] {
  const end = start + WINDOW;
  return cellsOf(line.slice(start, isLowSurrogate(line, end) ? end - 1 : end));
}

function underline(line: string, start: number, place: Place, palette: Palette): string {
  const from = Math.min(place.column - 1, line.length) - start;
  const to = from + Math.max(1, place.length ?? 1);
  const cells = windowCells(line, start);
  const before = widthBetween(cells, 0, from) + (start > 0 ? 1 : 0);
  const width = Math.max(1, widthBetween(cells, from, to));
  return ' '.repeat(before) + palette.fault('^'.repeat(width));
}

/** Columns of the cells that begin at or after `from` and before `to`. */
function widthBetween(cells: readonly Cell[], from: number, to: number): number {
  return cells
    .filter((cell) => cell.offset >= from && cell.offset < to)
    .reduce((columns, cell) => columns + cell.width, 0);
}
