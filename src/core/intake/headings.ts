/**
 * The lines of a text that git hosts show as headings, as indices: marked with `#`, underlined, or in HTML; in quotations and lists
 * as well. What may be none is counted too, so that no line is missed. In a block of code between two plain lines of three
 * backticks nothing is a heading, unless the text holds something else that could make these lines mean something else.
 */
export function headingsIn(lines: readonly string[]): ReadonlySet<number> {
  const code = linesOfCode(lines);
  return new Set(
    lines.flatMap((line, index) => (!code.has(index) && isHeading(line, lines[index + 1]) ? [index] : [])),
  );
}

function isHeading(line: string, next = ''): boolean {
  if (/^[\s>*+\-\d.)]*#{1,6}(?:\s|$)/.test(line) || /<\/?h[1-6](?![a-z\d])/i.test(line)) return true;
  return /[^\s>]/.test(line) && /^[\s>]*(?:=+|-+)\s*$/.test(next);
}

const FENCE = /^```[ \t]*$/;

function linesOfCode(lines: readonly string[]): ReadonlySet<number> {
  const code = new Set<number>();
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    if (isOpen || /^```[\w+-]*[ \t]*$/.test(line)) code.add(index);
    else if (/^ {0,3}(?:<|~~~|```)/.test(line)) return new Set();
    if (!isOpen) isOpen = code.has(index);
    else if (FENCE.test(line)) isOpen = false;
    else if (/^ {0,3}```+[ \t]*$/.test(line)) return new Set();
  }
  return code;
}
