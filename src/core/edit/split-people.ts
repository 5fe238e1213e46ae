import { parseFile } from '../content/parse-file.ts';
import type { ProjectPath } from '../model/text.ts';
import type { Change, FileEdit } from './change.ts';

/** A change in two roots: the public project, and the folder of people that is kept apart. */
export interface SplitChange {
  readonly project: Change;
  readonly people: Change;
}

/**
 * Which edits belong to people who are kept apart: those of files that are there already, and new files that say who
 * somebody is. Who is forgotten is nobody, and is written into the public project.
 */
export function splitPeople(change: Change, isKeptApart: (path: ProjectPath) => boolean): SplitChange {
  const isOfPeople = (edit: FileEdit): boolean =>
    edit.before === undefined ? edit.keptApart === true || introduces(edit) : isKeptApart(edit.path);
  return {
    project: { ...change, edits: change.edits.filter((edit) => !isOfPeople(edit)) },
    people: { ...change, edits: change.edits.filter(isOfPeople) },
  };
}

function introduces({ path, after }: FileEdit): boolean {
  if (after === undefined) return false;
  return parseFile({ kind: 'text', path, text: after }).drafts.some(
    (draft) =>
      (draft.kind === 'recipient' && draft.forgotten === undefined) ||
      (draft.kind === 'award' && draft.identity !== undefined),
  );
}
