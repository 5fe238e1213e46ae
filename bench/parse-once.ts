import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parseDocument } from 'yaml';

/** Reads every file of the recipients of `root` and parses it, and nothing else. Prints the seconds. */
const [root = '.'] = process.argv.slice(2);
const start = performance.now();
for (const entry of readdirSync(join(root, 'recipients'), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
  if (entry.name.endsWith('.csv')) parseCsv(text, { columns: true });
  else parseDocument(entry.name.endsWith('.md') ? (text.split('---\n')[1] ?? '') : text);
}
process.stdout.write(`${(performance.now() - start) / 1000}\n`);
