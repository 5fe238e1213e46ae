import type { PublishedFile } from '../../core/verify/site/manifest.ts';

/** A manifest as it lies on the disk, asked and changed without reading all of it. */
export interface ManifestText {
  readonly entry: (path: string) => PublishedFile | undefined;
  /** The files below a beginning of their paths. */
  readonly beginningWith: (prefix: string) => readonly PublishedFile[];
  /** The bytes of the manifest with these files in it and those gone, one piece after the other. */
  readonly changed: (put: readonly PublishedFile[], removed: Iterable<string>) => readonly Buffer[];
}

const HEAD = Buffer.from('{"files":[\n');
const TAIL = Buffer.from('\n]}\n');
const BETWEEN = Buffer.from(',\n');
const LINE_END = 10;

/** Undefined for what is no manifest that `manifestJson` wrote. Its lines are in order of path. */
export function openManifest(bytes: Buffer): ManifestText | undefined {
  const isWhole =
    bytes.length > HEAD.length + TAIL.length &&
    bytes.subarray(0, HEAD.length).equals(HEAD) &&
    bytes.subarray(bytes.length - TAIL.length).equals(TAIL);
  if (!isWhole) return undefined;
  const lines = bytes.subarray(HEAD.length, bytes.length - TAIL.length);
  const entry = (path: string) => {
    const file = fileAt(lines, placeOf(lines, path));
    return file?.path === path ? file : undefined;
  };
  return {
    entry,
    beginningWith: (prefix) => {
      const files: PublishedFile[] = [];
      let at = placeOf(lines, prefix);
      for (let file = fileAt(lines, at); file?.path.startsWith(prefix); file = fileAt(lines, at)) {
        files.push(file);
        at = endOf(lines, at);
      }
      return files;
    },
    changed: (put, removed) => {
      const changes = new Map<string, PublishedFile | undefined>([
        ...Array.from(removed, (path) => [path, undefined] as const),
        ...put.map((file) => [file.path, file] as const),
      ]);
      return changedBytes(lines, changes);
    },
  };
}

function changedBytes(lines: Buffer, changes: ReadonlyMap<string, PublishedFile | undefined>): readonly Buffer[] {
  const parts: Buffer[] = [];
  const keep = (from: number, to: number): void => {
    const kept = lines.subarray(from, to);
    const isUnended = kept.length > 0 && to === lines.length;
    if (kept.length > 0) parts.push(...(isUnended ? [kept, BETWEEN] : [kept]));
  };
  let done = 0;
  for (const [path, file] of [...changes].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const at = placeOf(lines, path);
    keep(done, at);
    done = fileAt(lines, at)?.path === path ? endOf(lines, at) : at;
    if (file) parts.push(Buffer.from(`${lineOf(file)},\n`));
  }
  keep(done, lines.length);
  const last = parts.pop() ?? BETWEEN;
  return [HEAD, ...parts, last.subarray(0, last.length - BETWEEN.length), TAIL];
}

function lineOf({ path, size, sha256 }: PublishedFile): string {
  return JSON.stringify({ path, size, sha256 });
}

/** Where the first line begins that is not before a path. */
function placeOf(lines: Buffer, path: string): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = lines.lastIndexOf(LINE_END, Math.max(((low + high) >> 1) - 1, 0)) + 1;
    const at = Math.max(middle, low);
    if ((fileAt(lines, at)?.path ?? '') < path) low = endOf(lines, at);
    else if (high === at) return at;
    else high = at;
  }
  return low;
}

function endOf(lines: Buffer, at: number): number {
  const end = lines.indexOf(LINE_END, at);
  return end < 0 ? lines.length : end + 1;
}

function fileAt(lines: Buffer, at: number): PublishedFile | undefined {
  if (at >= lines.length) return undefined;
  const line = lines.toString('utf8', at, endOf(lines, at)).replace(/,?\n?$/, '');
  return JSON.parse(line) as PublishedFile;
}
