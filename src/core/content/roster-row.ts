import { parseAwardId, parseHandle } from '../model/ids.ts';
import type { BadgeId } from '../model/ids.ts';
import type { Identity, IdentityProperty } from '../model/recipient.ts';
import { parseWebUrl } from '../model/text.ts';
import type { Markdown } from '../model/text.ts';
import { parseDay, parseInstant } from '../model/time.ts';
import type { Place, Problem } from '../problem/problem.ts';
import { checkFields } from './check-fields.ts';
import type { AwardDraft, Located } from './draft.ts';
import type { FieldPath, Fields } from './fields.ts';
import type { FileText } from './file-text.ts';
import { looksHashed, readIdentity } from './identity.ts';
import { narrativeProblems } from './narrative.ts';
import { ensured, present } from './present.ts';
import { cellStarts } from './roster-cells.ts';
import type { Row } from './roster-cells.ts';
import { urlProblem } from './url-problem.ts';

type Column =
  | 'handle'
  | 'type'
  | 'identity'
  | 'salt'
  | 'issuedOn'
  | 'expires'
  | 'evidence'
  | 'narrative'
  | 'id'
  | 'revokedOn'
  | 'revocationReason';

type Cells = Readonly<Partial<Record<Column, string>>>;

export type RowReading =
  | { readonly kind: 'award'; readonly draft: AwardDraft }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** Reads one row of a roster of `badge`: one award, and perhaps its recipient. */
export function parseRow(
  file: FileText,
  row: Row,
  { badge, columns }: { badge: BadgeId; columns: readonly string[] },
): RowReading {
  const fields = fieldsOf(file, row, columns);
  const faults = checkFields('roster-row', fields);
  if (faults.length > 0) return { kind: 'problems', problems: faults };
  const cells = fields.values as Cells;
  const place = (column: Column): Place => fields.placeOf([column]);
  const identity = rowIdentity(cells, place);
  const problems = [
    ...(identity.kind === 'problem' ? [identity.problem] : []),
    ...incomplete(cells, place),
    ...evidenceOf(cells).flatMap((url) => (parseWebUrl(url) ? [] : [urlProblem('evidence', url, place('evidence'))])),
    ...(cells.narrative === undefined ? [] : narrativeProblems(cells.narrative as Markdown, place('narrative'))),
  ];
  if (identity.kind === 'problem' || problems.length > 0) return { kind: 'problems', problems };
  const start = fields.placeOfName([]);
  return { kind: 'award', draft: awardDraft(cells, { badge, start, place, identity: identity.identity }) };
}

/** A row as fields; an empty cell is a field left out. */
function fieldsOf(file: FileText, row: Row, columns: readonly string[]): Fields {
  const starts = cellStarts(file.text, row);
  const filled = columns.flatMap((column, index) => (row.cells[index] ? [[column, row.cells[index]] as const] : []));
  const placeOf = ([column]: FieldPath): Place => {
    const index = columns.indexOf(String(column));
    const from = starts[index] ?? row.from;
    return file.placeAt(from, (starts[index + 1] ?? row.to) - from - 1);
  };
  return {
    values: Object.fromEntries(filled),
    placeOf: (path) => (path.length === 0 ? file.placeAt(row.from, row.to - row.from) : placeOf(path)),
    placeOfName: (path) => (path.length === 0 ? file.placeAt(row.from, row.to - row.from) : placeOf(path)),
    written: ([column]) => row.cells[columns.indexOf(String(column))] ?? '',
  };
}

type RowIdentity =
  | { readonly kind: 'identity'; readonly identity: Identity | undefined }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** The identity in a row; none where the recipient has a file of their own. A hash is known by its looks or its salt. */
function rowIdentity({ type = 'email', identity, salt }: Cells, place: (column: Column) => Place): RowIdentity {
  if (identity === undefined)
    return salt === undefined
      ? { kind: 'identity', identity: undefined }
      : { kind: 'problem', problem: { code: 'MISSING_FIELD', place: place('salt'), field: 'identity' } };
  const hashed = salt !== undefined || looksHashed(identity);
  return readIdentity({ property: type as IdentityProperty, hashed, salt, identity }, place('identity'));
}

/** A revocation needs both its cells. */
function incomplete({ revokedOn, revocationReason }: Cells, place: (column: Column) => Place): readonly Problem[] {
  if ((revokedOn === undefined) === (revocationReason === undefined)) return [];
  return revokedOn === undefined
    ? [{ code: 'MISSING_FIELD', place: place('revocationReason'), field: 'revokedOn', example: '2026-07-01' }]
    : [{ code: 'MISSING_FIELD', place: place('revokedOn'), field: 'revocationReason', example: 'issued in error' }];
}

function evidenceOf({ evidence = '' }: Cells): readonly string[] {
  return evidence.split(/\s+/).filter((url) => url !== '');
}

interface RowContext {
  readonly badge: BadgeId;
  readonly start: Place;
  readonly place: (column: Column) => Place;
  readonly identity: Identity | undefined;
}

function awardDraft(cells: Cells, { badge, start, place, identity }: RowContext): AwardDraft {
  const { handle = '', issuedOn = '', expires, narrative, id, revokedOn, revocationReason = '' } = cells;
  const located = <T>(value: T | undefined, column: Column): Located<T> => ({
    value: ensured(value),
    place: place(column),
  });
  const revokedDay = revokedOn === undefined ? undefined : located(parseDay(revokedOn), 'revokedOn');
  return {
    kind: 'award',
    place: start,
    fileName: badge,
    ordinal: 1,
    badge,
    recipient: located(parseHandle(handle), 'handle'),
    awardedAt: located(parseInstant(issuedOn), 'issuedOn'),
    evidence: evidenceOf(cells).map((url) => ({ url: ensured(parseWebUrl(url)) })),
    errata: [],
    ...present({
      identity,
      pinnedId: id === undefined ? undefined : located(parseAwardId(id), 'id'),
      expiresAt: expires === undefined ? undefined : located(parseInstant(expires), 'expires'),
      narrative: narrative as Markdown | undefined,
      revocation: revokedDay && { on: revokedDay, reason: revocationReason },
    }),
  };
}
