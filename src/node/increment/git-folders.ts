import type { ProjectPath } from '../../core/model/text.ts';
import { runGit } from '../change/run-git.ts';
import { isOfClasses, type ProjectTree } from '../effects/project-tree.ts';
import { treeOf, type GitProject } from '../git/commits.ts';
import { readEntry, type GitEntry } from '../git/entry.ts';

/** A commit of which only the folders are listed that somebody asks for. */
export function gitFolders(project: GitProject, commit: string): ProjectTree {
  const tree = treeOf(project, commit);
  const listed = new Map<string, ReadonlyMap<string, GitEntry>>();
  const list = (folder: string): ReadonlyMap<string, GitEntry> => {
    const known = listed.get(folder) ?? withinListed(folder) ?? entriesBelow(project, tree, folder);
    listed.set(folder, known);
    return known;
  };
  /** Of a folder above that was listed, the part that is below this one. */
  function withinListed(folder: string): ReadonlyMap<string, GitEntry> | undefined {
    const above = listed.get(folder.split('/', 1).join('/'));
    return above && new Map([...above].filter(([path]) => path.startsWith(`${folder}/`)));
  }
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

function unasked(): never {
  throw new Error('Of a commit whose folders are listed one by one, not everything can be asked');
}

function entriesBelow({ root }: GitProject, tree: string, folder: string): ReadonlyMap<string, GitEntry> {
  const lines = runGit(root, ['ls-tree', '-r', '-z', '--full-tree', tree, '--', folder]).split('\0');
  return new Map(
    lines
      .filter((line) => line !== '')
      .map((line) => {
        const tab = line.indexOf('\t');
        const [mode = '', , id = ''] = line.slice(0, tab).split(' ');
        const path = line.slice(tab + 1);
        return [path, { path, mode, id }] as const;
      }),
  );
}
