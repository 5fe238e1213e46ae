const LONGEST_NAME = 64;

/**
 * The candidate that was probably meant, or undefined where nothing is near.
 * Near is: a third of the letters, at most three, added, lost, changed or swapped with a neighbour. Of equally near ones the first.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST_NAME) return undefined;
  const wanted = word.toLowerCase();
  const allowed = Math.min(3, Math.max(1, Math.floor(word.length / 3)));
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    const limit = best === undefined ? allowed : best.distance - 1;
    const distance = distanceWithin(wanted, candidate.toLowerCase(), limit);
    if (distance !== undefined) best = { candidate, distance };
    if (best?.distance === 0) break;
  }
  return best?.candidate;
}

/** Letters added, lost, changed or swapped with a neighbour between two words; undefined as soon as it is more than `limit`. */
function distanceWithin(from: string, to: string, limit: number): number | undefined {
  if (limit < 0 || Math.abs(from.length - to.length) > limit) return undefined;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const changed = at(last, column - 1) + (from[row - 1] === to[column - 1] ? 0 : 1);
      const swapped =
        from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
          ? at(beforeLast, column - 2) + 1
          : Infinity;
      current.push(Math.min(at(last, column) + 1, at(current, column - 1) + 1, changed, swapped));
    }
    if (Math.min(...current) > limit) return undefined;
    beforeLast = last;
    last = current;
  }
  const distance = at(last, to.length);
  return distance <= limit ? distance : undefined;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
