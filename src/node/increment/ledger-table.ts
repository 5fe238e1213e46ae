import type { ListedAward } from '../../core/directory/listed-award.ts';
import type { AwardId, BadgeId, Handle } from '../../core/model/ids.ts';
import type { UnknownProvenance } from '../../core/model/provenance.ts';
import type { Day, Instant } from '../../core/model/time.ts';
import { byKey, type Entry, type KeptTable } from './kept-table.ts';
import type { LedgerAward, LedgerPerson } from './ledger.ts';

type Kept<Thing> = (thing: Thing) => readonly Entry[];

/** Under which keys an award is kept: by its file with all there is to know, and otherwise with the way there. In order of name. */
const OF_AWARDS: Readonly<Record<string, Kept<LedgerAward>>> = {
  award: (award) => [[`award ${award.file} ${award.id}`, rowOf(award)]],
  // What follows by rule has the date of one that it follows from.
  date: ({ awardedAt, id, file }) => (file === '' ? [] : [[`date ${newestFirst(awardedAt)} ${id}`, awardedAt]]),
  ends: ({ expiresAt, id, file }) => (expiresAt === '' ? [] : [[`ends ${expiresAt} ${id}`, file]]),
  id: ({ id, file }) => [[`id ${id}`, file]],
  listed: ({ id, badge, handle, name, awardedAt, expiresAt, revokedOn }) =>
    name === '' ? [] : [[`listed ${id}`, [badge, handle, name, awardedAt, expiresAt, revokedOn]]],
  named: ({ badge, awardedAt, id, handle, name, revokedOn }) =>
    name === '' || revokedOn !== '' ? [] : [[`named ${badge} ${newestFirst(awardedAt)} ${id}`, [handle, name]]],
  revoked: ({ id, badge, revokedOn, reason }) =>
    revokedOn === '' ? [] : [[`revoked ${id}`, [badge, revokedOn, reason]]],
  row: ({ file, handle, id }) => (file.endsWith('.csv') || file === '' ? [[`row ${handle} ${id}`, file]] : []),
  told: ({ commits, id, file }) => commits.map((commit) => [`told ${commit} ${id}`, file] as const),
};

const OF_PEOPLE: Readonly<Record<string, Kept<LedgerPerson>>> = {
  identity: ({ identity, handle }) => [[`identity ${identity}`, handle]],
  person: ({ handle, identity, salt }) => [[`person ${handle}`, [identity, salt]]],
  salt: ({ salt, handle }) => (salt === '' ? [] : [[`salt ${salt}`, handle]]),
};

/** Everything that is kept of a project, in order of key; `others` are kept along with it. */
export function* ledgerEntries(
  awards: readonly LedgerAward[],
  people: readonly LedgerPerson[],
  others: readonly Entry[] = [],
): Generator<Entry> {
  const byFamily = Map.groupBy(others, ([key]) => key.split(' ', 1)[0] ?? '');
  const families = [
    ...Object.entries(OF_AWARDS).map(([name, kept]) => [name, () => awards.flatMap(kept)] as const),
    ...Object.entries(OF_PEOPLE).map(([name, kept]) => [name, () => people.flatMap(kept)] as const),
    ...Array.from(byFamily, ([name, own]) => [name, () => own] as const),
  ];
  // One family after the other: all together they would need several times the memory.
  for (const [, entries] of families.toSorted(([a], [b]) => (`${a} ` < `${b} ` ? -1 : 1)))
    yield* entries().toSorted(byKey);
}

export function entriesOfAward(award: LedgerAward): readonly Entry[] {
  return Object.values(OF_AWARDS).flatMap((kept) => kept(award));
}

export function entriesOfPerson(person: LedgerPerson): readonly Entry[] {
  return Object.values(OF_PEOPLE).flatMap((kept) => kept(person));
}

type Row = readonly [
  BadgeId,
  Handle,
  string,
  Instant,
  Instant | '',
  Day | '',
  string,
  string,
  readonly string[],
  UnknownProvenance | '',
];

function rowOf(award: LedgerAward): Row {
  const { badge, handle, name, awardedAt, expiresAt, revokedOn, reason, digest, commits, untold } = award;
  return [badge, handle, name, awardedAt, expiresAt, revokedOn, reason, digest, commits, untold];
}

export function awardsIn(table: KeptTable, file: string): readonly LedgerAward[] {
  return awardsBelow(table, `award ${file} `);
}

/** Wherever they stand. */
export function awardsOf(table: KeptTable, handle: Handle): readonly LedgerAward[] {
  return [...awardsBelow(table, `award recipients/${handle}/`), ...awardsAt(table, table.below(`row ${handle} `))];
}

export function awardWithId(table: KeptTable, id: AwardId): LedgerAward | undefined {
  const file = table.get(`id ${id}`);
  return typeof file === 'string' ? awardAt(table, file, id) : undefined;
}

/** What ends after one moment, and not after the other. */
export function awardsEnding(table: KeptTable, after: Instant, until: Instant): readonly LedgerAward[] {
  const beginning = 'ends ';
  const entries: Entry[] = [];
  for (const entry of table.from(`${beginning}${after}~`)) {
    const [key] = entry;
    if (!key.startsWith(beginning) || key.slice(beginning.length, beginning.length + until.length) > until) break;
    entries.push(entry);
  }
  return awardsAt(table, entries);
}

/** Whose pages name a commit. */
export function awardsTelling(table: KeptTable, commit: string): readonly LedgerAward[] {
  return awardsAt(table, table.below(`told ${commit} `));
}

/** When the newest award was made, some aside; undefined where there is no other. */
export function newestDate(table: KeptTable, isAside: (id: AwardId) => boolean): Instant | undefined {
  for (const [key, awardedAt] of table.below('date ')) if (!isAside(idIn(key))) return awardedAt as Instant;
  return undefined;
}

/** Who has a badge and wants to be named, for each award that was not revoked, the newest first. */
export function* namedEarners(
  table: KeptTable,
  badge: BadgeId,
): Generator<{ readonly award: AwardId; readonly handle: Handle; readonly name: string }> {
  for (const [key, value] of table.below(`named ${badge} `)) {
    const [handle, name] = value as readonly [Handle, string];
    yield { award: idIn(key), handle, name };
  }
}

/** All awards of those who want to be named, revoked ones too, in order of id. */
export function listedAwards(table: KeptTable): readonly ListedAward[] {
  return Array.from(table.below('listed '), ([key, value]) => {
    const [badge, handle, name, awardedAt, expiresAt, revokedOn] = value as ListedRow;
    return { id: idIn(key), badge, handle, name, awardedAt, expiresAt, revokedOn };
  });
}

type ListedRow = readonly [BadgeId, Handle, string, Instant, Instant | '', Day | ''];

export interface KeptRevocation {
  readonly id: AwardId;
  readonly badge: BadgeId;
  readonly on: Day;
  readonly reason: string;
}

/** All that was revoked, in order of id. */
export function revocations(table: KeptTable): readonly KeptRevocation[] {
  return Array.from(table.below('revoked '), ([key, value]) => {
    const [badge, on, reason] = value as readonly [BadgeId, Day, string];
    return { id: idIn(key), badge, on, reason };
  });
}

export function personWith(table: KeptTable, handle: Handle): LedgerPerson | undefined {
  const kept = table.get(`person ${handle}`) as readonly [string, string] | undefined;
  return kept && { handle, identity: kept[0], salt: kept[1] };
}

/** Handles of those who have the identity or the salt of somebody. */
export function peopleLike(table: KeptTable, { identity, salt }: LedgerPerson): readonly Handle[] {
  return [table.get(`identity ${identity}`), salt === '' ? undefined : table.get(`salt ${salt}`)].filter(
    (handle) => handle !== undefined,
  ) as Handle[];
}

function awardsBelow(table: KeptTable, beginning: string): readonly LedgerAward[] {
  return Array.from(table.below(beginning), ([key, row]) => awardOf(key, row as Row));
}

function awardsAt(table: KeptTable, entries: Iterable<Entry>): readonly LedgerAward[] {
  return Array.from(entries, ([key, file]) => awardAt(table, file as string, idIn(key)));
}

function awardAt(table: KeptTable, file: string, id: AwardId): LedgerAward {
  const key = `award ${file} ${id}`;
  return awardOf(key, table.get(key) as Row);
}

function awardOf(key: string, row: Row): LedgerAward {
  const [badge, handle, name, awardedAt, expiresAt, revokedOn, reason, digest, commits, untold] = row;
  const id = idIn(key);
  const file = key.slice('award '.length, -id.length - 1);
  return { id, badge, handle, name, awardedAt, expiresAt, revokedOn, reason, file, digest, commits, untold };
}

function idIn(key: string): AwardId {
  return key.slice(key.lastIndexOf(' ') + 1) as AwardId;
}

/** Instants in the other order: of two, the later one comes first as text. */
function newestFirst(instant: Instant): string {
  return instant.replaceAll(/\d/g, (digit) => String(9 - Number(digit)));
}
