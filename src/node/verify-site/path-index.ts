/** Paths in memory that all workers share. */
export interface PathIndex {
  /** Those of printable ASCII, in order, one after the other. */
  readonly text: Uint8Array<SharedArrayBuffer>;
  /** Where each of them begins in the text, and the end of the last. */
  readonly starts: Uint32Array<SharedArrayBuffer>;
  /** The others, which are few. */
  readonly odd: readonly string[];
}

const PLAIN = /^[ -~]*$/;

/** A site has hundreds of thousands of paths, and every worker would hold them all. */
export function indexPaths(paths: readonly string[]): PathIndex {
  const plain = paths.filter((path) => PLAIN.test(path)).toSorted();
  const text = new Uint8Array(new SharedArrayBuffer(plain.reduce((sum, path) => sum + path.length, 0)));
  const starts = new Uint32Array(new SharedArrayBuffer((plain.length + 1) * Uint32Array.BYTES_PER_ELEMENT));
  let end = 0;
  for (const [index, path] of plain.entries()) {
    starts[index] = end;
    for (let at = 0; at < path.length; at += 1) text[end + at] = path.charCodeAt(at);
    end += path.length;
  }
  starts[plain.length] = end;
  return { text, starts, odd: paths.filter((path) => !PLAIN.test(path)) };
}

export function openPathIndex({ text, starts, odd }: PathIndex): Pick<ReadonlySet<string>, 'has'> {
  const others = new Set(odd);
  const has = (path: string): boolean => {
    if (!PLAIN.test(path)) return others.has(path);
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = compare(path, text, starts[middle] ?? 0, starts[middle + 1] ?? 0);
      if (order === 0) return true;
      if (order < 0) high = middle;
      else low = middle + 1;
    }
    return false;
  };
  return { has };
}

/** Below 0 where a path comes before what stands in the text from `start` to `end`, 0 where it is the same. */
function compare(path: string, text: Uint8Array, start: number, end: number): number {
  const length = Math.min(path.length, end - start);
  for (let at = 0; at < length; at += 1) {
    const difference = path.charCodeAt(at) - (text[start + at] ?? 0);
    if (difference !== 0) return difference;
  }
  return path.length - (end - start);
}
