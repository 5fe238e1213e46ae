import { roleOf } from '../../core/content/file-role.ts';
import { awardIdOf, type Award } from '../../core/model/award.ts';
import type { AwardId, BadgeId, IssuerId } from '../../core/model/ids.ts';
import type { Provenance, UnknownProvenance } from '../../core/model/provenance.ts';
import type { ProjectPath } from '../../core/model/text.ts';
import type { GitProject } from '../git/commits.ts';
import { firstParents, type HistoryStep } from '../git/first-parents.ts';
import { openObjects, type ObjectReader } from '../git/object-reader.ts';
import { publishedChanges } from './published-changes.ts';
import { rosterHistories } from './roster-history.ts';

/** What was told of an award before. */
export interface Told {
  readonly file: string;
  /** Of the award and, if there was one, of its last change. */
  readonly commits: readonly string[];
  /** Why none are; empty where some are. */
  readonly untold: UnknownProvenance | '';
}

/** A project whose history up to some commit was told before, and what came since. */
export interface TaleSince {
  readonly project: GitProject;
  readonly head: string;
  readonly steps: readonly HistoryStep[];
  /** The commits at which the clone was cut off. */
  readonly edge: ReadonlySet<string>;
  readonly issuerOf: (badge: BadgeId) => IssuerId | undefined;
  readonly toldOf: (id: AwardId) => Told | undefined;
  /** Whether an award stood in a file before. */
  readonly wasIn: (file: string) => boolean;
}

type Origin =
  | { readonly kind: 'known'; readonly born: string; readonly changed: string }
  | { readonly kind: 'unknown'; readonly why: UnknownProvenance };

const NOTHING = '000000';

/**
 * What `provenanceOf` would say of these awards, from what it said before and the commits since. Undefined where only the whole history can
 * tell: where something was taken away or moved about.
 */
export async function provenanceSince(
  awards: readonly Award[],
  tale: TaleSince,
): Promise<ReadonlyMap<AwardId, Provenance> | undefined> {
  const objects = openObjects(tale.project.root);
  try {
    const origins = new Map<AwardId, Origin>();
    for (const [file, own] of Map.groupBy(awards, ({ place }) => place.file)) {
      const inRoster =
        file.endsWith('.csv') && wasTouched(file, tale) ? await rowsOf(file, own, { tale, objects }) : undefined;
      for (const award of own) {
        const origin = inRoster ? inRoster(award) : originOf(award, tale);
        if (!origin) return undefined;
        origins.set(award.id, origin.kind === 'known' && tale.edge.has(origin.born) ? unknown('cut-off') : origin);
      }
    }
    return await provenances(origins, tale);
  } finally {
    objects.close();
  }
}

async function provenances(
  origins: ReadonlyMap<AwardId, Origin>,
  { project }: TaleSince,
): Promise<ReadonlyMap<AwardId, Provenance>> {
  const named = [...origins.values()].flatMap((origin) =>
    origin.kind === 'known' ? [origin.born, origin.changed] : [],
  );
  const changeIn = await publishedChanges(project, named);
  return new Map(
    [...origins].map(([id, origin]): [AwardId, Provenance] => {
      if (origin.kind === 'unknown') return [id, origin];
      const { born, changed } = origin;
      return [id, { kind: 'known', awarded: changeIn(born), ...(changed !== born && { changed: changeIn(changed) }) }];
    }),
  );
}

function unknown(why: UnknownProvenance): Origin {
  return { kind: 'unknown', why };
}

function wasTouched(file: string, { steps }: TaleSince): boolean {
  return steps.some(({ entries }) => entries.some(({ path }) => path === file));
}

/** Of an award whose file is its own, or a roster that nobody touched. */
function originOf({ id, badge, place: { file } }: Award, tale: TaleSince): Origin | undefined {
  const told = tale.toldOf(id);
  // Whatever ending it has, it is one award.
  const stem = file.replace(/\.(?:md|yaml)$/, '');
  const names = [`${stem}.md`, `${stem}.yaml`];
  const touched = tale.steps.filter(({ entries }) => entries.some(({ path }) => names.includes(path)));
  const [first] = touched;
  const changed = touched.at(-1)?.commit;
  if (!first || changed === undefined) return told?.file === file ? originTold(told) : undefined;
  const isTakenAway = touched.some(({ entries }) =>
    entries.some(({ path, mode }) => names.includes(path) && mode === NOTHING),
  );
  if (isTakenAway) return undefined;
  if (names.some(tale.wasIn)) return told?.file === file ? originTold(told, changed) : undefined;
  return told || !isPlain(first, badge) ? undefined : { kind: 'known', born: first.commit, changed };
}

/** As it was told, but for a last change. */
function originTold({ commits, untold }: Told, last?: string): Origin | undefined {
  const [born, changed = born] = commits;
  if (born !== undefined && changed !== undefined) return { kind: 'known', born, changed: last ?? changed };
  return untold === 'cut-off' || untold === 'untold' ? unknown(untold) : undefined;
}

/** Whether nothing was taken away in a commit that an award of this badge could have been. */
function isPlain({ entries }: HistoryStep, badge: BadgeId, roster?: string): boolean {
  return entries.every(({ path, mode }) => {
    const role = roleOf(path);
    if (role.kind === 'roster') return role.badge !== badge || path === roster;
    return role.kind !== 'award' || mode !== NOTHING;
  });
}

/** Where the rows of a roster come from that was touched since: out of all its versions. */
async function rowsOf(
  file: string,
  awards: readonly Award[],
  { tale, objects }: { readonly tale: TaleSince; readonly objects: ObjectReader },
): Promise<(award: Award) => Origin | undefined> {
  const { project, head, steps, issuerOf, toldOf } = tale;
  const all = firstParents(project, { head, paths: [file] });
  const versions = all.map(({ entries }, step) => {
    const [entry] = entries;
    return { step, id: !entry || entry.mode === NOTHING ? undefined : entry.id };
  });
  const handles = awards.map(({ recipient }) => recipient);
  const rows = await rosterHistories(objects).of(file as ProjectPath, versions, handles);
  return ({ id, badge, recipient }) => {
    const row = rows.get(recipient);
    const changed = all[row?.changed ?? -1]?.commit;
    if (!row || changed === undefined) return unknown('untold');
    const told = toldOf(id);
    if (told) return told.file === file && told.untold !== 'untold' ? originTold(told, changed) : undefined;
    const born = steps.find(({ commit }) => commit === all[row.came]?.commit);
    if (!born || !isPlain(born, badge, file)) return undefined;
    const issuer = issuerOf(badge);
    // An id that is pinned may have belonged to a row that is gone.
    const isOwn = row.came === 0 || (issuer !== undefined && awardIdOf(issuer, recipient, badge) === id);
    return isOwn ? { kind: 'known', born: born.commit, changed } : unknown('untold');
  };
}
