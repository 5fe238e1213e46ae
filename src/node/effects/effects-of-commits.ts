import type { Effect } from '../../core/effects/effect.ts';
import type { SourceFile } from '../../core/content/source-file.ts';
import type { Site } from '../../core/model/site.ts';
import type { Instant } from '../../core/model/time.ts';
import { inOrder } from '../../core/problem/in-order.ts';
import type { Problem } from '../../core/problem/problem.ts';
import { changedFiles } from '../git/changed-files.ts';
import type { GitProject } from '../git/commits.ts';
import { caseProblems } from '../git/entry.ts';
import { listTree } from '../git/list-tree.ts';
import { openObjects } from '../git/object-reader.ts';
import { rostersWith } from '../git/roster-search.ts';
import { draftShelf } from './draft-shelf.ts';
import type { Introduce } from './introduce.ts';
import { judgePair } from './judge-pair.ts';
import { projectTree } from './project-tree.ts';
import { readPair } from './read-pair.ts';

export interface EffectsOfCommits {
  /** What becomes of all that is sound after the change, the gravest first. */
  readonly effects: readonly Effect[];
  /** What is wrong with the files that the change concerns, and what the change may not do to what was published. */
  readonly problems: readonly Problem[];
  /** The site as it was before the change, if there was one, and as it is after it. */
  readonly before: Site | undefined;
  readonly site: Site | undefined;
  /** The files after the change that were read. */
  readonly files: readonly SourceFile[];
}

export interface EffectsOptions {
  readonly base: string;
  readonly head: string;
  readonly now: Instant;
  /** Who people are that the repository does not introduce. */
  readonly introduce?: Introduce | undefined;
}

/** What publishing one commit in place of another does, told from git's objects alone; as much work as the change is large. */
export async function effectsOfCommits(project: GitProject, options: EffectsOptions): Promise<EffectsOfCommits> {
  const { base, head, now, introduce } = options;
  const changed = changedFiles(project, base, head);
  const trees = { base: projectTree(listTree(project, base)), head: projectTree(listTree(project, head)) };
  const objects = openObjects(project.root);
  try {
    const shelf = draftShelf(objects);
    const search = (handles: readonly string[]) =>
      [base, head].flatMap((commit) => rostersWith(project, commit, handles));
    const views = await readPair(trees, changed, { shelf, search, now, ...(introduce && { introduce }) });
    const { effects, offences } = judgePair(views, trees.head);
    return {
      effects,
      problems: inOrder([...views.head.problems, ...caseProblems(trees.head.paths()), ...offences]),
      before: views.base.publication?.registry.site,
      site: views.head.publication?.registry.site,
      files: views.head.files,
    };
  } finally {
    objects.close();
  }
}
