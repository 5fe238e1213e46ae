import { describe } from './describe.ts';
import { fromReader } from './from-reader.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { visible } from './visible.ts';

export interface GithubOptions {
  readonly pageUrl: (code: ProblemCode) => string | undefined;
  /** Path from the root of the repository to the project, put before each file. */
  readonly folder?: string;
}

/** Problems as annotations: one GitHub Actions workflow command a line, which shows them at their line in the pull request. */
export function printGithub(problems: readonly Problem[], options: GithubOptions): string {
  return problems.map((problem) => `${annotation(problem, options)}\n`).join('');
}

function annotation(problem: Problem, { pageUrl, folder }: GithubOptions): string {
  const { title, message, hint } = describe(problem);
  const { file, line, column, length } = problem.place;
  const properties = [
    ['file', fromReader(file, folder)],
    ['line', String(line)],
    ['col', String(column)],
    ...(length === undefined ? [] : [['endColumn', String(column + length)]]),
    ['title', title],
  ].map(([name = '', value = '']) => `${name}=${escapedProperty(visible(value))}`);
  const text = [message, hint, pageUrl(problem.code) ?? problem.code].map(visible).join('\n');
  return `::error ${properties.join(',')}::${escapedData(text)}`;
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** A workflow command ends with its line, and `%` begins an escape. */
function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
