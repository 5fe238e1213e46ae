import type { Draft } from '../../core/content/draft.ts';
import { resolve } from '../../core/content/resolve.ts';
import type { SourceFile } from '../../core/content/source-file.ts';
import type { BadgeId } from '../../core/model/ids.ts';
import type { ProjectPath } from '../../core/model/text.ts';
import type { Instant } from '../../core/model/time.ts';
import { routesOf } from '../../core/openbadges/routes.ts';
import { inOrder } from '../../core/problem/in-order.ts';
import type { Problem } from '../../core/problem/problem.ts';
import type { Publication } from '../../core/publication/publication.ts';
import { concernOf, type RosterSearch } from './concern.ts';
import type { DraftShelf, ReadFile } from './draft-shelf.ts';
import { nobody, type Introduce } from './introduce.ts';
import { milestonesOf } from './milestones-of.ts';
import { isOfClasses, type ProjectTree } from './project-tree.ts';

/** The part of a project that a change concerns, at one commit. */
export interface PartialView {
  /** Undefined where there is no site that can be read. */
  readonly publication: Publication | undefined;
  readonly problems: readonly Problem[];
  readonly files: readonly SourceFile[];
}

export interface PairOfViews {
  readonly base: PartialView;
  readonly head: PartialView;
  /** How many awards each badge had before the change; only of badges that the change may concern. */
  readonly awardsOf: ReadonlyMap<BadgeId, number>;
}

export interface Reading {
  readonly shelf: DraftShelf;
  readonly search: RosterSearch;
  readonly now: Instant;
  /** Recipients for awards whose own commit does not introduce them. */
  readonly introduce?: Introduce;
  /** `named`: of those whose awards change nothing more is read than what the change names. */
  readonly people?: 'whole' | 'named';
}

/** Reads the same part of two trees: what changed, and what is needed to understand it. */
export async function readPair(
  trees: { readonly base: ProjectTree; readonly head: ProjectTree },
  changed: readonly string[],
  reading: Reading,
): Promise<PairOfViews> {
  const both = [trees.base, trees.head];
  const { people = 'whole' } = reading;
  const milestones = await milestonesOf(both, reading.shelf);
  const concern = concernOf(changed, reading.search, { milestones, climbing: people === 'whole' });
  const wanted = new Set<ProjectPath>();
  const [base, head] = [new Map<ProjectPath, ReadFile>(), new Map<ProjectPath, ReadFile>()];
  for (let paths = concern.first(both); ;) {
    const fresh = [...new Set(paths)].filter((path) => !wanted.has(path));
    if (fresh.length === 0) break;
    for (const path of fresh) wanted.add(path);
    await readInto(base, trees.base, fresh, reading.shelf);
    await readInto(head, trees.head, fresh, reading.shelf);
    paths = await concern.next({ base: draftsOf(base), head: draftsOf(head) }, both);
  }
  const { introduce = nobody } = reading;
  const introduced = introduce({ base: draftsOf(base), head: draftsOf(head) });
  const before = viewOf({ read: base, named: [], beside: introduced.base }, reading);
  return {
    base: before,
    head: viewOf({ read: head, named: nameProblems(changed, trees.head), beside: introduced.head }, reading),
    awardsOf: changed.some(isOfClasses) ? withRules(await awardCounts(trees.base, reading.shelf), before) : new Map(),
  };
}

async function readInto(
  read: Map<ProjectPath, ReadFile>,
  tree: ProjectTree,
  paths: readonly ProjectPath[],
  shelf: DraftShelf,
): Promise<void> {
  for (const path of paths) {
    const id = tree.idOf(path);
    if (id !== undefined) read.set(path, await shelf.read(path, id));
  }
}

function draftsOf(read: ReadonlyMap<ProjectPath, ReadFile>): readonly Draft[] {
  return [...read.values()].flatMap(({ drafts }) => drafts);
}

function nameProblems(changed: readonly string[], tree: ProjectTree): readonly Problem[] {
  return changed.map((path) => tree.problemAt(path)).filter((problem) => problem !== undefined);
}

interface Viewed {
  readonly read: ReadonlyMap<ProjectPath, ReadFile>;
  readonly named: readonly Problem[];
  readonly beside: readonly Draft[];
}

function viewOf({ read, named, beside }: Viewed, { now }: Reading): PartialView {
  const broken = named.map(({ place }): Draft => ({ kind: 'broken', place, path: place.file as ProjectPath }));
  const files = [...read.values()];
  const hasSite = read.has('site.yaml' as ProjectPath) || named.some(({ place }) => place.file === 'site.yaml');
  const { registry, problems } = resolve([...draftsOf(read), ...broken, ...beside], { now });
  return {
    publication: registry && {
      registry,
      edition: { site: registry.site, routes: routesOf(registry.site.url), asOf: now, signingKeys: new Map() },
    },
    problems: inOrder([
      ...(hasSite ? [] : [SITE_MISSING]),
      ...named,
      ...files.flatMap((file) => file.problems),
      ...problems,
    ]),
    files: files.flatMap(({ source }) => (source ? [source] : [])),
  };
}

const SITE_MISSING: Problem = { code: 'SITE_MISSING', place: { file: 'site.yaml', line: 1, column: 1 } };

/** Awards that follow by rule are in no file; of milestones that change all of them were read. */
function withRules(counts: ReadonlyMap<BadgeId, number>, { publication }: PartialView): ReadonlyMap<BadgeId, number> {
  const all = new Map(counts);
  for (const { badge, reached } of publication?.registry.awards ?? [])
    if (reached?.how === 'rule') all.set(badge, (all.get(badge) ?? 0) + 1);
  return all;
}

/** Counts awards by the names of their files; only rosters are opened. */
async function awardCounts(tree: ProjectTree, shelf: DraftShelf): Promise<ReadonlyMap<BadgeId, number>> {
  const counts = new Map<BadgeId, number>();
  for (const badge of tree.badges()) {
    let count = tree.awardFiles(badge);
    for (const roster of tree.rosters(badge)) {
      const { drafts } = await shelf.read(roster, tree.idOf(roster) ?? '');
      count += drafts.filter(({ kind }) => kind === 'award').length;
    }
    counts.set(badge, count);
  }
  return counts;
}
