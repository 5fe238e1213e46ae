import { CsvError, parse } from 'csv-parse/sync';
import type { Problem } from '../problem/problem.ts';
import type { FileText } from './file-text.ts';

/** One row of a table, cells unquoted. */
export interface Row {
  readonly cells: readonly string[];
  /** Where the row begins and ends in the text of its file. */
  readonly from: number;
  readonly to: number;
}

/** What stands between cells. Rosters have commas; lists of people come as spreadsheets wrote them. */
export type Delimiter = ',' | ';' | '\t';

export function isBlank({ cells }: Row): boolean {
  return cells.every((cell) => cell === '');
}

/**
 * Reads a table row by row, empty lines left out. `visit` says whether to go on.
 * A row with a broken quote is a problem; what comes after its line is read as if it were not there, unless it is the first.
 */
export function readRows(
  file: FileText,
  visit: (row: Row) => 'go on' | 'stop',
  delimiter: Delimiter = ',',
): readonly Problem[] {
  const problems: Problem[] = [];
  let start = 0;
  while (start < file.text.length && problems.length < MOST_BROKEN_QUOTES) {
    const end = readRowsFrom(file.text, { start, delimiter }, visit);
    if (end === 'all') break;
    problems.push({ code: 'ROSTER_QUOTE', place: file.placeAt(end, file.text.length) });
    if (end === afterEmptyLines(file.text, 0)) break;
    start = nextLine(file.text, end);
  }
  return problems;
}

/** Each broken quote takes another pass over the rest of the file. */
const MOST_BROKEN_QUOTES = 10;

/** Reads rows up to the end, or up to one with a broken quote, whose start it gives. */
function readRowsFrom(
  text: string,
  { start, delimiter }: { readonly start: number; readonly delimiter: Delimiter },
  visit: (row: Row) => 'go on' | 'stop',
): number | 'all' {
  const enough = new Error('No more rows are wanted');
  let from = start;
  const onRecord = (cells: string[]): null => {
    from = afterEmptyLines(text, from);
    const row = { cells, from, to: rowEnd(text, cells, from) };
    from = row.to + 1;
    if (visit(row) === 'stop') throw enough;
    return null;
  };
  try {
    parse(text.slice(start), { ...strictly, delimiter, on_record: onRecord });
    return 'all';
  } catch (error) {
    if (error === enough) return 'all';
    if (error instanceof CsvError) return afterEmptyLines(text, from);
    throw error;
  }
}

/** RFC 4180. Rows of another length are let through, to be counted by who knows the header. */
const strictly = {
  columns: false,
  quote: '"',
  escape: '"',
  record_delimiter: '\n',
  relax_quotes: false,
  relax_column_count: true,
  skip_empty_lines: true,
  trim: false,
  max_record_size: 0,
} as const;

/** Where each cell of a row begins, quotes included, and last where the row ends. */
export function cellStarts(text: string, { cells, from }: Pick<Row, 'cells' | 'from'>): readonly number[] {
  const starts = [from];
  let offset = from;
  for (const cell of cells) starts.push((offset = cellEnd(text, cell, offset) + 1));
  return starts;
}

function rowEnd(text: string, cells: readonly string[], from: number): number {
  let offset = from - 1;
  for (const cell of cells) offset = cellEnd(text, cell, offset + 1);
  return offset;
}

function cellEnd(text: string, cell: string, start: number): number {
  return text[start] === '"' ? start + cell.length + 2 + countQuotes(cell) : start + cell.length;
}

function countQuotes(cell: string): number {
  return cell.includes('"') ? cell.split('"').length - 1 : 0;
}

function afterEmptyLines(text: string, offset: number): number {
  let start = offset;
  while (text[start] === '\n') start++;
  return start;
}

function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}
