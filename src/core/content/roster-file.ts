import type { BadgeId } from '../model/ids.ts';
import type { Problem } from '../problem/problem.ts';
import type { AwardDraft } from './draft.ts';
import type { FileText } from './file-text.ts';
import type { Parsed } from './parsed.ts';
import { isBlank, readRows } from './roster-cells.ts';
import type { Row } from './roster-cells.ts';
import { headerProblems } from './roster-header.ts';
import { parseRow } from './roster-row.ts';

/** Reads `recipients/<cohort>/<badge>.csv`. A broken row costs itself; the others still become awards. */
export function parseRosterFile(file: FileText, badge: BadgeId, mostProblems: number): Parsed {
  const roster: Roster = { file, badge, drafts: [], problems: [], lines: new Map() };
  let columns: readonly string[] | undefined;
  const broken = readRows(file, (row) => {
    if (columns) addRow(row, columns, roster);
    else {
      columns = row.cells;
      roster.problems.push(...headerProblems(file, row));
      if (roster.problems.length > 0) return 'stop';
    }
    return roster.problems.length > mostProblems ? 'stop' : 'go on';
  });
  if (!columns && broken.length === 0) roster.problems.push({ code: 'ROSTER_EMPTY', place: file.placeAt(0) });
  return { drafts: roster.drafts, problems: [...roster.problems, ...broken] };
}

interface Roster {
  readonly file: FileText;
  readonly badge: BadgeId;
  readonly drafts: AwardDraft[];
  readonly problems: Problem[];
  /** Where each handle was first seen. */
  readonly lines: Map<string, number>;
}

function addRow(row: Row, columns: readonly string[], { file, badge, drafts, problems, lines }: Roster): void {
  if (row.cells.length !== columns.length) {
    const place = file.placeAt(row.from, row.to - row.from);
    problems.push({ code: 'ROSTER_ROW_LENGTH', place, expected: columns.length, found: row.cells.length });
    return;
  }
  // Spreadsheets leave rows of empty cells below a table.
  if (isBlank(row)) return;
  const reading = parseRow(file, row, { badge, columns });
  if (reading.kind === 'problems') {
    problems.push(...reading.problems);
    return;
  }
  const { value: handle, place } = reading.draft.recipient;
  const firstLine = lines.get(handle);
  if (firstLine !== undefined) problems.push({ code: 'REPEATED_HANDLE', place, handle, firstLine });
  else {
    lines.set(handle, place.line);
    drafts.push(reading.draft);
  }
}
