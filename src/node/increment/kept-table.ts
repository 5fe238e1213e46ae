import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, readKept } from './kept-file.ts';

export type Entry = readonly [key: string, value: unknown];

/** The leaves of a table in their order: the first key of each, and its digest. */
export type TableRoot = readonly (readonly [first: string, digest: string])[];

/**
 * Values under keys, in order of key, kept in files of some kilobytes each, the _leaves_. A leaf is named by its digest and is held
 * against it when it is read, so that whoever knows the root knows what the table says, and reads of it no more than is asked for.
 * Every question throws `NotKept` where a leaf is not there or not as it was written.
 */
export interface KeptTable {
  readonly get: (key: string) => unknown;
  /** What is kept under keys that begin so. */
  readonly below: (beginning: string) => Iterable<Entry>;
  /** What is kept under keys from one on, that one included. */
  readonly from: (key: string) => Iterable<Entry>;
  /** The table with other values; `undefined` takes a key out. Nothing is written yet. */
  readonly changed: (edits: ReadonlyMap<string, unknown>) => KeptTable;
  /** Writes the leaves that are new. */
  readonly keep: () => TableRoot;
}

/** What was kept is not there any more, or not as it was written. */
export class NotKept extends Error {
  override readonly name = 'NotKept';
}

const LEAF_SIZE = 32 * 1024;

interface Leaf {
  readonly first: string;
  readonly digest: string;
  /** Absent for what lies on the disk. */
  readonly text?: string;
}

/** The table whose leaves lie in a folder. */
export function openTable(folder: string, root: TableRoot): KeptTable {
  return tableOf(
    folder,
    root.map(([first, digest]) => ({ first, digest })),
  );
}

/** Writes a table. The entries come in order of key. */
export function writeTable(folder: string, entries: Iterable<Entry>): TableRoot {
  mkdirSync(folder, { recursive: true });
  return Array.from(leavesOf(entries, LEAF_SIZE), (leaf) => written(folder, leaf));
}

/** Removes the leaves of a folder that none of these tables has. */
export function removeOtherLeaves(folder: string, root: TableRoot): void {
  const kept = new Set(root.map(([, digest]) => digest));
  for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(join(folder, name), { force: true });
}

function tableOf(folder: string, leaves: readonly Leaf[]): KeptTable {
  const parsed = new Map<string, readonly Entry[]>();
  const entriesOf = (leaf: Leaf): readonly Entry[] => {
    const entries = parsed.get(leaf.digest) ?? (JSON.parse(leaf.text ?? readLeaf(folder, leaf)) as readonly Entry[]);
    parsed.set(leaf.digest, entries);
    return entries;
  };
  const from = function* (key: string): Generator<Entry> {
    for (let at = leafOf(leaves, key); at < leaves.length; at += 1) {
      const leaf = leaves[at];
      const entries = leaf ? entriesOf(leaf) : [];
      for (let index = placeOf(entries, key); index < entries.length; index += 1) {
        const entry = entries[index];
        if (entry) yield entry;
      }
    }
  };
  return {
    from,
    get: (key) => {
      const [first] = from(key);
      return first?.[0] === key ? first[1] : undefined;
    },
    below: function* (beginning) {
      for (const entry of from(beginning)) {
        if (!entry[0].startsWith(beginning)) return;
        yield entry;
      }
    },
    changed: (edits) => {
      const byLeaf = Map.groupBy(edits, ([key]) => leafOf(leaves, key));
      const fresh = leaves.flatMap((leaf, index) => {
        const own = byLeaf.get(index);
        return own ? spread(merged(entriesOf(leaf), own)) : [leaf];
      });
      return tableOf(folder, leaves.length === 0 ? spread(merged([], [...edits])) : fresh);
    },
    keep: () => {
      mkdirSync(folder, { recursive: true });
      return leaves.map((leaf) => written(folder, leaf));
    },
  };
}

/** The last leaf that may hold a key or, where there is none of it, begins after it. */
function leafOf(leaves: readonly Leaf[], key: string): number {
  return Math.max(0, placeAmong(leaves.length, (index) => (leaves[index]?.first ?? '') <= key) - 1);
}

function placeOf(entries: readonly Entry[], key: string): number {
  return placeAmong(entries.length, (index) => (entries[index]?.[0] ?? '') < key);
}

/** How many of so many in order, from the first on, are before something. */
function placeAmong(length: number, isBefore: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function merged(entries: readonly Entry[], edits: readonly Entry[]): readonly Entry[] {
  const all = new Map([...entries, ...edits]);
  return [...all].filter(([, value]) => value !== undefined).toSorted(byKey);
}

export function byKey([a]: Entry, [b]: Entry): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** As many leaves as are needed, of about one size. */
function spread(entries: readonly Entry[]): readonly Leaf[] {
  const size = entries.reduce((sum, entry) => sum + JSON.stringify(entry).length, 0);
  return [...leavesOf(entries, Math.ceil(size / Math.ceil(size / LEAF_SIZE)))];
}

function* leavesOf(entries: Iterable<Entry>, most: number): Generator<Leaf & { readonly text: string }> {
  let [lines, first, last, size]: [string[], string, string | undefined, number] = [[], '', undefined, 0];
  for (const entry of entries) {
    const [key] = entry;
    if (last !== undefined && key <= last) throw new Error(`The entry ${key} of a table came after ${last}`);
    if (size >= most) {
      yield leafWith(first, lines);
      [lines, size] = [[], 0];
    }
    const line = JSON.stringify(entry);
    if (lines.length === 0) first = key;
    lines.push(line);
    size += line.length;
    last = key;
  }
  if (lines.length > 0) yield leafWith(first, lines);
}

function leafWith(first: string, lines: readonly string[]): Leaf & { readonly text: string } {
  const text = `[${lines.join(',\n')}]\n`;
  return { first, digest: digestOf(text), text };
}

function written(folder: string, { first, digest, text }: Leaf): TableRoot[number] {
  if (text !== undefined) {
    const file = join(folder, digest);
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
  }
  return [first, digest];
}

function readLeaf(folder: string, { digest }: Leaf): string {
  const bytes = readKept(join(folder, digest));
  if (bytes && digestOf(bytes) === digest) return bytes.toString('utf8');
  throw new NotKept(`The leaf ${digest} is not as it was written`);
}
