import { join } from 'node:path';
import type { ProjectPath } from '../../core/model/text.ts';
import type { Place, Problem } from '../../core/problem/problem.ts';
import { entriesIn, entryAt, type Entry } from './entry.ts';
import { nameFault } from './name-fault.ts';
import { systemReason } from './system-reason.ts';

/** A regular file of the project and where it is on this machine. */
export interface FoundFile {
  readonly path: ProjectPath;
  readonly location: string;
}

export interface Found {
  readonly files: readonly FoundFile[];
  readonly problems: readonly Problem[];
}

interface Findings {
  readonly files: FoundFile[];
  readonly problems: Problem[];
}

/**
 * The regular files of a project, in order of path: `site.yaml` and what is below `issuers/`, `badges/`, `frameworks/`, `recipients/` and `forgotten/`.
 * The `recipients/` of a folder `people` is laid over the project's. Names that begin with a dot belong to tools and are passed over.
 * Nothing is followed or opened.
 */
export function findFiles(root: string, people?: string): Found {
  const findings: Findings = { files: [], problems: [] };
  findSite(root, findings);
  for (const name of ['issuers', 'badges', 'frameworks', 'recipients', 'forgotten']) {
    const folders = [entryBelow(root, name, findings)];
    if (name === 'recipients' && people !== undefined) folders.push(findPeople(people, findings));
    visitAs(
      'folder',
      folders.filter((folder) => folder !== undefined),
      findings,
    );
  }
  return { files: findings.files.toSorted((a, b) => compare(a.path, b.path)), problems: findings.problems };
}

function findSite(root: string, findings: Findings): void {
  const site = entryBelow(root, 'site.yaml', findings);
  if (site) visitAs('file', [site], findings);
  else if (findings.problems.length === 0)
    findings.problems.push({ code: 'SITE_MISSING', place: startOf('site.yaml') });
}

function findPeople(folder: string, findings: Findings): Entry | undefined {
  const entry = entryBelow(folder, 'recipients', findings);
  if (!entry) findings.problems.push({ code: 'PEOPLE_MISSING', place: startOf('recipients'), folder });
  return entry;
}

function entryBelow(folder: string, name: string, { problems }: Findings): Entry | undefined {
  try {
    return entryAt(join(folder, name), name);
  } catch (error) {
    problems.push({ code: 'FILE_UNREADABLE', place: startOf(name), reason: systemReason(error) });
    return undefined;
  }
}

function visitAs(expected: 'file' | 'folder', entries: readonly Entry[], findings: Findings): void {
  const other = entries.find(({ kind }) => kind !== expected && kind !== 'symbolic link');
  if (other) findings.problems.push(wrongKind(other, expected));
  else visit(entries, findings);
}

/** What stands under one path: one entry, or one of the project and one of the people. */
function visit(entries: readonly Entry[], findings: Findings): void {
  const [first, second] = entries;
  if (!first) return;
  const place = startOf(first.path);
  const special = entries.find(({ kind }) => kind !== 'file' && kind !== 'folder');
  if (special?.kind === 'symbolic link') findings.problems.push({ code: 'SYMBOLIC_LINK', place });
  else if (special) findings.problems.push(wrongKind(special, 'file or folder'));
  else if (entries.every(({ kind }) => kind === 'folder')) visitFolder(first.path, entries, findings);
  else if (second) findings.problems.push({ code: 'FILE_IN_BOTH_ROOTS', place });
  else findings.files.push({ path: first.path as ProjectPath, location: first.location });
}

function visitFolder(path: string, folders: readonly Entry[], findings: Findings): void {
  const byName = Map.groupBy(
    folders.flatMap((folder) => entriesOf(folder, findings)),
    (entry) => entry.path.slice(path.length + 1),
  );
  const names = [...byName.keys()].toSorted(compare);
  const safe = names.filter((name) => isSafe(`${path}/${name}`, name, findings) && !name.startsWith('.'));
  // In order of code units capitals stand first, so of names that differ in case only the last is most likely the one that is meant.
  const kept = new Map(safe.map((name) => [name.toLowerCase(), name]));
  for (const name of safe) {
    const other = kept.get(name.toLowerCase()) ?? name;
    if (other === name) visit(byName.get(name) ?? [], findings);
    else findings.problems.push({ code: 'NAMES_DIFFER_IN_CASE', place: startOf(`${path}/${name}`), name, other });
  }
}

function entriesOf({ location, path }: Entry, { problems }: Findings): readonly Entry[] {
  try {
    return entriesIn(location, path);
  } catch (error) {
    problems.push({ code: 'FILE_UNREADABLE', place: startOf(path), reason: systemReason(error) });
    return [];
  }
}

function isSafe(path: string, name: string, { problems }: Findings): boolean {
  const reason = nameFault(name);
  if (reason !== undefined) problems.push({ code: 'UNSAFE_NAME', place: startOf(path), name, reason });
  return reason === undefined;
}

function wrongKind({ path, kind }: Entry, expected: string): Problem {
  return { code: 'WRONG_KIND_OF_FILE', place: startOf(path), found: kind, expected };
}

function startOf(file: string): Place {
  return { file, line: 1, column: 1 };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
