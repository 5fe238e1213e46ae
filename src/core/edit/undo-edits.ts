import type { ProjectPath } from '../model/text.ts';
import type { FileEdit } from './change.ts';

export type Undone =
  | { readonly kind: 'edits'; readonly edits: readonly FileEdit[] }
  /** Somebody edited this file afterwards. */
  | { readonly kind: 'changed'; readonly path: string };

/** The edits that make files what they were before some others, the oldest first; `textAt` is what a file says today. */
export function undoEdits(edits: readonly FileEdit[], textAt: (path: ProjectPath) => string | undefined): Undone {
  const whole = new Map<string, FileEdit>();
  for (const { path, before, after } of edits)
    whole.set(path, { path, before: whole.has(path) ? whole.get(path)?.before : before, after });
  const changed = [...whole.values()].find(({ path, after }) => textAt(path) !== after);
  if (changed) return { kind: 'changed', path: changed.path };
  return {
    kind: 'edits',
    edits: [...whole.values()].map(({ path, before, after }) => ({ path, before: after, after: before })),
  };
}
