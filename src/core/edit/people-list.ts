import type { ProjectPath } from '../model/text.ts';
import type { Problem } from '../problem/problem.ts';
import { fileText, type FileText } from '../content/file-text.ts';
import { isBlank, readRows, type Delimiter, type Row } from '../content/roster-cells.ts';
import type { RecipientRequest } from './award.ts';
import { mistypedDomain } from './mistyped-domain.ts';
import { peopleColumns, type Column } from './people-columns.ts';
import { readPerson, type ListedPerson, type ReadPerson } from './person-row.ts';

export interface PeopleList {
  /** The rows without a fault. */
  readonly people: readonly ListedPerson[];
  /** In order of rows; those of a row that cannot be used stand at it. */
  readonly problems: readonly Problem[];
  /** Whether the problems are of single rows, which may be skipped. */
  readonly skippable: boolean;
  /** Rows with something in them, the first not counted. */
  readonly rows: number;
}

export interface ListOptions {
  /** Domains that look mistyped are right. */
  readonly acceptDomains: boolean;
}

/** Reads a list of people as a spreadsheet saved it. Hostile until parsed: nothing in it is run, and no address is ever echoed. */
export function parsePeople(path: string, text: string, options: ListOptions): PeopleList {
  const file = fileText(path as ProjectPath, text);
  let columns: readonly (Column | undefined)[] | undefined;
  const header: Problem[] = [];
  const rows: Row[] = [];
  const broken = readRows(
    file,
    (row) => {
      if (columns) {
        if (!isBlank(row)) rows.push(row);
        return 'go on';
      }
      const named = peopleColumns(file, row);
      columns = named.columns;
      header.push(...named.problems);
      return header.length > 0 ? 'stop' : 'go on';
    },
    delimiterOf(file.text),
  );
  if (header.length === 0 && broken.length === 0 && rows.length === 0)
    header.push({ code: 'LIST_EMPTY', place: file.placeAt(0) });
  if (header.length > 0 || columns === undefined)
    return { people: [], problems: [...header, ...broken], skippable: false, rows: rows.length };
  return {
    ...readPeople(file, { columns, rows, options }, broken),
    skippable: true,
    rows: rows.length + broken.length,
  };
}

function delimiterOf(text: string): Delimiter {
  const [line = ''] = /^[^\n]*/.exec(text.trimStart()) ?? [];
  const count = (sign: Delimiter): number => line.split(sign).length;
  return ([',', ';', '\t'] as const).reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}

interface Table {
  readonly columns: readonly (Column | undefined)[];
  readonly rows: readonly Row[];
  readonly options: ListOptions;
}

function readPeople(file: FileText, table: Table, broken: readonly Problem[]): Pick<PeopleList, 'people' | 'problems'> {
  const read = table.rows.map((row) => readPerson(file, row, table.columns));
  const domains = table.options.acceptDomains ? undefined : frequentDomains(read);
  const lines = new Map<string, number>();
  const people: ListedPerson[] = [];
  const problems: Problem[] = [...broken];
  for (const one of read) {
    const faults = one.person ? [...one.problems, ...together(one.person, { domains, lines })] : one.problems;
    if (one.person && faults.length === 0) people.push(one.person);
    problems.push(...faults);
  }
  return {
    people,
    problems: problems.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column),
  };
}

/** What only shows among the other rows. */
function together(
  { recipient, place }: ListedPerson,
  { domains, lines }: { readonly domains: readonly string[] | undefined; readonly lines: Map<string, number> },
): readonly Problem[] {
  const key = keyOf(recipient);
  const firstLine = lines.get(key);
  if (firstLine !== undefined) return [{ code: 'LIST_TWICE', place, firstLine }];
  lines.set(key, place.line);
  const domain = recipient.kind === 'email' && domains ? domainOf(recipient.email) : undefined;
  const near = domain === undefined ? undefined : mistypedDomain(domain, domains ?? []);
  return domain === undefined || near === undefined ? [] : [{ code: 'LIST_DOMAIN', place, domain, near }];
}

function keyOf(recipient: RecipientRequest): string {
  switch (recipient.kind) {
    case 'email':
      return `email ${recipient.email}`;
    case 'url':
      return `url ${recipient.url.toLowerCase()}`;
    case 'handle':
      return `handle ${recipient.handle}`;
    case 'hashed':
      return `hash ${recipient.identity.hash}`;
  }
}

function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1);
}

const MANY = 5;

/** Domains that so many in the list have that another, a slip away, is probably meant to be it. */
function frequentDomains(read: readonly ReadPerson[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { person } of read) {
    if (person?.recipient.kind !== 'email') continue;
    const domain = domainOf(person.recipient.email);
    counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= MANY).map(([domain]) => domain);
}
