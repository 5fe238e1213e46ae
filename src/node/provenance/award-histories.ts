import { awardIdOf, type Award } from '../../core/model/award.ts';
import type { AwardId, BadgeId, Handle, IssuerId } from '../../core/model/ids.ts';
import type { ProjectPath } from '../../core/model/text.ts';
import type { HistoryStep } from '../git/first-parents.ts';
import type { ObjectReader } from '../git/object-reader.ts';
import { filesInHistory, type FileLife, type FilesInHistory } from './award-files-in-history.ts';
import { rosterHistories, type RosterHistories } from './roster-history.ts';

/** The steps of the history at which an award came and was last changed. */
export type AwardHistory = FileLife;

interface Desk {
  readonly files: FilesInHistory;
  readonly rows: RosterHistories;
  readonly issuerOf: (badge: BadgeId) => IssuerId | undefined;
}

/** An award as it stands, and where in the history it seems to begin. */
interface Beginning {
  readonly award: Award;
  /** The name of its file without its ending; of a row the badge's. */
  readonly fileName: string;
  readonly life: FileLife;
}

/**
 * Finds in a history where awards came from, through renamed files, rosters and files made of rows, as long as their address is the
 * same. An award is absent from the answer where it cannot be told for certain.
 */
export async function awardHistories(
  steps: readonly HistoryStep[],
  awards: readonly Award[],
  { objects, issuerOf }: { readonly objects: ObjectReader; readonly issuerOf: Desk['issuerOf'] },
): Promise<ReadonlyMap<AwardId, AwardHistory>> {
  const desk = { files: filesInHistory(steps), rows: rosterHistories(objects), issuerOf };
  const beginnings = [...inFiles(awards, desk), ...(await inRosters(awards, desk))];
  const moved = await movedRows(beginnings, desk);
  return new Map(
    beginnings.flatMap(({ award, fileName, life }) => {
      const born = moved.get(award.id) ?? bornOf({ award, fileName, life }, desk);
      return born === undefined ? [] : [[award.id, { born, changed: life.changed }] as const];
    }),
  );
}

function inFiles(awards: readonly Award[], { files }: Desk): readonly Beginning[] {
  return awards.flatMap((award) => {
    const [, fileName] = /\/([^/]+)\.(?:md|yaml)$/.exec(award.place.file) ?? [];
    const life = fileName === undefined ? undefined : files.lives.get(`${award.recipient}/${fileName}`);
    return fileName === undefined || !life ? [] : [{ award, fileName, life }];
  });
}

async function inRosters(awards: readonly Award[], { files, rows }: Desk): Promise<readonly Beginning[]> {
  const byRoster = Map.groupBy(
    awards.filter(({ place }) => place.file.endsWith('.csv')),
    ({ place }) => place.file as ProjectPath,
  );
  const beginnings: Beginning[] = [];
  for (const [path, own] of byRoster) {
    const found = await rows.of(
      path,
      files.rosters.get(path) ?? [],
      own.map(({ recipient }) => recipient),
    );
    for (const award of own) {
      const row = found.get(award.recipient);
      if (row) beginnings.push({ award, fileName: award.badge, life: { born: row.came, changed: row.changed } });
    }
  }
  return beginnings;
}

/** Where nothing was taken away that it could have been, an award began where its file or row did. */
function bornOf({ award, fileName, life }: Beginning, { files, issuerOf }: Desk): number | undefined {
  const removed = files.removed(life.born);
  const issuer = issuerOf(award.badge);
  if (issuer === undefined) return undefined;
  for (const [name, earlier] of removed) {
    const [handle = '', old = ''] = name.split('/');
    if (awardIdOf(issuer, handle as Handle, old) === award.id) return earlier.born;
  }
  const isOther = files.rostersOf(award.badge).some((path) => touchedBefore(path, life.born, files) !== undefined);
  if (removed.size === 0 && !isOther) return life.born;
  // A pinned id may have belonged to what was taken away, under a name that nobody can know.
  return awardIdOf(issuer, award.recipient, fileName) === award.id ? life.born : undefined;
}

/** Rows that became files, or rows of another roster. */
async function movedRows(
  beginnings: readonly Beginning[],
  { files, rows }: Desk,
): Promise<ReadonlyMap<AwardId, number>> {
  const asked = new Map<string, { path: ProjectPath; before: number; awards: Award[] }>();
  for (const { award, life } of beginnings)
    for (const path of files.rostersOf(award.badge)) {
      const before = path === award.place.file ? undefined : touchedBefore(path, life.born, files);
      if (before === undefined) continue;
      const key = `${path} ${before}`;
      const question = asked.get(key) ?? { path, before, awards: [] };
      question.awards.push(award);
      asked.set(key, question);
    }
  const moved = new Map<AwardId, number>();
  for (const { path, before, awards } of asked.values()) {
    const versions = files.rosters.get(path)?.slice(0, before) ?? [];
    const found = await rows.of(
      path,
      versions,
      awards.map(({ recipient }) => recipient),
    );
    for (const { id, recipient } of awards) {
      const row = found.get(recipient);
      if (row) moved.set(id, row.came);
    }
  }
  return moved;
}

/** How many versions a roster had before a step that changed it or took it away; undefined where it left it alone or made it. */
function touchedBefore(path: ProjectPath, step: number, { rosters }: FilesInHistory): number | undefined {
  const index = rosters.get(path)?.findIndex((version) => version.step === step) ?? -1;
  return index > 0 ? index : undefined;
}
