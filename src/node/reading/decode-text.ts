import { isUtf8 } from 'node:buffer';
import type { ProjectPath } from '../../core/model/text.ts';
import type { Place, Problem } from '../../core/problem/problem.ts';

/** Text of a file, a byte-order mark included, or why its bytes are none. */
export function decodeText(file: ProjectPath, bytes: Buffer): string | Problem {
  const text = bytes.toString('utf8');
  if (!isUtf8(bytes)) return { code: 'NOT_UTF8', place: placeAfter(file, validBeginning(bytes)) };
  const nul = text.indexOf('\0');
  return nul < 0 ? text : { code: 'NUL_CHARACTER', place: placeAfter(file, text.slice(0, nul)) };
}

/** What can be read before the first byte that is wrong. */
function validBeginning(bytes: Buffer): string {
  let [valid, wrong] = [0, bytes.length];
  while (wrong - valid > 1) {
    const middle = (valid + wrong) >> 1;
    if (beginsValid(bytes.subarray(0, middle))) valid = middle;
    else wrong = middle;
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, valid), { stream: true });
}

/** Whether bytes are the beginning of a text; a character cut off at the end may still be completed. */
function beginsValid(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function placeAfter(file: ProjectPath, text: string): Place {
  const lastBreak = text.lastIndexOf('\n');
  return { file, line: text.split('\n').length, column: text.length - lastBreak, length: 1 };
}
