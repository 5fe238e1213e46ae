import { nearest } from '../problem/nearest.ts';
import type { Place, Problem } from '../problem/problem.ts';
import type { FileText } from './file-text.ts';
import { cellStarts, isBlank } from './roster-cells.ts';
import type { Row } from './roster-cells.ts';
import { rosterRowSchema } from './schemas/roster-row.ts';

const KNOWN = Object.keys(rosterRowSchema.properties);
/** More than there are known columns, so that nothing wrong goes unseen. */
const MOST_COLUMNS = 100;

/** What is wrong with the first row of a roster, which names its columns. */
export function headerProblems(file: FileText, header: Row): readonly Problem[] {
  const place = file.placeAt(header.from, header.to - header.from);
  if (isBlank(header)) return [{ code: 'ROSTER_EMPTY', place }];
  const delimiter = otherDelimiter(header);
  if (delimiter) return [{ code: 'ROSTER_DELIMITER', place, delimiter }];
  const unfit = unfitColumns(file, header);
  const missing = (rosterRowSchema.required ?? []).filter(
    (column) => !header.cells.includes(column) && !unfit.meant.has(column),
  );
  return [...unfit.problems, ...missing.map((column) => ({ code: 'MISSING_COLUMN' as const, place, column }))];
}

function otherDelimiter({ cells: [cell = '', ...others] }: Row): 'semicolon' | 'tab' | undefined {
  if (others.length > 0) return undefined;
  if (cell.includes(';')) return 'semicolon';
  return cell.includes('\t') ? 'tab' : undefined;
}

interface Unfit {
  readonly problems: readonly Problem[];
  /** Columns that are only misspelt. */
  readonly meant: ReadonlySet<string>;
}

function unfitColumns(file: FileText, header: Row): Unfit {
  const starts = cellStarts(file.text, header);
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const meant = new Set<string>();
  for (const [index, column] of header.cells.slice(0, MOST_COLUMNS).entries()) {
    const place: Place = file.placeAt(starts[index] ?? header.from, column.length);
    if (seen.has(column)) problems.push({ code: 'REPEATED_COLUMN', place, column });
    else if (!KNOWN.includes(column)) {
      const near = nearest(column, KNOWN);
      if (near !== undefined) meant.add(near);
      problems.push({ code: 'UNKNOWN_COLUMN', place, column, near, known: KNOWN });
    }
    seen.add(column);
  }
  return { problems, meant };
}
