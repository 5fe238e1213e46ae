import { changeProblems, type ProjectSoFar } from '../../core/edit/change-problems.ts';
import type { Change } from '../../core/edit/change.ts';
import type { LoadedForEdit } from '../../core/edit/award.ts';
import type { Draft } from '../../core/content/draft.ts';
import { parseFile } from '../../core/content/parse-file.ts';
import { resolve } from '../../core/content/resolve.ts';
import type { FullAward } from '../../core/model/award.ts';
import type { AwardId } from '../../core/model/ids.ts';
import type { Registry } from '../../core/model/registry.ts';
import type { Instant } from '../../core/model/time.ts';
import type { Problem } from '../../core/problem/problem.ts';
import { fullAward } from '../../core/publication/full-awards.ts';
import { readProject } from '../read-project.ts';

/** A project to which something is to be added. */
export interface OpenProject extends LoadedForEdit, ProjectSoFar {
  readonly now: Instant;
}

/** Reads the project in a work tree; undefined where its `site.yaml` says too little for anything. */
export function openProject(root: string, now: Instant): OpenProject | undefined {
  const { files, problems: unread } = readProject(root);
  const parsed = files.map(parseFile);
  const drafts = parsed.flatMap((one) => one.drafts);
  const resolved = resolve(drafts, { now });
  const problems = [...unread, ...parsed.flatMap((one) => one.problems), ...resolved.problems];
  return resolved.registry && { registry: resolved.registry, files, drafts, problems, now };
}

/** The award as it would be with the change made, or what would be wrong with it. */
export function awardWith(
  project: OpenProject,
  change: Change,
  award: AwardId,
):
  | { readonly kind: 'award'; readonly full: FullAward; readonly registry: Registry }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] } {
  const problems = changeProblems(project, change, project.now);
  if (problems.length > 0) return { kind: 'refused', problems };
  const added = change.edits.flatMap(
    ({ path, after = '' }): readonly Draft[] => parseFile({ kind: 'text', path, text: after }).drafts,
  );
  const { registry } = resolve([...project.drafts, ...added], { now: project.now });
  const found = registry?.awards.find(({ id }) => id === award);
  if (!registry || !found) throw new Error(`The award ${award} is not there though nothing is wrong with it`);
  return { kind: 'award', full: fullAward(found, registry), registry };
}
