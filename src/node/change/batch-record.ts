import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from '../../core/edit/change.ts';

/** What a batch is called: also the name of a file. */
export function isBatch(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text.length <= 64;
}

/** Remembers, outside of git, a change that was written and not committed, so that it can be undone. */
export function recordBatch(root: string, batch: string, change: Change): void {
  const file = recordOf(root, batch);
  mkdirSync(join(root, '.blazon', 'batches'), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify({ version: 1, change }));
  renameSync(`${file}.new`, file);
}

/** The change of a batch that was written here; undefined for one that was not, or whose record cannot be read. */
export function recordedChange(root: string, batch: string): Change | undefined {
  try {
    const { change } = JSON.parse(readFileSync(recordOf(root, batch), 'utf8')) as { readonly change: Change };
    return Array.isArray(change.edits) ? change : undefined;
  } catch {
    return undefined;
  }
}

function recordOf(root: string, batch: string): string {
  if (!isBatch(batch)) throw new Error('A batch was not checked before its record was looked for');
  return join(root, '.blazon', 'batches', `${batch}.json`);
}
