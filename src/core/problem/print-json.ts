import { describe } from './describe.ts';
import type { Problem, ProblemCode } from './problem.ts';

/** What `printJson` prints. Fields may be added under the same version; a changed meaning gets a new one. */
export interface ProblemReport {
  readonly version: 1;
  readonly problems: readonly ReportedProblem[];
}

export interface ReportedProblem {
  readonly code: ProblemCode;
  /** From the root of the project, with `/`. */
  readonly file: string;
  /** Counts from 1, as does `column`, in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  readonly length?: number;
  readonly title: string;
  readonly message: string;
  readonly hint: string;
  /** The page about this code, where the project has an address. */
  readonly page?: string;
}

/** Problems for programs: a `ProblemReport` in ASCII, so that nothing in it acts on a terminal either. */
export function printJson(
  problems: readonly Problem[],
  options: { readonly pageUrl: (code: ProblemCode) => string | undefined },
): string {
  const report: ProblemReport = {
    version: 1,
    problems: problems.map((problem) => reported(problem, options.pageUrl(problem.code))),
  };
  return `${escaped(JSON.stringify(report, null, 2))}\n`;
}

function reported(problem: Problem, page: string | undefined): ReportedProblem {
  const { title, message, hint } = describe(problem);
  const { file, line, column, length } = problem.place;
  return {
    code: problem.code,
    file,
    line,
    column,
    ...(length === undefined ? {} : { length }),
    title,
    message,
    hint,
    ...(page === undefined ? {} : { page }),
  };
}

/** JSON keeps its meaning when a character is written as `\uXXXX`. */
function escaped(json: string): string {
  return json.replace(/[^\n -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
