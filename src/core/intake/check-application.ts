import type { ErrorObject } from 'ajv/dist/2020.js';
import { clearEmails } from '../content/clear-email.ts';
import type { Located } from '../content/draft.ts';
import { valueAt, type FieldPath, type Fields } from '../content/fields.ts';
import { fileText } from '../content/file-text.ts';
import { withoutEchoes } from '../content/one-mistake.ts';
import { schemaProblems } from '../content/schema-problems.ts';
import { unprintable } from '../content/unprintable.ts';
import type { Badge } from '../model/badge.ts';
import type { Markdown, ProjectPath, WebUrl } from '../model/text.ts';
import type { Place, Problem } from '../problem/problem.ts';
import { evidenceLine, parseEvidence } from './evidence-lines.ts';
import { freeTextFaults, issueBody, parseIssueForm, type IssueForm } from './issue-form.ts';
import type { Refusal } from './refusal.ts';

/** An application as it stands in a form that somebody is filling in. */
export interface ApplicationDraft {
  readonly badge: Pick<Badge, 'id' | 'evidence'>;
  /** Row by row, empty ones among them. */
  readonly evidence: readonly WrittenEvidence[];
  readonly narrative: string;
}

export interface WrittenEvidence {
  readonly criterion: number;
  readonly url: string;
  readonly name: string;
}

export type ApplicationField =
  | { readonly kind: 'narrative' }
  /** All of the evidence. */
  | { readonly kind: 'evidence' }
  | { readonly kind: 'url' | 'name'; readonly row: number };

/** What is wrong, and with which part of the form. */
export type ApplicationFault = { readonly field: ApplicationField } & (
  { readonly kind: 'problem'; readonly problem: Problem } | { readonly kind: 'refusal'; readonly refusal: Refusal }
);

/** What weighs too much to come along, or comes in another shape in browsers. */
export interface Checkers {
  /** What the schema of award files finds fault with. */
  readonly schemaErrors: (values: unknown) => readonly ErrorObject[];
  readonly checkMarkdown: (body: Located<Markdown>) => Promise<readonly Problem[]>;
}

/**
 * All that the build would find wrong with the award file that comes of an application, and all for which the application would be
 * sent back before that. The problems are those of `parseFile` for the file that `planAward` writes.
 */
export async function checkApplication(
  draft: ApplicationDraft,
  checkers: Checkers,
): Promise<readonly ApplicationFault[]> {
  const rows = filledRows(draft);
  const problems = [...evidenceProblems(rows, checkers), ...(await narrativeProblems(draft.narrative, checkers))];
  if (problems.length > 0) return problems;
  const wanted = wrongAmount(draft.badge, rows.length);
  return wanted ? [wanted] : refusalsOf(draft, rows);
}

/** The fields of the issue that an application becomes. */
export function issueFormOf(
  draft: ApplicationDraft,
  { sealed, claim }: Pick<IssueForm, 'sealed' | 'claim'>,
): IssueForm {
  const lines = filledRows(draft).map(({ criterion, url, name }) =>
    evidenceLine({ criterion, url: url as WebUrl, ...(name !== '' && { name }) }),
  );
  return { badge: draft.badge.id, sealed, claim, evidence: lines.join('\n'), narrative: draft.narrative.trim() };
}

interface Row extends WrittenEvidence {
  readonly row: number;
}

function filledRows({ evidence }: ApplicationDraft): readonly Row[] {
  return evidence
    .map(({ criterion, url, name }, row) => ({ row, criterion, url: url.trim(), name: name.trim() }))
    .filter(({ url, name }) => url !== '' || name !== '');
}

/** A row of the form is a line, and what is in it begins at these columns; so problems know their places again. */
const URL_COLUMN = 1;
const NAME_COLUMN = 2;

function evidenceProblems(rows: readonly Row[], { schemaErrors }: Checkers): readonly ApplicationFault[] {
  const faults: Problem[] = [];
  const value = (text: string, place: Place): string | undefined => {
    const hidden = unprintable(text);
    if (hidden) faults.push({ code: 'UNPRINTABLE_CHARACTER', place, character: hidden.name });
    else if (hasAddress(text)) faults.push({ code: 'CLEAR_EMAIL', place });
    return hidden ? undefined : text;
  };
  const evidence = rows.map(({ row, criterion, url, name }) => ({
    id: value(url, placeOf(row, URL_COLUMN)),
    ...(name !== '' && { name: value(name, placeOf(row, NAME_COLUMN)) }),
    criterion,
  }));
  const fields = fieldsOf(evidence.length > 0 ? { evidence } : {}, rows);
  const problems = withoutEchoes([...faults, ...schemaProblems(schemaErrors(withDate(fields.values)), fields)]);
  return problems.map((problem) => ({ field: fieldAt(problem.place), kind: 'problem', problem }));
}

// When it is awarded is not the applicant's matter, and nothing is wrong with it.
function withDate(values: Fields['values']): Fields['values'] {
  return { issuedOn: '2026-01-01T00:00:00Z', ...values };
}

function hasAddress(text: string): boolean {
  return clearEmails(fileText('text' as ProjectPath, text), 0).length > 0;
}

function fieldsOf(values: Fields['values'], rows: readonly Row[]): Fields {
  const place = ([, index, name]: FieldPath): Place => {
    const row = typeof index === 'number' ? rows[index]?.row : undefined;
    return placeOf(row, name === 'name' ? NAME_COLUMN : URL_COLUMN);
  };
  return { values, placeOf: place, placeOfName: place, written: (path) => String(valueAt(values, path)) };
}

function placeOf(row: number | undefined, column: number): Place {
  return { file: 'evidence', line: row === undefined ? 1 : row + 2, column, length: 1 };
}

function fieldAt({ line, column }: Place): ApplicationField {
  if (line === 1) return { kind: 'evidence' };
  return { kind: column === NAME_COLUMN ? 'name' : 'url', row: line - 2 };
}

async function narrativeProblems(narrative: string, { checkMarkdown }: Checkers): Promise<readonly ApplicationFault[]> {
  const file = fileText('narrative' as ProjectPath, narrative.trim());
  const emails = clearEmails(file, MOST_ADDRESSES);
  const hidden = unprintable(file.text);
  const place = file.placeAt(hidden?.offset ?? 0);
  const others: readonly Problem[] = hidden
    ? [{ code: 'UNPRINTABLE_CHARACTER', place, character: hidden.name }]
    : await checkMarkdown({ value: file.text as Markdown, place });
  return withoutEchoes([...emails, ...others]).map((problem) => ({ field: NARRATIVE, kind: 'problem', problem }));
}

const MOST_ADDRESSES = 1000;
const NARRATIVE = { kind: 'narrative' } as const;

function wrongAmount({ id, evidence }: ApplicationDraft['badge'], count: number): ApplicationFault | undefined {
  const place = placeOf(undefined, URL_COLUMN);
  const field = { kind: 'evidence' } as const;
  if (evidence === 'required' && count === 0)
    return { field, kind: 'problem', problem: { code: 'EVIDENCE_MISSING', place, badge: id } };
  if (evidence === 'none' && count > 0)
    return { field, kind: 'problem', problem: { code: 'EVIDENCE_UNWANTED', place, badge: id } };
  return undefined;
}

/** Why the issue would be sent back, though the award file that it asks for were right. */
function refusalsOf(draft: ApplicationDraft, rows: readonly Row[]): readonly ApplicationFault[] {
  const form = issueFormOf(draft, { sealed: '', claim: '' });
  const refused = (field: ApplicationField, refusals: readonly Refusal[]): readonly ApplicationFault[] =>
    refusals.map((refusal) => ({ field, kind: 'refusal', refusal }));
  const ofRows = rows.flatMap(({ row }, index) => {
    const read = parseEvidence(form.evidence.split('\n')[index] ?? '');
    return read.kind === 'refused' ? refused({ kind: 'url', row }, read.refusals) : [];
  });
  const all = parseEvidence(form.evidence);
  const ofAll = ofRows.length === 0 && all.kind === 'refused' ? refused({ kind: 'evidence' }, all.refusals) : [];
  const ofNarrative = refused(NARRATIVE, freeTextFaults(form.narrative));
  const faults = [...ofRows, ...ofAll, ...ofNarrative];
  if (faults.length > 0) return faults;
  const body = parseIssueForm(issueBody(form));
  return body.kind === 'refused' ? refused(NARRATIVE, body.refusals) : [];
}
