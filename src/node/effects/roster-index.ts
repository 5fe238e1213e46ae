import type { ProjectPath } from '../../core/model/text.ts';
import type { ObjectReader } from '../git/object-reader.ts';
import { sourceOfObject } from '../git/source-of-object.ts';
import type { ProjectTree } from './project-tree.ts';

export interface RosterIndex {
  /** The rosters of a tree in which one of these handles stands, and those that cannot be read. */
  readonly rostersWith: (tree: ProjectTree, handles: readonly string[]) => Promise<readonly ProjectPath[]>;
}

interface Indexed {
  readonly id: string;
  /** Undefined for what could not be read, which may say anything. */
  readonly words: ReadonlySet<string> | undefined;
}

/** Finds rosters of one commit after the other. A roster is read again when it has changed, and not by each commit. */
export function rosterIndex(objects: ObjectReader): RosterIndex {
  const index = new Map<ProjectPath, Indexed>();
  const indexed = async (path: ProjectPath, id: string): Promise<Indexed> => {
    const known = index.get(path);
    if (known?.id === id) return known;
    const source = await sourceOfObject(objects, path, id);
    const isText = 'kind' in source && source.kind === 'text';
    const entry = { id, words: isText ? new Set(source.text.match(/[a-z0-9-]+/g)) : undefined };
    index.set(path, entry);
    return entry;
  };
  return {
    async rostersWith(tree, handles) {
      const found: ProjectPath[] = [];
      for (const badge of tree.badges())
        for (const path of tree.rosters(badge)) {
          const { words } = await indexed(path, tree.idOf(path) ?? '');
          if (!words || handles.some((handle) => words.has(handle))) found.push(path);
        }
      return found;
    },
  };
}
