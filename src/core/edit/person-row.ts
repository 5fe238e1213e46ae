import type { Evidence } from '../model/award.ts';
import { parseHandle } from '../model/ids.ts';
import { parseWebUrl, type Markdown } from '../model/text.ts';
import { parseDay, parseInstant, type Instant } from '../model/time.ts';
import type { Place, Problem } from '../problem/problem.ts';
import type { FileText } from '../content/file-text.ts';
import { formatProblem } from '../content/format-problem.ts';
import { cellStarts, type Row } from '../content/roster-cells.ts';
import { urlProblem } from '../content/url-problem.ts';
import type { RecipientRequest } from './award.ts';
import { IDENTITIES, type Column } from './people-columns.ts';
import { emailAddress, githubProfile } from './person.ts';
import { unaddressed } from './unaddressed.ts';

/** One row of a list of people, read alone. */
export interface ListedPerson {
  readonly place: Place;
  readonly recipient: RecipientRequest;
  readonly issuedOn?: Instant;
  readonly expires?: Instant;
  readonly evidence: readonly Evidence[];
  readonly narrative?: Markdown;
}

export interface ReadPerson {
  readonly person: ListedPerson | undefined;
  readonly problems: readonly Problem[];
}

/** Reads one row of a list; `columns` says what each of its cells is. */
export function readPerson(file: FileText, row: Row, columns: readonly (Column | undefined)[]): ReadPerson {
  const start = file.placeAt(row.from, row.to - row.from);
  if (row.cells.length !== columns.length)
    return failed({ code: 'ROSTER_ROW_LENGTH', place: start, expected: columns.length, found: row.cells.length });
  const starts = cellStarts(file.text, row);
  const cells = new Map<Column, Cell>();
  for (const [index, column] of columns.entries()) {
    const text = (row.cells[index] ?? '').trim();
    if (column === undefined || column === 'name' || text === '') continue;
    cells.set(column, {
      column,
      text,
      place: file.placeAt(starts[index] ?? row.from, Math.max(1, row.cells[index]?.length ?? 1)),
    });
  }
  const formula = [...cells.values()].find(isFormula);
  if (formula) return failed({ code: 'LIST_FORMULA', place: formula.place, column: formula.column });
  const recipient = recipientOf(cells, start);
  const details = detailsOf(cells);
  if ('code' in recipient) return { person: undefined, problems: [recipient, ...details.problems] };
  const person: ListedPerson = { place: { ...start, ...placeOfIdentity(cells) }, recipient, ...details.values };
  return { person, problems: details.problems };
}

interface Cell {
  readonly column: Column;
  readonly text: string;
  readonly place: Place;
}

type Cells = ReadonlyMap<Column, Cell>;

function failed(problem: Problem): ReadPerson {
  return { person: undefined, problems: [problem] };
}

function isFormula({ column, text }: Cell): boolean {
  return column === 'github' ? /^[=+-]/.test(text) : /^(?:[=+@]|-(?![ -]))/.test(text);
}

function placeOfIdentity(cells: Cells): Place | undefined {
  return IDENTITIES.map((column) => cells.get(column)?.place).find((place) => place !== undefined);
}

function recipientOf(cells: Cells, start: Place): RecipientRequest | Problem {
  const given = IDENTITIES.flatMap((column) => {
    const cell = cells.get(column);
    return cell ? [{ ...cell, column }] : [];
  });
  const [cell, ...others] = given;
  if (!cell) return { code: 'LIST_NOBODY', place: start };
  const { column, text, place } = cell;
  if (others.length > 0) return { code: 'LIST_TWO_IDENTITIES', place, columns: given.map((one) => one.column) };
  switch (column) {
    case 'email':
      return emailAddress(text) ?? { code: 'LIST_NOT_EMAIL', place };
    case 'github':
      return githubProfile(text) ?? { code: 'LIST_NOT_LOGIN', place, login: unaddressed(text) };
    case 'url': {
      const url = parseWebUrl(text);
      return url ? { kind: 'url', url } : urlProblem('url', unaddressed(text), place);
    }
    case 'handle': {
      const handle = parseHandle(text);
      return handle
        ? { kind: 'handle', handle }
        : formatProblem('slug', { field: 'handle', value: unaddressed(text), place });
    }
  }
}

interface Details {
  readonly values: Pick<ListedPerson, 'issuedOn' | 'expires' | 'evidence' | 'narrative'>;
  readonly problems: readonly Problem[];
}

function detailsOf(cells: Cells): Details {
  const problems: Problem[] = [];
  const moment = (column: 'issuedOn' | 'expires'): Instant | undefined => {
    const cell = cells.get(column);
    if (!cell) return undefined;
    const instant = parseInstant(cell.text) ?? (parseDay(cell.text) && parseInstant(`${cell.text}T00:00:00Z`));
    if (!instant)
      problems.push(formatProblem('instant', { field: column, value: unaddressed(cell.text), place: cell.place }));
    return instant;
  };
  const [issuedOn, expires] = [moment('issuedOn'), moment('expires')];
  const evidenceCell = cells.get('evidence');
  const evidence = (evidenceCell?.text.split(/\s+/) ?? []).flatMap((text): readonly Evidence[] => {
    const url = parseWebUrl(text);
    if (url) return [{ url }];
    if (evidenceCell) problems.push(urlProblem('evidence', unaddressed(text), evidenceCell.place));
    return [];
  });
  const narrative = cells.get('narrative')?.text as Markdown | undefined;
  return {
    values: {
      evidence,
      ...(issuedOn && { issuedOn }),
      ...(expires && { expires }),
      ...(narrative !== undefined && { narrative }),
    },
    problems,
  };
}
