import type { Audit, Offence } from '../../core/effects/audit-report.ts';
import type { Effect } from '../../core/effects/effect.ts';
import { addressKind, isExample } from '../../core/model/site.ts';
import { dayOf, instantOf, type Instant } from '../../core/model/time.ts';
import { inOrder } from '../../core/problem/in-order.ts';
import type { Problem } from '../../core/problem/problem.ts';
import type { GitProject } from '../git/commits.ts';
import { firstParents, type HistoryStep } from '../git/first-parents.ts';
import { listTree } from '../git/list-tree.ts';
import { openObjects } from '../git/object-reader.ts';
import { draftShelf, type DraftShelf } from './draft-shelf.ts';
import { standIns } from './introduce.ts';
import { judgePair } from './judge-pair.ts';
import { projectTree, type ProjectTree } from './project-tree.ts';
import { readPair, type PairOfViews } from './read-pair.ts';
import { rosterIndex, type RosterIndex } from './roster-index.ts';
import { unsettledPaths } from './unsettled-paths.ts';

/** One published change of the history, as the checks of an audit see it. */
export interface AuditStep extends HistoryStep {
  readonly views: PairOfViews;
  readonly effects: readonly Effect[];
}

/** A further question that an audit asks of every change. */
export type AuditCheck = (step: AuditStep) => readonly Problem[] | Promise<readonly Problem[]>;

export interface AuditOptions {
  readonly head: string;
  /** Taken as published in order; only what comes after it is walked. */
  readonly from?: string | undefined;
  readonly now: Instant;
  readonly checks?: readonly AuditCheck[];
  /** Offences that show only when all is known that came after them. Asked once, after the walk. */
  readonly standing?: (() => readonly Offence[]) | undefined;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Walks the first-parent history and judges each commit against what was published before it. What could not be published
 * because of its problems is kept aside, and judged with the commit that mends it; so is what a project says while it calls
 * itself the example, once it was somebody's own. What stood at a public address never becomes the example. Each commit costs what it changed.
 */
export async function audit(project: GitProject, options: AuditOptions): Promise<Audit> {
  const { head, from, onProgress } = options;
  const steps = firstParents(project, { head, from });
  const entries = from === undefined ? [] : listTree(project, from);
  const objects = openObjects(project.root);
  const walk: Walk = {
    options,
    shelf: draftShelf(objects),
    rosters: rosterIndex(objects),
    published: projectTree(entries),
    latest: projectTree(entries),
    held: new Set(),
  };
  const offences: Offence[] = [];
  let ofExample = 0;
  try {
    for (const [index, step] of steps.entries()) {
      const judged = await judgeStep(step, walk);
      if (judged.kind === 'example') ofExample += 1;
      else if (judged.problems.length > 0) offences.push(offence(step, judged.problems));
      onProgress?.(index + 1, steps.length);
    }
  } finally {
    objects.close();
  }
  return {
    commits: steps.length,
    ofExample,
    offences: inHistoryOrder([...offences, ...(options.standing?.() ?? [])], steps),
  };
}

interface Walk {
  readonly options: AuditOptions;
  readonly shelf: DraftShelf;
  readonly rosters: RosterIndex;
  /** What stood last without problems of its own. */
  readonly published: ProjectTree;
  readonly latest: ProjectTree;
  /** Paths at which the two differ. */
  readonly held: Set<string>;
}

type Judged =
  /** The example that comes with Blazon: nothing that it says is a promise. */
  { readonly kind: 'example' } | { readonly kind: 'judged'; readonly problems: readonly Problem[] };

async function judgeStep(step: HistoryStep, walk: Walk): Promise<Judged> {
  const { options, shelf, rosters, published, latest, held } = walk;
  for (const entry of step.entries)
    if (entry.mode === '000000') latest.remove(entry.path);
    else latest.put(entry);
  const changed = [...new Set([...step.entries.map(({ path }) => path), ...held])];
  const search = (handles: readonly string[]) => rosters.rostersWith(latest, handles);
  const trees = { base: published, head: latest };
  const views = await readPair(trees, changed, { shelf, search, now: options.now, introduce: standIns });
  const [before, site] = [views.base.publication?.registry.site, views.head.publication?.registry.site];
  const wasPublic = before !== undefined && addressKind(before.url) === 'public';
  if (site && isExample(site) && !wasPublic) {
    const wasOwn = before !== undefined && !isExample(before);
    advance(changed, () => wasOwn, walk);
    return { kind: 'example' };
  }
  const { effects, offences } = judgePair(views, latest);
  const checked: Problem[] = [];
  for (const check of options.checks ?? []) checked.push(...(await check({ ...step, views, effects })));
  advance(changed, unsettledPaths(views, latest), walk);
  return { kind: 'judged', problems: inOrder([...offences.filter(isOfHistory), ...checked]) };
}

/** Where history was cleaned of a person, a tombstone is all that is left: it takes the place of no award. */
function isOfHistory({ code }: Problem): boolean {
  return code !== 'TOMBSTONE_WITHOUT_AWARD';
}

/** What is settled is published; what is not waits. */
function advance(changed: readonly string[], isUnsettled: (path: string) => boolean, walk: Walk): void {
  const { published, latest, held } = walk;
  for (const path of changed) {
    const entry = latest.entryAt(path);
    if (isUnsettled(path)) {
      held.add(path);
      continue;
    }
    held.delete(path);
    if (entry) published.put(entry);
    else published.remove(path);
  }
}

/** One offence for each commit. */
function inHistoryOrder(offences: readonly Offence[], steps: readonly HistoryStep[]): readonly Offence[] {
  const byCommit = Map.groupBy(offences, ({ commit }) => commit);
  return steps.flatMap(({ commit }) => {
    const [first, ...others] = byCommit.get(commit) ?? [];
    return first ? [{ ...first, problems: [first, ...others].flatMap(({ problems }) => problems) }] : [];
  });
}

function offence({ commit, seconds, subject }: HistoryStep, problems: readonly Problem[]): Offence {
  return { commit, on: dayOf(instantOf(seconds * 1000)), subject, problems };
}
