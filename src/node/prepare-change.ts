import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseFile } from '../core/content/parse-file.ts';
import { resolve } from '../core/content/resolve.ts';
import type { Draft } from '../core/content/draft.ts';
import { changeProblems } from '../core/edit/change-problems.ts';
import type { Change } from '../core/edit/change.ts';
import type { Registry } from '../core/model/registry.ts';
import type { Instant } from '../core/model/time.ts';
import type { Problem } from '../core/problem/problem.ts';
import { CODEOWNERS, codeownersFile } from '../core/review/codeowners.ts';
import { readCodeowners } from './codeowners-file.ts';
import type { LoadedProject } from './load-project.ts';

export type Prepared =
  | { readonly kind: 'ready'; readonly change: Change }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/**
 * A change to what a project describes, with all that goes along: its CODEOWNERS, where it is kept at GitHub.
 * Refused where it would make something wrong that was not wrong before.
 */
export function prepareChange(
  root: string,
  project: LoadedProject,
  { change, now }: { change: Change; now: Instant },
): Prepared {
  const drafts = project.files.flatMap((file) => parseFile(file).drafts);
  const problems = changeProblems({ drafts, problems: project.problems }, change, now);
  if (problems.length > 0) return { kind: 'refused', problems };
  const registry = registryWith(drafts, change, now);
  // A badge with problems is not in the registry, and its reviewers would be struck out.
  if (!registry || project.problems.length > 0 || !existsSync(join(root, '.github'))) return { kind: 'ready', change };
  const before = readCodeowners(root);
  const after = codeownersFile(before, registry);
  const edits = after === before ? change.edits : [...change.edits, { path: CODEOWNERS, before, after }];
  return { kind: 'ready', change: { ...change, edits } };
}

function registryWith(drafts: readonly Draft[], { edits }: Change, now: Instant): Registry | undefined {
  const edited = new Set<string>(edits.map(({ path }) => path));
  const added = edits.flatMap(({ path, after }) =>
    after === undefined ? [] : parseFile({ kind: 'text', path, text: after }).drafts,
  );
  return resolve([...drafts.filter(({ place }) => !edited.has(place.file)), ...added], { now }).registry;
}
