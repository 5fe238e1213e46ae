import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseFile } from '../core/content/parse-file.ts';
import { resolve } from '../core/content/resolve.ts';
import type { Change } from '../core/edit/change.ts';
import type { Instant } from '../core/model/time.ts';
import { CODEOWNERS, codeownersFile } from '../core/review/codeowners.ts';
import { readCodeowners } from './codeowners-file.ts';
import type { LoadedProject } from './load-project.ts';

interface Described extends Pick<LoadedProject, 'drafts' | 'problems'> {
  readonly root: string;
  readonly now: Instant;
}

/** A change to what a project describes and, where it is kept at GitHub, what that means for its CODEOWNERS. */
export function withCodeowners({ root, drafts, problems, now }: Described, change: Change): Change {
  // A badge with problems is not in the registry, and its reviewers would be struck out.
  if (problems.length > 0 || !existsSync(join(root, '.github'))) return change;
  const edited = new Set<string>(change.edits.map(({ path }) => path));
  const added = change.edits.flatMap(({ path, after }) =>
    after === undefined ? [] : parseFile({ kind: 'text', path, text: after }).drafts,
  );
  const { registry } = resolve([...drafts.filter(({ place }) => !edited.has(place.file)), ...added], { now });
  if (!registry) return change;
  const before = readCodeowners(root);
  const after = codeownersFile(before, registry);
  return after === before ? change : { ...change, edits: [...change.edits, { path: CODEOWNERS, before, after }] };
}
