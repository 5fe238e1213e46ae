import type { Day } from '../model/time.ts';
import { describe } from '../problem/describe.ts';
import { colors, noColors, type Palette } from '../problem/palette.ts';
import { printJson } from '../problem/print-json.ts';
import type { Problem } from '../problem/problem.ts';
import { visible } from '../problem/visible.ts';

/** A commit that did to what was published what may not be done. */
export interface Offence {
  readonly commit: string;
  readonly on: Day;
  readonly subject: string;
  readonly problems: readonly Problem[];
}

export interface Audit {
  /** Of the commits that were walked, how many changed what is published. */
  readonly commits: number;
  /** Of these, how many were passed over: while a project is the example, nothing that it says is a promise. */
  readonly ofExample: number;
  /** Of these, how many brought awards and have no note of who approved them; absent where nobody asked. */
  readonly unnoted?: number;
  /** Oldest first. */
  readonly offences: readonly Offence[];
}

export interface AuditTextOptions {
  readonly color: boolean;
  /** Whether only approvals were asked about. */
  readonly duties?: boolean;
}

/** An audit for a person at a terminal. Nothing that history brought along acts on the terminal. */
export function auditText(audit: Audit, { color, duties = false }: AuditTextOptions): string {
  const { commits, ofExample, unnoted = 0, offences } = audit;
  const palette = color ? colors : noColors;
  const told = offences.map(({ commit, on, subject, problems }) =>
    [
      `${palette.fault(commit.slice(0, 12))} ${on} ${palette.strong(visible(subject))}`,
      ...problems.flatMap((problem, index) => problemLines(problem, problems[index + 1], palette)),
      '',
      '',
    ].join('\n'),
  );
  const passedOver = ofExample === 0 ? '' : `${exampleText(commits, ofExample)}\n`;
  const last = palette.strong(verdict(commits - ofExample, offences, duties));
  return `${told.join('')}${passedOver}${unnotedText(unnoted)}${last}\n`;
}

/** Neighbours with the same advice share it. */
function problemLines(problem: Problem, next: Problem | undefined, palette: Palette): readonly string[] {
  const { message, hint } = describe(problem);
  const { file, line, column } = problem.place;
  const isShared = next?.code === problem.code && describe(next).hint === hint;
  return [
    `  ${palette.place(`${visible(file)}:${line}:${column}`)}  ${visible(message)}`,
    ...(isShared ? [] : [`    ${visible(hint)}`, `    ${palette.faint(problem.code)}`]),
  ];
}

function exampleText(commits: number, ofExample: number): string {
  const which =
    ofExample === commits
      ? commits === 1
        ? 'The only commit'
        : `All ${commits} commits`
      : `${ofExample} of ${commits} commits`;
  return `${which} passed over: while site.yaml says \`example: true\`, nothing is a promise.`;
}

function unnotedText(commits: number): string {
  if (commits === 0) return '';
  const which = commits === 1 ? 'One commit that brought awards has' : `${commits} commits that brought awards have`;
  return `${which} no note in this clone: who approved them is not known here (docs/provenance.md).\n`;
}

function verdict(commits: number, offences: readonly Offence[], duties: boolean): string {
  const walked = `${commits} ${commits === 1 ? 'commit' : 'commits'} of the project`;
  if (offences.length === 0 && duties) return `${walked}: no award is known to lack an approval that it needs.`;
  if (offences.length === 0) return `${walked}: nothing that was published vanished or changed its meaning.`;
  const found = offences.reduce((sum, { problems }) => sum + problems.length, 0);
  return `${walked}: ${found} ${found === 1 ? 'offence' : 'offences'} in ${offences.length} of them.`;
}

/** What `auditJson` prints. Fields may be added under the same version; a changed meaning gets a new one. */
export interface AuditReport {
  readonly version: 1;
  readonly commits: number;
  readonly ofExample: number;
  readonly unnoted: number | null;
  readonly offences: readonly (Omit<Offence, 'problems'> & { readonly problems: readonly unknown[] })[];
  /** Those of all offences, one after the other. */
  readonly problems: readonly unknown[];
}

export function auditJson(
  { commits, ofExample, unnoted, offences }: Audit,
  options: Parameters<typeof printJson>[1],
): string {
  const told = offences.map(({ problems, ...offence }) => ({
    ...offence,
    problems: (JSON.parse(printJson(problems, options)) as Pick<AuditReport, 'problems'>).problems,
  }));
  const report: AuditReport = {
    version: 1,
    commits,
    ofExample,
    unnoted: unnoted ?? null,
    offences: told,
    problems: told.flatMap(({ problems }) => problems),
  };
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(report, null, 2).replace(/[^\n -~]/g, escaped)}\n`;
}
