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
  /** Oldest first. */
  readonly offences: readonly Offence[];
}

/** An audit for a person at a terminal. Nothing that history brought along acts on the terminal. */
export function auditText({ commits, ofExample, offences }: Audit, { color }: { readonly color: boolean }): string {
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
  return `${told.join('')}${passedOver}${palette.strong(verdict(commits - ofExample, offences))}\n`;
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

function verdict(commits: number, offences: readonly Offence[]): string {
  const walked = `${commits} ${commits === 1 ? 'commit' : 'commits'} of the project`;
  if (offences.length === 0) return `${walked}: nothing that was published vanished or changed its meaning.`;
  const found = offences.reduce((sum, { problems }) => sum + problems.length, 0);
  return `${walked}: ${found} ${found === 1 ? 'offence' : 'offences'} in ${offences.length} of them.`;
}

/** What `auditJson` prints. Fields may be added under the same version; a changed meaning gets a new one. */
export interface AuditReport {
  readonly version: 1;
  readonly commits: number;
  readonly ofExample: number;
  readonly offences: readonly (Omit<Offence, 'problems'> & { readonly problems: readonly unknown[] })[];
}

export function auditJson({ commits, ofExample, offences }: Audit, options: Parameters<typeof printJson>[1]): string {
  const report: AuditReport = {
    version: 1,
    commits,
    ofExample,
    offences: offences.map(({ problems, ...offence }) => ({
      ...offence,
      problems: (JSON.parse(printJson(problems, options)) as Pick<Offence, 'problems'>).problems,
    })),
  };
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(report, null, 2).replace(/[^\n -~]/g, escaped)}\n`;
}
