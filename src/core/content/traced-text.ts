/** A text made from another, each character of which knows where it comes from. */
export interface TracedText {
  readonly text: string;
  /** Where the character at `offset` begins in the first text. */
  originOf(offset: number): number;
}

export function traced(text: string): TracedText {
  return { text, originOf: (offset) => offset };
}

/** The text with all that `pattern` finds replaced; the same object where that changes nothing. */
export function rewritten(from: TracedText, pattern: RegExp, by: (found: RegExpExecArray) => string): TracedText {
  const pieces: string[] = [];
  const segments: Segment[] = [{ start: 0, origin: 0, kept: true }];
  let [kept, length] = [0, 0];
  for (const found of from.text.matchAll(pattern)) {
    const put = by(found);
    if (put === found[0]) continue;
    pieces.push(from.text.slice(kept, found.index), put);
    length += found.index - kept;
    segments.push({ start: length, origin: found.index, kept: false });
    length += put.length;
    kept = found.index + found[0].length;
    segments.push({ start: length, origin: kept, kept: true });
  }
  if (pieces.length === 0) return from;
  const originOf = (offset: number): number => {
    const segment = segmentAt(segments, offset);
    return from.originOf(segment.origin + (segment.kept ? offset - segment.start : 0));
  };
  return { text: pieces.join('') + from.text.slice(kept), originOf };
}

/** A stretch that was kept letter by letter, or one that stands for something else as a whole. */
interface Segment {
  readonly start: number;
  readonly origin: number;
  readonly kept: boolean;
}

/** The last segment that begins at `offset` or before. */
function segmentAt(segments: readonly Segment[], offset: number): Segment {
  let [low, high] = [0, segments.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((segments[middle]?.start ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return segments[low] ?? { start: 0, origin: 0, kept: true };
}
