import type { Draft } from '../../core/content/draft.ts';
import { parseFile } from '../../core/content/parse-file.ts';
import type { SourceFile } from '../../core/content/source-file.ts';
import type { ProjectPath } from '../../core/model/text.ts';
import type { Problem } from '../../core/problem/problem.ts';
import type { ObjectReader } from '../git/object-reader.ts';
import { sourceOfObject } from '../git/source-of-object.ts';

/** One file read alone, and its text for whoever prints a problem of it. */
export interface ReadFile {
  readonly id: string;
  /** Undefined for what could not be read. */
  readonly source: SourceFile | undefined;
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
}

export interface DraftShelf {
  readonly read: (path: ProjectPath, id: string) => Promise<ReadFile>;
}

/** Two contents of a path are kept: a change has one of before and one of after. */
const KEPT = 2;

/** Reads and parses files of commits, each content of each path once as long as it is in use. */
export function draftShelf(objects: ObjectReader): DraftShelf {
  const shelf = new Map<ProjectPath, readonly ReadFile[]>();
  return {
    async read(path, id) {
      const kept = shelf.get(path) ?? [];
      const known = kept.find((file) => file.id === id);
      const file = known ?? readFile(path, id, await sourceOfObject(objects, path, id));
      if (!known) shelf.set(path, [file, ...kept].slice(0, KEPT));
      return file;
    },
  };
}

function readFile(path: ProjectPath, id: string, source: SourceFile | Problem): ReadFile {
  if (!('code' in source)) return { id, source, ...parseFile(source) };
  return { id, source: undefined, drafts: [{ kind: 'broken', place: source.place, path }], problems: [source] };
}
