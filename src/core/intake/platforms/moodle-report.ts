import { fileText } from '../../content/file-text.ts';
import { isBlank, readRows } from '../../content/roster-cells.ts';
import type { ProjectPath } from '../../model/text.ts';
import { parseInstant, type Instant } from '../../model/time.ts';
import { isMailAddress } from '../sealed-form.ts';
import { collected, type CompletionReading, type Course, type RowReading } from './completion.ts';

const COLUMNS = { person: 'ID', email: 'Email address', completed: 'Course complete' } as const;

/** Reads the course completion report of Moodle, saved as CSV in English: who has a date under “Course complete” has finished. */
export function readMoodleReport(text: string, course: Course): CompletionReading {
  const rows: (readonly string[])[] = [];
  const broken = readRows(fileText('report' as ProjectPath, text), (row) => {
    if (!isBlank(row)) rows.push(row.cells.map((cell) => cell.trim()));
    return 'go on';
  });
  if (broken.length > 0) return { kind: 'refused', faults: ['The file is no CSV: a quotation mark is out of place.'] };
  const [header = [], ...people] = rows;
  const missing = Object.values(COLUMNS).filter((name) => !header.includes(name));
  if (missing.length > 0)
    return {
      kind: 'refused',
      faults: missing.map((name) => `The report has no column “${name}”; export it in English.`),
    };
  const cell = (row: readonly string[], name: keyof typeof COLUMNS) => row[header.lastIndexOf(COLUMNS[name])] ?? '';
  return collected(
    people.map((row, index): RowReading => {
      const [person, email, completed] = [cell(row, 'person'), cell(row, 'email'), cell(row, 'completed')];
      const where = `Row ${index + 2}`;
      if (completed === '') return 'unfinished';
      if (!/^\d{1,20}$/.test(person)) return { fault: `${where}: “ID” is not a number.` };
      if (!isMailAddress(email)) return { fault: `${where}: “Email address” holds none.` };
      const on = course.on ?? momentOf(completed, course.zone);
      return on === undefined
        ? { fault: `${where}: “Course complete” is not a date such as 03/06/26, 14:15; say --on <moment>.` }
        : { person, email, on };
    }),
  );
}

/** Moodle writes `03/06/26, 14:15`: day, month, year. */
function momentOf(text: string, zone: string): Instant | undefined {
  const [, day = '', month = '', year = '', hour = '', minute = ''] =
    /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2}), (\d{1,2}):(\d{2})$/.exec(text) ?? [];
  const two = (part: string) => part.padStart(2, '0');
  return parseInstant(
    `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:00${zone}`,
  );
}
