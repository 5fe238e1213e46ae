import { visible } from './visible.ts';

/** A piece of a line that a terminal shows as one: where it begins in the line, how it is printed, and the columns that takes. */
export interface Cell {
  readonly offset: number;
  readonly text: string;
  readonly width: number;
}

const TAB_STOP = 4;
/** Made when it is first needed: that takes longer than most projects take to be checked. */
let segmenter: Intl.Segmenter | undefined;

/** Takes a line of source apart as a terminal will show it: tabs become spaces, what would not be seen is written out. */
export function cellsOf(line: string): readonly Cell[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of segmenter.segment(line)) {
    const text = segment === '\t' ? ' '.repeat(TAB_STOP - (column % TAB_STOP)) : visible(segment);
    const width = text === segment ? widthOf(segment) : text.length;
    cells.push({ offset: index, text, width });
    column += width;
  }
  return cells;
}

function widthOf(grapheme: string): number {
  if (/^[\p{Mark}\u200c\u200d]+$/u.test(grapheme)) return 0;
  return /\p{Emoji_Presentation}|\ufe0f/u.test(grapheme) || isWide(grapheme.codePointAt(0) ?? 0) ? 2 : 1;
}

/** East Asian Wide and Fullwidth, by block (Unicode Standard Annex 11). */
function isWide(point: number): boolean {
  return WIDE_BLOCKS.some(([first, last]) => point >= first && point <= last);
}

const WIDE_BLOCKS: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x17000, 0x18cff],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];
