const NAMES: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/**
 * Matches what would act on a reader's terminal or eye instead of being seen: control characters, line and paragraph separators,
 * marks that turn the direction of text, invisible characters, halves of surrogate pairs.
 */
const UNSEEN =
  /[\0-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]|\p{Surrogate}/gu;

/** Most texts, told at once. */
const PRINTABLE = /^[\x20-\x7e]*$/;

/** Text that an author wrote, safe to print on one line: what would not be seen is written out, `\u{202e}`. */
export function visible(text: string): string {
  return PRINTABLE.test(text) ? text : text.replace(UNSEEN, writtenOut);
}

function writtenOut(character: string): string {
  return NAMES.get(character) ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
