import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { roleOf } from '../../core/content/file-role.ts';
import type { SourceFile } from '../../core/content/source-file.ts';
import type { Award } from '../../core/model/award.ts';
import type { AwardId, Handle } from '../../core/model/ids.ts';
import type { Registry } from '../../core/model/registry.ts';
import type { Instant } from '../../core/model/time.ts';
import { draftShelf } from '../effects/draft-shelf.ts';
import { projectTree } from '../effects/project-tree.ts';
import { readPair } from '../effects/read-pair.ts';
import { openObjects } from '../git/object-reader.ts';
import { rostersWith } from '../git/roster-search.ts';
import type { Committed } from './committed.ts';
import { gitFolders } from './git-folders.ts';
import { ledgerAward, ledgerPerson, type LedgerAward } from './ledger.ts';
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
  const tree = gitFolders(project, commit);
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
      const more = state.ledger.awards.filter(
        (award) =>
          award.file !== '' &&
          !read.has(award.file) &&
          (found.handles.has(award.handle) || isDue(award, found.asOf, options)),
      );
      if (more.length === 0) return found;
      for (const { file } of more) wanted.add(file);
    }
    return untold('what it concerns has no end');
  } finally {
    objects.close();
  }
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
  const known = new Map(state.ledger.awards.map((award) => [award.id, award]));
  const present = new Set(registry.awards.map(({ id }) => id));
  const stranger = strangerIn(registry, read, options.state, known);
  if (stranger !== undefined) return untold(stranger);
  const removed = state.ledger.awards.filter(({ id, file }) => read.has(file) && !present.has(id));
  const gone = new Set(removed.map(({ id }) => id));
  const asOf = momentOf([...state.ledger.awards.filter(({ id }) => !gone.has(id)), ...registry.awards]);
  const isMade = (award: Award): boolean => {
    const before = known.get(award.id);
    const { file } = award.place;
    const isTouched = since.paths.has(file) && (!file.endsWith('.csv') || since.repeated.has(file));
    return (
      isTouched || before?.digest !== ledgerAward(award, registry, undefined).digest || isDue(before, asOf, options)
    );
  };
  const written = registry.awards.filter((award) => award.reached?.how !== 'rule' && isMade(award));
  const claimed = written.find(({ claim }) => claim !== undefined);
  if (claimed) return untold(`${claimed.place.file} names a claim, which is counted over all awards`);
  const handles = new Set([
    ...written.map(({ recipient }) => recipient),
    ...removed.map(({ handle }) => handle),
    ...introducedBy(since.paths),
    ...state.ledger.awards
      .filter((award) => award.file === '' && isDue(award, asOf, options))
      .map(({ handle }) => handle),
  ]);
  // Of others not all awards were read, so that what would follow from those that were says nothing.
  const following = registry.awards.filter(
    ({ recipient, reached }) => reached?.how === 'rule' && handles.has(recipient),
  );
  const made = [...written, ...following.filter(isMade)];
  const followed = new Set(following.map(({ id }) => id));
  const fallen = state.ledger.awards.filter(
    ({ id, file, handle }) => file === '' && handles.has(handle) && !followed.has(id),
  );
  return { kind: 'affected', registry, made, removed: [...removed, ...fallen], handles, asOf };
}

/** Whether the page of an award reads otherwise though nothing was written: it has expired since, or something was noted of its commit. */
function isDue(award: LedgerAward, asOf: Instant, { state, since }: AffectedOptions): boolean {
  const { expiresAt, commits } = award;
  const hasTurned = expiresAt !== '' && isOver(expiresAt, asOf) !== isOver(expiresAt, state.asOf);
  return hasTurned || commits.some((commit) => since.noted.has(commit));
}

function isOver(expiresAt: Instant, asOf: Instant): boolean {
  return expiresAt <= asOf;
}

function introducedBy(paths: ReadonlySet<string>): readonly Handle[] {
  return [...paths].flatMap((path) => {
    const role = roleOf(path);
    return role.kind === 'recipient' || role.kind === 'award' ? [role.handle] : [];
  });
}

/** An id, an identity or a salt that somebody has of whom nothing was read. */
function strangerIn(
  registry: Registry,
  read: ReadonlySet<string>,
  { tombstones, ledger }: AffectedOptions['state'],
  known: ReadonlyMap<AwardId, LedgerAward>,
): string | undefined {
  const removed = new Set(tombstones.map(({ award }) => award));
  const taken = registry.awards.find(({ id, reached }) => {
    const before = known.get(id);
    if (reached?.how === 'rule') return false;
    return removed.has(id) || (before !== undefined && !read.has(before.file));
  });
  if (taken) return `the id of ${taken.place.file} is in use`;
  const others = ledger.people.filter(({ handle }) => !registry.recipients.has(handle));
  const identities = new Set(others.map(({ identity }) => identity));
  const salts = new Set(others.map(({ salt }) => salt).filter((salt) => salt !== ''));
  const twin = [...registry.recipients.values()]
    .map(ledgerPerson)
    .find(({ identity, salt }) => identities.has(identity) || salts.has(salt));
  return twin && `${twin.handle} may be somebody who is there already`;
}
