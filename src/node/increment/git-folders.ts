import type { ProjectPath } from '../../core/model/text.ts';
import { runGit } from '../change/run-git.ts';
import { folderOf, isOfClasses, type ProjectTree } from '../effects/project-tree.ts';
import { treeOf, type GitProject } from '../git/commits.ts';
import { readEntry, type GitEntry } from '../git/entry.ts';

/** No command line is longer than machines take. */
const MOST_AT_ONCE = 500;

/** A commit of which only the folders are listed that somebody asks for; the `expected` ones, of badges and people, together. */
export function gitFolders(project: GitProject, commit: string, expected: readonly string[] = []): ProjectTree {
  const tree = treeOf(project, commit);
  const listed = new Map<string, ReadonlyMap<string, GitEntry>>();
  const list = (folder: string): ReadonlyMap<string, GitEntry> => {
    const known = listed.get(folder);
    if (known) return known;
    // All of it was listed with the folder that it is in.
    if (listed.has(folder.split('/', 1).join('/')))
      return byPath(entriesIn(folder, [...(listed.get(folderOf(folder))?.values() ?? [])]));
    const rest = expected.filter((one) => !listed.has(one));
    const folders = rest.includes(folder) ? [folder, ...rest].slice(0, MOST_AT_ONCE) : [folder];
    const entries = entriesBelow(project, tree, folders);
    for (const one of folders) listed.set(one, new Map());
    for (const [one, own] of [
      ...Map.groupBy(entries, ({ path }) => folderOf(path)),
      [folder, entriesIn(folder, entries)] as const,
    ])
      listed.set(one, byPath(own));
    return listed.get(folder) ?? new Map<string, GitEntry>();
  };
  const entryAt = (path: string) => list(path.includes('/') ? path.split('/', 2).join('/') : path).get(path);
  const filesIn = (folder: string) =>
    [...list(folder).values()].flatMap((entry) => {
      const reading = readEntry(entry);
      return reading.kind === 'file' ? [reading.path] : [];
    });
  return {
    idOf: (path) => {
      const entry = entryAt(path);
      return entry && readEntry(entry).kind === 'file' ? entry.id : undefined;
    },
    below: (folder) => filesIn(folder),
    classFiles: (): readonly ProjectPath[] =>
      ['site.yaml', 'issuers', 'badges', 'frameworks'].flatMap((top) => filesIn(top).filter(isOfClasses)),
    entryAt,
    problemAt: (path) => {
      const entry = entryAt(path);
      const reading = entry && readEntry(entry);
      return reading?.kind === 'problem' ? reading.problem : undefined;
    },
    put: unasked,
    remove: unasked,
    awardFiles: unasked,
    awardsOf: unasked,
    rosters: unasked,
    badges: unasked,
    paths: unasked,
  };
}

function byPath(entries: readonly GitEntry[]): ReadonlyMap<string, GitEntry> {
  return new Map(entries.map((entry) => [entry.path, entry]));
}

function entriesIn(folder: string, entries: readonly GitEntry[]): readonly GitEntry[] {
  return entries.filter(({ path }) => path === folder || path.startsWith(`${folder}/`));
}

function unasked(): never {
  throw new Error('Of a commit whose folders are listed one by one, not everything can be asked');
}

function entriesBelow({ root }: GitProject, tree: string, folders: readonly string[]): readonly GitEntry[] {
  return runGit(root, ['--literal-pathspecs', 'ls-tree', '-r', '-z', '--full-tree', tree, '--', ...folders])
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const tab = line.indexOf('\t');
      const [mode = '', , id = ''] = line.slice(0, tab).split(' ');
      return { path: line.slice(tab + 1), mode, id };
    });
}
