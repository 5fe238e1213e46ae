import type { FileText } from '../content/file-text.ts';
import { cellStarts, type Row } from '../content/roster-cells.ts';
import { nearest } from '../problem/nearest.ts';
import type { Problem } from '../problem/problem.ts';
import { unaddressed } from './unaddressed.ts';

export const IDENTITIES = ['email', 'github', 'url', 'handle'] as const;
export type Column = (typeof IDENTITIES)[number] | 'name' | 'issuedOn' | 'expires' | 'evidence' | 'narrative';
const COLUMNS: readonly Column[] = [...IDENTITIES, 'issuedOn', 'expires', 'evidence', 'narrative', 'name'];

/** What spreadsheets and learning platforms call them, in small letters without blanks and signs. */
const OTHER_NAMES: Readonly<Record<string, Column>> = {
  mail: 'email',
  emailaddress: 'email',
  githublogin: 'github',
  githubusername: 'github',
  githubuser: 'github',
  profile: 'url',
  profileurl: 'url',
  fullname: 'name',
  firstname: 'name',
  lastname: 'name',
  surname: 'name',
  date: 'issuedOn',
  issued: 'issuedOn',
  issuedate: 'issuedOn',
  expiry: 'expires',
  expireson: 'expires',
  evidenceurl: 'evidence',
};

export interface Columns {
  /** What each column is, in order; undefined for what is no column of ours. */
  readonly columns: readonly (Column | undefined)[];
  readonly problems: readonly Problem[];
}

/** Reads the first row of a list of people. */
export function peopleColumns(file: FileText, header: Row): Columns {
  const starts = cellStarts(file.text, header);
  const problems: Problem[] = [];
  const columns = header.cells.map((written, index): Column | undefined => {
    const place = file.placeAt(starts[index] ?? header.from, Math.max(1, written.length));
    const column = columnNamed(written);
    if (column === undefined)
      problems.push({
        code: 'LIST_UNKNOWN_COLUMN',
        place,
        column: unaddressed(written.trim()),
        near: nearest(written.trim(), COLUMNS),
        known: COLUMNS,
      });
    return column;
  });
  for (const [index, column] of columns.entries())
    if (column !== undefined && column !== 'name' && columns.indexOf(column) < index)
      problems.push({ code: 'REPEATED_COLUMN', place: file.placeAt(starts[index] ?? header.from), column });
  const isNamed = columns.some((column) => IDENTITIES.some((identity) => identity === column));
  const isMeant = problems.some(
    (one) => one.code === 'LIST_UNKNOWN_COLUMN' && IDENTITIES.some((identity) => identity === one.near),
  );
  if (!isNamed && !isMeant)
    problems.push({ code: 'LIST_WITHOUT_IDENTITY', place: file.placeAt(header.from, header.to - header.from) });
  return { columns, problems };
}

function columnNamed(written: string): Column | undefined {
  const plain = written.toLowerCase().replaceAll(/[\s_-]+/g, '');
  return (
    COLUMNS.find((column) => column.toLowerCase() === plain) ??
    (Object.hasOwn(OTHER_NAMES, plain) ? OTHER_NAMES[plain] : undefined)
  );
}
