import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NotKept, openTable, removeOtherLeaves, writeTable, type Entry } from '../../src/node/increment/kept-table.ts';
import { temporaryFolder } from './project.ts';

/** Long enough that a table of some has several leaves. */
const value = fc.integer({ min: 0, max: 9000 }).map((length) => 'x'.repeat(length));
const key = fc.stringMatching(/^[a-d]{1,3} [a-z0-9]{0,3}$/);
const contents = fc.dictionary(key, value, { maxKeys: 40, noNullPrototype: true });
const edits = fc.array(fc.tuple(key, fc.option(value, { nil: undefined })), { maxLength: 30 });

function inOrder(entries: Iterable<Entry>): readonly Entry[] {
  return [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

test('a table says after changes what a map would say, also when it is read again from its leaves', () => {
  fc.assert(
    fc.property(contents, fc.array(edits, { maxLength: 4 }), key, (first, changes, asked) => {
      const folder = mkdtempSync(join(tmpdir(), 'blazon-table-'));
      const expected = new Map<string, unknown>(Object.entries(first));
      let root = writeTable(folder, inOrder(expected));
      for (const change of changes) {
        for (const [name, now] of change)
          if (now === undefined) expected.delete(name);
          else expected.set(name, now);
        root = openTable(folder, root).changed(new Map(change)).keep();
        removeOtherLeaves(folder, root);
      }
      const table = openTable(folder, root);
      expect([...table.from('')]).toEqual(inOrder(expected));
      expect(table.get(asked)).toBe(expected.get(asked));
      const beginning = asked.slice(0, 1);
      expect([...table.below(beginning)]).toEqual(inOrder(expected).filter(([name]) => name.startsWith(beginning)));
      expect([...table.from(asked)]).toEqual(inOrder(expected).filter(([name]) => name >= asked));
      rmSync(folder, { recursive: true });
    }),
    { numRuns: 60 },
  );
});

test('a leaf of which one byte is another, that is cut short or gone is noticed when it is read, and other leaves are read all the same', () => {
  const folder = temporaryFolder();
  const entries = Array.from({ length: 90 }, (_, index): Entry => [
    `key ${String(index).padStart(2, '0')}`,
    'x'.repeat(1000),
  ]);
  const root = writeTable(folder, entries);
  expect(root.length).toBe(3);
  const [, second] = root;
  const leaf = join(folder, second?.[1] ?? '');
  const whole = readFileSync(leaf);
  for (const at of [0, 100, whole.length >> 1, whole.length - 1]) {
    const flipped = Buffer.from(whole);
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    writeFileSync(leaf, flipped);
    expect(() => openTable(folder, root).get(second?.[0] ?? '')).toThrow(NotKept);
  }
  writeFileSync(leaf, whole.subarray(0, -1));
  expect(() => [...openTable(folder, root).below('key')]).toThrow(NotKept);
  rmSync(leaf);
  expect(() => openTable(folder, root).changed(new Map([[second?.[0] ?? '', 'y']]))).toThrow(NotKept);
  expect(openTable(folder, root).get('key 00')).toBe('x'.repeat(1000));
});

test('of a change only the leaves are written that it touches', () => {
  const folder = temporaryFolder();
  const entries = Array.from({ length: 900 }, (_, index): Entry => [
    `key ${String(index).padStart(3, '0')}`,
    'x'.repeat(1000),
  ]);
  const root = writeTable(folder, entries);
  const changed = openTable(folder, root)
    .changed(new Map([['key 450', 'y']]))
    .keep();
  const before = new Set(root.map(([, digest]) => digest));
  expect(changed.filter(([, digest]) => !before.has(digest))).toHaveLength(1);
  removeOtherLeaves(folder, changed);
  expect(readdirSync(folder).toSorted()).toEqual(changed.map(([, digest]) => digest).toSorted());
});
