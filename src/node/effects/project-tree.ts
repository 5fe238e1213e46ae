import { roleOf } from '../../core/content/file-role.ts';
import type { BadgeId } from '../../core/model/ids.ts';
import type { ProjectPath } from '../../core/model/text.ts';
import type { Problem } from '../../core/problem/problem.ts';
import { readEntry, type GitEntry } from '../git/entry.ts';

/** The files of a project at one commit by name, so that what belongs together is found without looking at the rest. */
export interface ProjectTree {
  readonly put: (entry: GitEntry) => void;
  readonly remove: (path: string) => void;
  /** The id of a file's content; undefined where there is no file of the project. */
  readonly idOf: (path: string) => string | undefined;
  readonly entryAt: (path: string) => GitEntry | undefined;
  /** Everything in a folder of a badge, an issuer or a recipient, `badges/first`. */
  readonly below: (folder: string) => Iterable<ProjectPath>;
  /** All files that describe the site, its issuers, its badges and the frameworks they are aligned to. */
  readonly classFiles: () => readonly ProjectPath[];
  readonly awardFiles: (badge: BadgeId) => number;
  /** The files of its awards, without rosters. */
  readonly awardsOf: (badge: BadgeId) => Iterable<ProjectPath>;
  readonly rosters: (badge: BadgeId) => Iterable<ProjectPath>;
  readonly badges: () => Iterable<BadgeId>;
  /** What is wrong with a name or what it stands for. */
  readonly problemAt: (path: string) => Problem | undefined;
  readonly paths: () => Iterable<string>;
}

export function projectTree(entries: Iterable<GitEntry> = []): ProjectTree {
  const all = new Map<string, GitEntry>();
  const files = new Map<string, GitEntry>();
  const faults = new Map<string, Problem>();
  const folders = new Map<string, Set<ProjectPath>>();
  const awards = new Map<BadgeId, Set<ProjectPath>>();
  const rosters = new Map<BadgeId, Set<ProjectPath>>();
  const shelvesOf = (path: ProjectPath): Set<ProjectPath>[] => {
    const role = roleOf(path);
    const folder = shelf(folders, folderOf(path));
    if (role.kind === 'award') return [folder, shelf(awards, role.badge)];
    return role.kind === 'roster' ? [folder, shelf(rosters, role.badge)] : [folder];
  };
  const remove = (path: string): void => {
    all.delete(path);
    faults.delete(path);
    if (files.delete(path)) for (const one of shelvesOf(path as ProjectPath)) one.delete(path as ProjectPath);
  };
  const put = (entry: GitEntry): void => {
    remove(entry.path);
    const reading = readEntry(entry);
    if (reading.kind === 'passed over') return;
    all.set(entry.path, entry);
    if (reading.kind === 'problem') faults.set(entry.path, reading.problem);
    else {
      files.set(entry.path, entry);
      for (const one of shelvesOf(reading.path)) one.add(reading.path);
    }
  };
  for (const entry of entries) put(entry);
  return {
    put,
    remove,
    idOf: (path) => files.get(path)?.id,
    entryAt: (path) => all.get(path),
    below: (folder) => folders.get(folder) ?? [],
    classFiles: () => [...folders].flatMap(([folder, paths]) => (isOfClasses(folder) ? [...paths] : [])),
    awardFiles: (badge) => awards.get(badge)?.size ?? 0,
    awardsOf: (badge) => awards.get(badge) ?? [],
    rosters: (badge) => rosters.get(badge) ?? [],
    badges: () => new Set([...awards.keys(), ...rosters.keys()]),
    problemAt: (path) => faults.get(path),
    paths: () => files.keys(),
  };
}

/** The folder of the thing that a file belongs to: `badges/first` of `badges/first/claims/spring.yaml`. */
export function folderOf(path: string): string {
  const [top = '', name] = path.split('/');
  return name === undefined ? top : `${top}/${name}`;
}

export function isOfClasses(path: string): boolean {
  return (
    path === 'site.yaml' || path.startsWith('badges/') || path.startsWith('issuers/') || path.startsWith('frameworks/')
  );
}

function shelf<Key>(shelves: Map<Key, Set<ProjectPath>>, key: Key): Set<ProjectPath> {
  const found = shelves.get(key) ?? new Set();
  shelves.set(key, found);
  return found;
}
