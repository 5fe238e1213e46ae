import type { ProjectPath } from '../../core/model/text.ts';
import type { Problem } from '../../core/problem/problem.ts';
import { nameFault } from '../reading/name-fault.ts';

/** One name in the tree of a commit, and what it stands for there. */
export interface GitEntry {
  readonly path: string;
  /** `100644`, `120000` for a symbolic link, `160000` for a submodule, `000000` for nothing. */
  readonly mode: string;
  readonly id: string;
}

export type EntryReading =
  | { readonly kind: 'file'; readonly path: ProjectPath }
  | { readonly kind: 'passed over' }
  | { readonly kind: 'problem'; readonly problem: Problem };

export const PROJECT_ROOTS = ['site.yaml', 'issuers', 'badges', 'frameworks', 'recipients', 'forgotten'];

/** What an entry is to a project, by the rules of `findFiles`: nothing is followed, and what belongs to tools is passed over. */
export function readEntry({ path, mode }: GitEntry): EntryReading {
  const [top = '', ...below] = path.split('/');
  if (!PROJECT_ROOTS.includes(top)) return { kind: 'passed over' };
  let at = top;
  for (const name of below) {
    at = `${at}/${name}`;
    const reason = nameFault(name);
    if (reason !== undefined) return problem({ code: 'UNSAFE_NAME', place: startOf(at), name, reason });
    if (name.startsWith('.')) return { kind: 'passed over' };
  }
  if (mode === '120000') return problem({ code: 'SYMBOLIC_LINK', place: startOf(path) });
  const expected = top === 'site.yaml' ? 'file' : 'folder';
  const found = mode === '160000' ? 'submodule' : below.length === 0 ? 'file' : 'folder';
  if (found === 'submodule' || (below.length === 0 ? expected === 'folder' : expected === 'file'))
    return problem({ code: 'WRONG_KIND_OF_FILE', place: startOf(found === 'folder' ? top : path), found, expected });
  return { kind: 'file', path: path as ProjectPath };
}

/** Names that differ from another of the same folder in case only; of each group the last in order is the one that is meant. */
export function caseProblems(paths: Iterable<string>): readonly Problem[] {
  const meant = new Map<string, string>();
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const path of paths) {
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
      const part = path.slice(0, end);
      if (seen.has(part)) break;
      seen.add(part);
      const key = `${part.slice(0, part.lastIndexOf('/') + 1)}${nameOf(part).toLowerCase()}`;
      const other = meant.get(key);
      if (other !== undefined) problems.push(differs(part, other));
      if (other === undefined || part > other) meant.set(key, part);
    }
  }
  return problems;
}

function differs(a: string, b: string): Problem {
  const [first = '', last = ''] = [a, b].toSorted();
  return { code: 'NAMES_DIFFER_IN_CASE', place: startOf(first), name: nameOf(first), other: nameOf(last) };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function problem(one: Problem): EntryReading {
  return { kind: 'problem', problem: one };
}

function startOf(file: string): Problem['place'] {
  return { file, line: 1, column: 1 };
}
