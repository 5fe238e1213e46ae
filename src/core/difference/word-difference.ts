/** A piece of two texts: in both, only in the earlier or only in the later. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Cells of the table of two texts that are compared word by word; beyond it what lies between the ends is told as a whole. */
const MOST_CELLS = 1_000_000;

/** What a text became, by words; blanks belong to the word before them, and make no other word of it. The pieces without `added` are the one text, without `removed` the other. */
export function wordDifference(before: string, after: string): readonly Piece[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < fresh.length - start && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
  const middle = between(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end));
  return joined([...same(old.slice(0, start)), ...middle, ...same(old.slice(old.length - end))]);
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\S+\s*|^\s+/g) ?? [];
}

function same(words: readonly string[]): readonly Piece[] {
  return words.map((text) => ({ kind: 'same', text }));
}

function between(old: readonly string[], fresh: readonly string[]): readonly Piece[] {
  const removed = old.map((text): Piece => ({ kind: 'removed', text }));
  const added = fresh.map((text): Piece => ({ kind: 'added', text }));
  if (old.length * fresh.length > MOST_CELLS) return [...removed, ...added];
  const [oldWords, freshWords] = [old.map((text) => text.trimEnd()), fresh.map((text) => text.trimEnd())];
  const width = fresh.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1)
    for (let column = fresh.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        oldWords[row] === freshWords[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const pieces: Piece[] = [];
  let [row, column] = [0, 0];
  while (row < old.length && column < fresh.length) {
    const [gone, come] = [removed[row], added[column]];
    const word = oldWords[row];
    if (word !== undefined && word === freshWords[column] && gone && come) {
      pieces.push(...sameWord(word, gone, come));
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) {
      if (gone) pieces.push(gone);
      row += 1;
    } else {
      if (come) pieces.push(come);
      column += 1;
    }
  }
  return [...pieces, ...removed.slice(row), ...added.slice(column)];
}

/** A word with the blanks after it, which may be others than before. */
function sameWord(word: string, gone: Piece, come: Piece): readonly Piece[] {
  if (gone.text === come.text) return [{ kind: 'same', text: gone.text }];
  const blanks = [gone, come].map(({ kind, text }): Piece => ({ kind, text: text.slice(word.length) }));
  return [{ kind: 'same', text: word }, ...blanks];
}

/** Neighbours of one kind as one piece. What gives way to something else stands before it. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = [];
  for (let index = 0; index < pieces.length;) {
    const isSame = pieces[index]?.kind === 'same';
    let end = index;
    while (end < pieces.length && (pieces[end]?.kind === 'same') === isSame) end += 1;
    const run = pieces.slice(index, end);
    for (const kind of ['same', 'removed', 'added'] as const) {
      const text = run.flatMap((piece) => (piece.kind === kind ? [piece.text] : [])).join('');
      if (text !== '') all.push({ kind, text });
    }
    index = end;
  }
  return all;
}
