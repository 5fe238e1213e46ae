import { codeFrame } from './code-frame.ts';
import { describe } from './describe.ts';
import { colors, noColors, type Palette } from './palette.ts';
import { fromReader } from './from-reader.ts';
import type { Place, Problem, ProblemCode } from './problem.ts';
import { visible } from './visible.ts';

export interface TextOptions {
  /** What a file says, for the code frame; undefined where it is not text or could not be read. */
  readonly source: (file: string) => string | undefined;
  readonly color: boolean;
  /** The address of the page about a code; undefined where there is none yet, for instance without a site. */
  readonly pageUrl: (code: ProblemCode) => string | undefined;
  /** Path from where the reader stands to the project, put before each file, so that a terminal can open it. */
  readonly folder?: string;
}

/**
 * Problems for a person at a terminal, in the order given. Neighbours with the same advice share it; a closing line counts them and
 * tells how to read more: the pages about them may not be published yet.
 * Nothing that content brought along acts on the terminal. Empty for no problems.
 */
export function printText(problems: readonly Problem[], options: TextOptions): string {
  if (problems.length === 0) return '';
  const palette = options.color ? colors : noColors;
  const linesOf = lineReader(options.source);
  const reports = problems.map((problem) =>
    reported(problem, { palette, lines: linesOf(problem.place.file), folder: options.folder }),
  );
  const groups = withSameAdvice(reports).map(({ code, advice, members }) =>
    [
      ...members,
      indented(visible(advice)),
      indented(palette.faint([code, options.pageUrl(code) ?? ''].join('  ').trimEnd())),
    ].join('\n'),
  );
  return `${groups.join('\n\n')}\n\n${palette.strong(closingLine(problems))}\n`;
}

interface Group {
  readonly code: ProblemCode;
  readonly advice: string;
  readonly framed: boolean;
  readonly members: string[];
}

/** A line without a frame would be lost above one that has a frame, so these do not share. */
function withSameAdvice(reports: readonly Reported[]): readonly Group[] {
  const groups: Group[] = [];
  for (const { code, advice, framed, text } of reports) {
    const group = groups.at(-1);
    if (group?.code === code && group.advice === advice && group.framed === framed) group.members.push(text);
    else groups.push({ code, advice, framed, members: [text] });
  }
  return groups;
}

/** Splits a file into lines once for all its problems, which stand together. */
function lineReader(source: TextOptions['source']): (file: string) => readonly string[] {
  let held: { file: string; lines: readonly string[] } | undefined;
  return (file) => {
    if (held?.file !== file)
      held = {
        file,
        lines:
          source(file)
            ?.replace(/^\ufeff/, '')
            .split(/\r\n?|\n/) ?? [],
      };
    return held.lines;
  };
}

interface Surroundings {
  readonly palette: Palette;
  readonly lines: readonly string[];
  readonly folder: string | undefined;
}

interface Reported extends Pick<Group, 'code' | 'advice' | 'framed'> {
  readonly text: string;
}

function reported(problem: Problem, { palette, lines, folder }: Surroundings): Reported {
  const { message, hint } = describe(problem);
  const sentence = palette.strong(visible(message));
  const heading = `${palette.place(address(problem.place, folder))}  ${sentence}`;
  const frame = codeFrame(lines, problem.place, palette);
  const framed = frame !== undefined;
  return { code: problem.code, advice: hint, framed, text: framed ? `${heading}\n\n${frame}\n` : heading };
}

function address({ file, line, column }: Place, folder: string | undefined): string {
  return `${visible(fromReader(file, folder))}:${line}:${column}`;
}

function indented(text: string): string {
  return `  ${text}`;
}

function closingLine(problems: readonly Problem[]): string {
  const files = new Set(problems.map((problem) => problem.place.file)).size;
  const count = `${counted(problems.length, 'problem')} in ${counted(files, 'file')}.`;
  return `${count} \`npm run validate -- --explain <CODE>\` tells more about each.`;
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
