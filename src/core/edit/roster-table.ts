/** The text of a roster as rows of cells, each with its own bytes: what is not touched is written as it was. */
export interface RosterTable {
  /** A byte-order mark, and empty lines above the first row. */
  readonly head: string;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** As they are written, quotes included. */
  readonly cells: readonly string[];
  /** The line end, and empty lines below. */
  readonly end: string;
}

const CELL = /"(?:[^"]|"")*"|[^,\r\n]*/y;
const LINE_ENDS = /(?:\r\n?|\n)*/y;

/** Takes a roster apart that was read without a problem. */
export function rosterTable(text: string): RosterTable {
  const head = /^\uFEFF?[\r\n]*/.exec(text)?.[0] ?? '';
  const rows: TableRow[] = [];
  for (let offset = head.length; offset < text.length;) {
    const cells: string[] = [];
    for (;;) {
      const cell = matched(CELL, text, offset);
      cells.push(cell);
      offset += cell.length;
      if (text[offset] !== ',') break;
      offset++;
    }
    const end = matched(LINE_ENDS, text, offset);
    if (end === '' && offset < text.length) throw new Error('A roster that was read has a row that is none');
    offset += end.length;
    rows.push({ cells, end });
  }
  return { head, rows };
}

function matched(pattern: RegExp, text: string, offset: number): string {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? '';
}

export function rosterText({ head, rows }: RosterTable): string {
  return head + rows.map(({ cells, end }) => cells.join(',') + end).join('');
}

function columnsOf({ rows }: RosterTable): readonly string[] {
  return (rows[0]?.cells ?? []).map(unquoted);
}

/** The same table with these columns too, at its right. */
function withColumns(table: RosterTable, names: readonly string[]): RosterTable {
  const missing = names.filter((name) => !columnsOf(table).includes(name));
  if (missing.length === 0) return table;
  const rows = table.rows.map(({ cells, end }, index) => ({
    cells: [...cells, ...missing.map((name) => (index === 0 ? name : ''))],
    end,
  }));
  return { ...table, rows };
}

/** The cell of a column, or '' where there is none. */
export function cellOf(table: RosterTable, row: TableRow, column: string): string {
  return unquoted(row.cells[columnsOf(table).indexOf(column)] ?? '');
}

/** Writes the same values into the rows of some people. */
export function withCells(
  table: RosterTable,
  handles: ReadonlySet<string>,
  values: Readonly<Record<string, string>>,
): RosterTable {
  const wide = withColumns(table, Object.keys(values));
  const columns = columnsOf(wide);
  const handle = columns.indexOf('handle');
  const rows = wide.rows.map((row, index) =>
    index > 0 && handles.has(unquoted(row.cells[handle] ?? ''))
      ? { ...row, cells: row.cells.map((cell, at) => changed(cell, values[columns[at] ?? ''])) }
      : row,
  );
  return { ...wide, rows };
}

function changed(cell: string, value: string | undefined): string {
  return value === undefined ? cell : quoted(value);
}

export function withoutRow(table: RosterTable, handle: string): RosterTable {
  return {
    ...table,
    rows: table.rows.filter((row, index) => index === 0 || cellOf(table, row, 'handle') !== handle),
  };
}

/** Adds rows below the last. */
export function withRows(table: RosterTable, added: readonly Readonly<Record<string, string>>[]): RosterTable {
  const wide = withColumns(table, [...new Set(added.flatMap((row) => Object.keys(row)))]);
  const columns = columnsOf(wide);
  const end = /^\r\n/.test(wide.rows[0]?.end ?? '') ? '\r\n' : '\n';
  const rows = wide.rows.map((row, index) =>
    index === wide.rows.length - 1 ? { ...row, end: row.end === '' ? end : row.end } : row,
  );
  return {
    ...wide,
    rows: [...rows, ...added.map((row) => ({ cells: columns.map((name) => quoted(row[name] ?? '')), end }))],
  };
}

function unquoted(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
