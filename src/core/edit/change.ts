import type { ProjectPath } from '../model/text.ts';

/** One file before and after; undefined where it is not there. Text as it was read, a byte-order mark included. */
export interface FileEdit {
  readonly path: ProjectPath;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Whether a new file belongs to the people who are kept apart, whatever it says. */
  readonly keptApart?: true;
}

/** What a command does to a project: written whole or not at all, and one commit. */
export interface Change {
  /** The first line of the commit. */
  readonly title: string;
  /** Each path once. */
  readonly edits: readonly FileEdit[];
  /** The last lines of the commit, `Blazon-Batch: 20260603-k7m2qp`. */
  readonly trailers: readonly (readonly [name: string, value: string])[];
}

/** The trailer that names the batch of a change, by which `undo` finds it. */
export const BATCH = 'Blazon-Batch';

export function inBatch(change: Change, batch: string): Change {
  return { ...change, trailers: [...change.trailers, [BATCH, batch]] };
}

/** The commit message of a change. */
export function messageOf({ title, trailers }: Change): string {
  const lines = trailers.map(([name, value]) => `${name}: ${value}`);
  return `${[oneLine(title), ...(lines.length > 0 ? ['', ...lines.map(oneLine)] : [])].join('\n')}\n`;
}

// A line end in a value would begin a trailer of its own.
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}
