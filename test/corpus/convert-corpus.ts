import { resolve } from 'node:path';
import { readCorpus } from './read-corpus.ts';
import { writeProject } from './write-project.ts';

const [corpus, root] = process.argv.slice(2);
if (corpus === undefined || root === undefined) {
  process.stderr.write('Use: node test/corpus/convert-corpus.ts <corpus> <new folder>\n');
  process.exit(2);
}
const read = readCorpus(corpus);
const awards = writeProject(read, root);
process.stdout.write(
  `${read.badges.length} badges, ${read.drawings} of them with a drawing, and ${awards.length} awards in ${resolve(root)}\n`,
);
for (const { path, reason } of read.refused) process.stdout.write(`refused: ${path}: ${reason}\n`);
