import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';
import { corpusFiles } from '../bad-badges/make/corpus.ts';

const folder = join(import.meta.dirname, '../bad-badges');

function committedFiles(): readonly string[] {
  const below = ['inputs', 'hosts'].flatMap((name) =>
    readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/')),
  );
  return ['list.json', ...below].toSorted();
}

test('the bad badges are byte for byte what make.ts writes, and nothing else lies among them', () => {
  const made = corpusFiles();
  expect(committedFiles()).toEqual([...made.keys()].toSorted());
  const differing = [...made].filter(([path, content]) => !readFileSync(join(folder, path)).equals(content));
  expect(differing.map(([path]) => path)).toEqual([]);
});
