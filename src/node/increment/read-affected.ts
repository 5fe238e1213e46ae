import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { roleOf } from '../../core/content/file-role.ts';
import type { SourceFile } from '../../core/content/source-file.ts';
import type { Award } from '../../core/model/award.ts';
import type { AwardId, Handle } from '../../core/model/ids.ts';
import type { Registry } from '../../core/model/registry.ts';
import type { Instant } from '../../core/model/time.ts';
import { draftShelf } from '../effects/draft-shelf.ts';
import { folderOf, projectTree } from '../effects/project-tree.ts';
import { readPair } from '../effects/read-pair.ts';
import { openObjects } from '../git/object-reader.ts';
import { rostersWith } from '../git/roster-search.ts';
import type { Committed } from './committed.ts';
import { gitFolders } from './git-folders.ts';
import {
  awardsEnding,
  awardsIn,
  awardsOf,
  awardsTelling,
  awardWithId,
  newestDate,
  peopleLike,
} from './ledger-table.ts';
import { ledgerAward, ledgerPerson, type LedgerAward, type LedgerPerson } from './ledger.ts';
import type { KeptState } from './publish-state.ts';
import type { Since } from './since.ts';

/** The part of a project that has to be made again, and what is needed to understand it. */
export interface Affected {
  readonly kind: 'affected';
  /** Of those who are affected everything is in it; of others what stands in the same files. */
  readonly registry: Registry;
  readonly made: readonly Award[];
  readonly removed: readonly LedgerAward[];
  /** Those whose own page may read otherwise. */
  readonly handles: ReadonlySet<Handle>;
  /** Those who may be introduced otherwise than was kept. */
  readonly people: readonly LedgerPerson[];
  readonly asOf: Instant;
}

/** Why only the whole project can tell. */
export interface Untold {
  readonly kind: 'untold';
  readonly why: string;
}

export interface AffectedOptions {
  readonly state: Pick<KeptState, 'ledger' | 'tombstones' | 'asOf'>;
  readonly since: Since;
  readonly now: Instant;
  /** The moment that pages would speak of with these awards. */
  readonly momentOf: (awards: readonly Pick<Award, 'awardedAt'>[]) => Instant;
}

/** More rounds than these would mean that one thing leads to another without end. */
const MOST_ROUNDS = 4;

/** Finds the awards that a change makes, alters or removes, from the commit alone. */
export async function readAffected(committed: Committed, options: AffectedOptions): Promise<Affected | Untold> {
  const { project, commit } = committed;
  const { state, since, now } = options;
  const objects = openObjects(project.root);
  const tree = gitFolders(project, commit, foldersOf(since.paths));
  const reading = {
    shelf: draftShelf(objects),
    search: (handles: readonly string[]) => rostersWith(project, commit, handles),
    now,
    people: 'named' as const,
  };
  try {
    const wanted = new Set(since.paths);
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const { head } = await readPair({ base: projectTree(), head: tree }, [...wanted], reading);
      if (!head.publication || head.problems.length > 0) return untold('there may be problems to tell');
      const other = head.files.find((file) => !isAsCommitted(project.root, file));
      if (other) return untold(`${other.path} is not as git would write it`);
      const read = new Set<string>([...head.files.map(({ path }) => path), ...since.paths]);
      const found = sortOut(head.publication.registry, read, options);
      if ('why' in found) return found;
      const { table } = state.ledger;
      const concerned = [
        ...dueAwards(found.asOf, options),
        ...[...found.handles].flatMap((one) => awardsOf(table, one)),
      ];
      const more = concerned.filter(({ file }) => file !== '' && !read.has(file));
      if (more.length === 0) return found;
      for (const { file } of more) wanted.add(file);
    }
    return untold('what it concerns has no end');
  } finally {
    objects.close();
  }
}

/** The folders of people and badges that changed files lead to. */
function foldersOf(paths: ReadonlySet<string>): readonly string[] {
  const folders = [...paths].flatMap((path) => {
    const role = roleOf(path);
    const badge = role.kind === 'award' || role.kind === 'roster' ? [`badges/${role.badge}`] : [];
    return path.includes('/') ? [folderOf(path), ...badge] : badge;
  });
  return [...new Set(folders)];
}

function untold(why: string): Untold {
  return { kind: 'untold', why };
}

/** Git may write other line ends than it keeps, and a file may be hidden from it. */
function isAsCommitted(root: string, file: SourceFile): boolean {
  try {
    const bytes = readFileSync(join(root, file.path));
    return bytes.equals(file.kind === 'text' ? Buffer.from(file.text) : file.bytes);
  } catch {
    return false;
  }
}

function sortOut(registry: Registry, read: ReadonlySet<string>, options: AffectedOptions): Affected | Untold {
  const { state, since, momentOf } = options;
  const { table } = state.ledger;
  const known = new Map([...read].flatMap((file) => awardsIn(table, file)).map((award) => [award.id, award]));
  const present = new Set(registry.awards.map(({ id }) => id));
  const removed = [...known.values()].filter(({ id }) => !present.has(id));
  const aside = new Set([...present, ...known.keys()]);
  const newest = newestDate(table, (id) => aside.has(id));
  const asOf = momentOf([...(newest === undefined ? [] : [{ awardedAt: newest }]), ...registry.awards]);
  const due = dueAwards(asOf, options);
  const dueIds = new Set(due.map(({ id }) => id));
  const before = (id: AwardId) => known.get(id) ?? awardWithId(table, id);
  const isSame = (award: Award) => before(award.id)?.digest === ledgerAward(award, registry, undefined).digest;
  const same = new Set(registry.awards.filter(isSame).map(({ id }) => id));
  const isMade = ({ id, place: { file } }: Award): boolean => {
    const isTouched = since.paths.has(file) && (!file.endsWith('.csv') || since.repeated.has(file));
    return isTouched || !same.has(id) || dueIds.has(id);
  };
  const written = registry.awards.filter((award) => award.reached?.how !== 'rule' && isMade(award));
  const claimed = written.find(({ claim }) => claim !== undefined);
  if (claimed) return untold(`${claimed.place.file} names a claim, which is counted over all awards`);
  const unchanged = new Set(registry.awards.filter(({ id }) => same.has(id)).map(({ recipient }) => recipient));
  const people = [...registry.recipients.values()].filter(({ handle }) => !unchanged.has(handle)).map(ledgerPerson);
  const stranger = strangerIn({ registry, people }, known, state);
  if (stranger !== undefined) return untold(stranger);
  const handles = new Set([
    ...written.map(({ recipient }) => recipient),
    ...removed.map(({ handle }) => handle),
    ...introducedBy(since.paths),
    ...due.filter(({ file }) => file === '').map(({ handle }) => handle),
  ]);
  // Of others not all awards were read, so that what would follow from those that were says nothing.
  const following = registry.awards.filter(
    ({ recipient, reached }) => reached?.how === 'rule' && handles.has(recipient),
  );
  const made = [...written, ...following.filter(isMade)];
  const followed = new Set(following.map(({ id }) => id));
  const fallen = [...handles]
    .flatMap((handle) => awardsOf(table, handle))
    .filter(({ id, file }) => file === '' && !followed.has(id));
  return { kind: 'affected', registry, made, removed: [...removed, ...fallen], handles, people, asOf };
}

/** Awards whose pages read otherwise though nothing was written: they have ended since, or something was noted of their commits. */
function dueAwards(asOf: Instant, { state, since }: AffectedOptions): readonly LedgerAward[] {
  const { table } = state.ledger;
  const [first, last] = asOf < state.asOf ? [asOf, state.asOf] : [state.asOf, asOf];
  return [...awardsEnding(table, first, last), ...[...since.noted].flatMap((commit) => awardsTelling(table, commit))];
}

function introducedBy(paths: ReadonlySet<string>): readonly Handle[] {
  return [...paths].flatMap((path) => {
    const role = roleOf(path);
    return role.kind === 'recipient' || role.kind === 'award' ? [role.handle] : [];
  });
}

/** An id, an identity or a salt that somebody has of whom nothing was read. */
function strangerIn(
  { registry, people }: Pick<Affected, 'registry' | 'people'>,
  known: ReadonlyMap<AwardId, LedgerAward>,
  { tombstones, ledger: { table } }: AffectedOptions['state'],
): string | undefined {
  const removed = new Set(tombstones.map(({ award }) => award));
  const isTaken = (id: AwardId) => removed.has(id) || (!known.has(id) && awardWithId(table, id) !== undefined);
  const taken = registry.awards.find(({ id, reached }) => reached?.how !== 'rule' && isTaken(id));
  if (taken) return `the id of ${taken.place.file} is in use`;
  const twin = people.find((person) => peopleLike(table, person).some((handle) => !registry.recipients.has(handle)));
  return twin && `${twin.handle} may be somebody who is there already`;
}
