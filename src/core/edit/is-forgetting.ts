import { parseFile } from '../content/parse-file.ts';
import type { FileEdit } from './change.ts';

/** Whether an edit leaves a tombstone, or makes somebody one who is forgotten. */
export function isForgetting({ path, before, after }: FileEdit): boolean {
  return after !== undefined && leavesTrace(path, after) && !(before !== undefined && leavesTrace(path, before));
}

function leavesTrace(path: FileEdit['path'], text: string): boolean {
  return parseFile({ kind: 'text', path, text }).drafts.some(
    (draft) => draft.kind === 'tombstone' || (draft.kind === 'recipient' && draft.forgotten !== undefined),
  );
}
