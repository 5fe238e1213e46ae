import { describe } from './describe.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { visible } from './visible.ts';

const MOST_ROWS = 200;
const LONGEST_CELL = 500;

/** Problems as a Markdown table for the summary of a GitHub Actions job. Of very many the first two hundred. */
export function printSummary(
  problems: readonly Problem[],
  { pageUrl }: { readonly pageUrl: (code: ProblemCode) => string | undefined },
): string {
  if (problems.length === 0) return '### No problems\n';
  const rows = problems.slice(0, MOST_ROWS).map((problem) => row(problem, pageUrl(problem.code)));
  const left = problems.length - rows.length;
  return [
    `### ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`,
    '',
    '| Where | What is wrong | What to do |',
    '| --- | --- | --- |',
    ...rows,
    ...(left > 0 ? ['', `And ${left} more.`] : []),
    '',
  ].join('\n');
}

function row(problem: Problem, page: string | undefined): string {
  const { title, message, hint } = describe(problem);
  const { file, line, column } = problem.place;
  const about = page === undefined ? cell(title) : `[${cell(title)}](<${encodeURI(page)}>)`;
  return `| ${cell(`${file}:${line}:${column}`)} | ${about}<br>${cell(message)} | ${cell(hint)} |`;
}

/** Text in which no character means anything to Markdown or HTML. */
function cell(text: string): string {
  const shown = visible(text);
  const short = shown.length > LONGEST_CELL ? `${shown.slice(0, LONGEST_CELL)}…` : shown;
  return short.replace(/[&<>"'\\`*_{}[\]()#+\-.!|~@:/$]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
