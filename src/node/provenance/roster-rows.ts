import { fileText } from '../../core/content/file-text.ts';
import { readRows } from '../../core/content/roster-cells.ts';
import type { ProjectPath } from '../../core/model/text.ts';

/** The rows of a roster as they are written, by the handle in them. Nothing is checked: rows that cannot be read are no rows. */
export function rosterRows(path: ProjectPath, text: string): ReadonlyMap<string, string> {
  const rows = new Map<string, string>();
  let column: number | undefined;
  const visit = (cells: readonly string[], row: string): void => {
    if (column === undefined) column = cells.indexOf('handle');
    else if (cells[column] !== undefined) rows.set(cells[column] ?? '', row);
  };
  if (text.includes('"')) {
    readRows(fileText(path, text), ({ cells, from, to }) => {
      visit(cells, text.slice(from, to));
      return 'go on';
    });
  } else {
    for (const line of text.split(/\r?\n/)) if (line !== '') visit(line.split(','), line);
  }
  return rows;
}
