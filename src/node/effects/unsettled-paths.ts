import { roleOf } from '../../core/content/file-role.ts';
import { folderOf, isOfClasses, type ProjectTree } from './project-tree.ts';
import type { PairOfViews } from './read-pair.ts';

/**
 * Which files of a commit could not be published as they are: those with problems, those that lead to such, and those of
 * which something was published before and cannot be now.
 */
export function unsettledPaths({ base, head }: PairOfViews, tree: ProjectTree): (path: string) => boolean {
  if (head.problems.length === 0) return () => false;
  if (!head.publication) return () => true;
  const folders = new Set(head.problems.map(({ place }) => folderOf(place.file)));
  const isClassless = [...folders].some((folder) => folder === 'site.yaml' || folder.startsWith('issuers'));
  const hasClassProblem = [...folders].some(isOfClasses);
  const missing = new Set([...missingFiles({ base, head })].filter((file) => tree.entryAt(file) !== undefined));
  const bereft = new Set([...missing].map(folderOf));
  return (path) => {
    // Deleted, and something that is still there stood on it.
    if (tree.entryAt(path) === undefined)
      return missing.size > 0 && (bereft.has(folderOf(path)) || path.endsWith('.csv'));
    if (isClassless || missing.has(path) || folders.has(folderOf(path))) return true;
    if (isOfClasses(path)) return hasClassProblem;
    const role = roleOf(path);
    return (role.kind === 'award' || role.kind === 'roster') && folders.has(`badges/${role.badge}`);
  };
}

/** Where that stood which was sound before and is not there now. */
function missingFiles({ base, head }: Pick<PairOfViews, 'base' | 'head'>): ReadonlySet<string> {
  const before = base.publication?.registry;
  const after = head.publication?.registry;
  const awards = new Set(after?.awards.map(({ id }) => id));
  return new Set([
    ...(before?.awards ?? []).filter(({ id }) => !awards.has(id)).map(({ place }) => place.file),
    ...[...(before?.badges.values() ?? [])].filter(({ id }) => !after?.badges.has(id)).map(({ place }) => place.file),
    ...[...(before?.issuers.values() ?? [])].filter(({ id }) => !after?.issuers.has(id)).map(({ place }) => place.file),
  ]);
}
