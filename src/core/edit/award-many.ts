import { awardIdOf } from '../model/award.ts';
import type { Badge } from '../model/badge.ts';
import type { AwardId, BadgeId, Handle } from '../model/ids.ts';
import type { Identity, Recipient } from '../model/recipient.ts';
import type { ProjectPath } from '../model/text.ts';
import type { Instant } from '../model/time.ts';
import { nearest } from '../problem/nearest.ts';
import type { Place, Problem } from '../problem/problem.ts';
import { awardText, recipientText } from './award-text.ts';
import type { Chance, LoadedForEdit } from './award.ts';
import type { Change, FileEdit } from './change.ts';
import { fileNames, nameFor } from './file-names.ts';
import { findHandles, newHandle, newIdentity } from './known-recipient.ts';
import type { ListedPerson } from './person-row.ts';
import { rosterTable, rosterText, withRows } from './roster-table.ts';
import { textsOf } from './revoke.ts';

export interface ManyAwards {
  readonly badge: Badge;
  readonly people: readonly ListedPerson[];
  /** For who has no date of their own. */
  readonly issuedOn: Instant;
  /** All in one table, `recipients/<cohort>/<badge>.csv`, or two files for each. */
  readonly layout: { readonly kind: 'roster'; readonly cohort: Handle } | { readonly kind: 'files' };
}

export interface PlannedMany {
  readonly change: Change;
  readonly awards: readonly PlannedAward[];
  /** Of single rows, which are left out of the change. */
  readonly problems: readonly Problem[];
}

export interface PlannedAward {
  readonly award: AwardId;
  readonly handle: Handle;
  /** Whether the project did not know this person yet. */
  readonly isNew: boolean;
  readonly file: ProjectPath;
}

/** Plans the awards of a list. `onProgress` is told now and then how many rows have been looked at. */
export function planMany(
  project: LoadedForEdit,
  many: ManyAwards,
  { chance, onProgress }: { readonly chance: Chance; readonly onProgress?: (done: number, total: number) => void },
): PlannedMany {
  const recipients = new Map(project.registry.recipients);
  const known = findHandles(project.registry.recipients);
  const names = fileNames(project, many.badge);
  const problems: Problem[] = [];
  const entries: Entry[] = [];
  const lines = new Map<Handle, number>();
  for (const [index, person] of many.people.entries()) {
    if (index % ROWS_PER_STEP === 0) onProgress?.(index, many.people.length);
    const entry = entryOf(person, { recipients, known, names, badge: many.badge.id, chance });
    const firstLine = 'code' in entry ? undefined : entry.handles.map((one) => lines.get(one)).find(Boolean);
    if ('code' in entry) problems.push(entry);
    else if (firstLine !== undefined) problems.push({ code: 'LIST_TWICE', place: person.place, firstLine });
    else {
      for (const one of entry.handles) lines.set(one, person.place.line);
      entries.push(entry);
    }
  }
  const { edits, files } =
    many.layout.kind === 'roster' ? asRoster(project, many, entries, many.layout.cohort) : asFiles(many, entries);
  const title = `Award ${many.badge.id} to ${entries.length} ${entries.length === 1 ? 'person' : 'people'}`;
  const awards = entries.map(({ handle, fileName, identity }, index) => ({
    award: awardIdOf(many.badge.issuer, handle, fileName),
    handle,
    isNew: identity !== undefined,
    file: files[index] ?? ('' as ProjectPath),
  }));
  return { change: { title, edits, trailers: [] }, awards, problems };
}

const ROWS_PER_STEP = 20;

/** One award that will be, whoever it is for settled. */
interface Entry {
  readonly person: ListedPerson;
  readonly handle: Handle;
  /** Every one that the person has. */
  readonly handles: readonly Handle[];
  readonly fileName: string;
  /** Of somebody new. */
  readonly identity: Identity | undefined;
}

interface Settling {
  readonly recipients: Map<Handle, Recipient>;
  readonly known: ReturnType<typeof findHandles>;
  readonly names: ReturnType<typeof fileNames>;
  readonly badge: BadgeId;
  readonly chance: Chance;
}

function entryOf(person: ListedPerson, { recipients, known, names, badge, chance }: Settling): Entry | Problem {
  const { recipient, place } = person;
  const handles = known(recipient);
  const [handle, ...others] = handles;
  if (handle === undefined && recipient.kind === 'handle') return unknown(recipient.handle, place, recipients);
  if (handle !== undefined) {
    const fileName = nameFor([handle, ...others], names);
    return typeof fileName === 'string'
      ? { person, handle, handles, fileName, identity: undefined }
      : { ...fileName, place };
  }
  const fresh = newHandle(recipients, recipient, chance);
  const identity = newIdentity(recipient, chance);
  recipients.set(fresh, { handle: fresh, identity });
  return { person, handle: fresh, handles: [fresh], fileName: badge, identity };
}

function unknown(handle: Handle, place: Place, recipients: ReadonlyMap<Handle, Recipient>): Problem {
  return { code: 'UNKNOWN_RECIPIENT', place, handle, near: nearest(handle, recipients.keys()) };
}

interface Written {
  readonly edits: readonly FileEdit[];
  /** Where each entry's award stands. */
  readonly files: readonly ProjectPath[];
}

function asFiles({ badge, issuedOn }: ManyAwards, entries: readonly Entry[]): Written {
  const written = entries.map(({ person, handle, fileName, identity }) => {
    const award = `recipients/${handle}/${fileName}.md` as ProjectPath;
    const { recipient, evidence, expires, narrative } = person;
    const request = {
      badge: badge.id,
      recipient,
      evidence,
      issuedOn: person.issuedOn ?? issuedOn,
      ...(expires && { expires }),
      ...(narrative !== undefined && { narrative }),
    };
    const edits: FileEdit[] = [{ path: award, before: undefined, after: awardText(request) }];
    if (identity)
      edits.unshift({
        path: `recipients/${handle}/recipient.yaml` as ProjectPath,
        before: undefined,
        after: recipientText(identity),
      });
    return { award, edits };
  });
  return { edits: written.flatMap(({ edits }) => edits), files: written.map(({ award }) => award) };
}

/** Columns for what may come later are there from the beginning, so that a revocation changes one row. */
const COLUMNS = 'handle,type,identity,salt,issuedOn,expires,evidence,narrative,revokedOn,revocationReason';

/** Who already has the badge gets another one as a numbered file: rows have no number. */
function asRoster(project: LoadedForEdit, many: ManyAwards, entries: readonly Entry[], cohort: Handle): Written {
  const path = `recipients/${cohort}/${many.badge.id}.csv` as ProjectPath;
  const inRoster = entries.filter(({ fileName }) => fileName === many.badge.id);
  const numbered = asFiles(
    many,
    entries.filter(({ fileName }) => fileName !== many.badge.id),
  );
  const before = textsOf(project.files).get(path);
  const rows = inRoster.map((entry) => rowOf(entry, many.issuedOn));
  const after = rosterText(withRows(rosterTable(before ?? `${COLUMNS}\n`), rows));
  const edits = rows.length === 0 ? [] : [{ path, before, after }];
  const files = entries.map(({ handle, fileName }) =>
    fileName === many.badge.id ? path : (`recipients/${handle}/${fileName}.md` as ProjectPath),
  );
  return { edits: [...edits, ...numbered.edits], files };
}

function rowOf({ person, handle, identity }: Entry, issuedOn: Instant): Readonly<Record<string, string>> {
  const { expires, evidence, narrative } = person;
  return {
    handle,
    ...(identity && identityCells(identity)),
    issuedOn: person.issuedOn ?? issuedOn,
    ...(expires && { expires }),
    ...(evidence.length > 0 && { evidence: evidence.map(({ url }) => url).join(' ') }),
    ...(narrative !== undefined && { narrative }),
  };
}

function identityCells(identity: Identity): Readonly<Record<string, string>> {
  if (identity.kind === 'plain') return { type: identity.property, identity: identity.identity };
  return { type: identity.property, identity: identity.hash, salt: identity.salt };
}
