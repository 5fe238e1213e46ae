import type { SourceFile } from '../../core/content/source-file.ts';
import type { Problem } from '../../core/problem/problem.ts';
import type { ReadProject } from '../read-project.ts';
import type { GitProject } from './commits.ts';
import { caseProblems, readEntry } from './entry.ts';
import { listTree } from './list-tree.ts';
import { openObjects } from './object-reader.ts';
import { sourceOfObject } from './source-of-object.ts';

/**
 * Reads what a project says in a commit, from git's objects alone: the shape, the limits and the problems of `readProject`.
 * Nothing is checked out, followed or run. Only files that are wanted are opened.
 */
export async function readCommit(
  project: GitProject,
  commit: string,
  wanted: (path: string) => boolean = () => true,
): Promise<ReadProject> {
  const files: SourceFile[] = [];
  const problems: Problem[] = [];
  const objects = openObjects(project.root);
  const entries = listTree(project, commit);
  if (!entries.some(({ path }) => /^site\.yaml(?:\/|$)/.test(path)))
    problems.push({ code: 'SITE_MISSING', place: { file: 'site.yaml', line: 1, column: 1 } });
  const alike = caseProblems(entries.filter((entry) => readEntry(entry).kind === 'file').map(({ path }) => path));
  problems.push(...alike);
  const shadowed = alike.map(({ place }) => place.file);
  try {
    for (const entry of entries) {
      const reading = readEntry(entry);
      if (reading.kind === 'problem') problems.push(reading.problem);
      if (reading.kind !== 'file' || !wanted(entry.path) || isBelow(entry.path, shadowed)) continue;
      const source = await sourceOfObject(objects, reading.path, entry.id);
      if ('code' in source) problems.push(source);
      else files.push(source);
    }
  } finally {
    objects.close();
  }
  return { files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)), problems: distinct(problems) };
}

function isBelow(path: string, places: readonly string[]): boolean {
  return places.some((place) => path === place || path.startsWith(`${place}/`));
}

/** A folder of an unsafe name is one problem, however much is in it. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [`${problem.code} ${problem.place.file}`, problem])).values()];
}
