const LONGEST_NAME = 64;

/**
 * The candidate that was probably meant, or undefined where nothing is near.
 * Near is: a third of the letters, at most three, added, lost, changed or swapped with a neighbour. Of equally near ones the first.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST_NAME) return undefined;
  const wanted = word.toLowerCase();
  let limit = Math.min(3, Math.floor(word.length / 3));
  let best: string | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) > limit) continue;
    const distance = distanceWithin(wanted, candidate.toLowerCase(), limit);
    if (distance === undefined) continue;
    best = candidate;
    limit = distance - 1;
    if (distance === 0) break;
  }
  return best;
}

/** Letters added, lost, changed or swapped with a neighbour between two words; undefined as soon as it is more than `limit`. */
function distanceWithin(from: string, to: string, limit: number): number | undefined {
  let [beforeLast, last, current]: [number[], number[], number[]] = [[], [], []];
  for (let column = 0; column <= to.length; column++) current.push(column);
  for (let row = 1; row <= from.length; row++) {
    [beforeLast, last, current] = [last, current, beforeLast];
    const least = fillRow(current, { beforeLast, last, from, to, row });
    if (least > limit) return undefined;
  }
  const distance = at(current, to.length);
  return distance <= limit ? distance : undefined;
}

interface Rows {
  readonly beforeLast: readonly number[];
  readonly last: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly row: number;
}

/** Fills one row of the table of distances and gives its least. */
function fillRow(current: number[], { beforeLast, last, from, to, row }: Rows): number {
  const letter = from.charCodeAt(row - 1);
  const letterBefore = from.charCodeAt(row - 2);
  current[0] = row;
  let least = row;
  for (let column = 1; column <= to.length; column++) {
    const other = to.charCodeAt(column - 1);
    const changed = at(last, column - 1) + (letter === other ? 0 : 1);
    const isSwap = letter === to.charCodeAt(column - 2) && letterBefore === other;
    const swapped = isSwap ? at(beforeLast, column - 2) + 1 : Infinity;
    const distance = Math.min(at(last, column) + 1, at(current, column - 1) + 1, changed, swapped);
    current[column] = distance;
    if (distance < least) least = distance;
  }
  return least;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
