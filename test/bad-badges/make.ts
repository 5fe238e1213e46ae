import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { corpusFiles } from './make/corpus.ts';

/** Writes the corpus again: the list, the inputs, and what the invented web answers. */
const here = import.meta.dirname;
const files = corpusFiles();
for (const folder of ['inputs', 'hosts']) rmSync(join(here, folder), { recursive: true, force: true });
for (const [path, content] of files) {
  mkdirSync(dirname(join(here, path)), { recursive: true });
  writeFileSync(join(here, path), content);
}
