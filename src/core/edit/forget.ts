import type { AwardDraft, Draft } from '../content/draft.ts';
import type { SourceFile } from '../content/source-file.ts';
import type { Award } from '../model/award.ts';
import type { Handle, IssuerId } from '../model/ids.ts';
import type { ProjectPath } from '../model/text.ts';
import type { Day } from '../model/time.ts';
import type { Chance, LoadedForEdit } from './award.ts';
import type { Change, FileEdit } from './change.ts';
import { forgottenAwardText, forgottenRecipientText, tombstoneText } from './forgotten-text.ts';
import { textsOf } from './revoke.ts';
import { rosterTable, rosterText, withoutRow } from './roster-table.ts';

/** `anonymise`: the awards stand, and nobody knows whose they are. `remove`: they go, and their addresses say so. */
export type Forgetting =
  { readonly way: 'remove' } | { readonly way: 'anonymise'; readonly keepEvidence: boolean; readonly chance: Chance };

export interface ToForget extends LoadedForEdit {
  readonly drafts: readonly Draft[];
}

export type PlannedForgetting =
  | { readonly kind: 'planned'; readonly change: Change; readonly awards: readonly Award[] }
  /** What is in these files cannot be read, so that something of the person would stay. */
  | { readonly kind: 'unsound'; readonly files: readonly string[] };

/**
 * The change that forgets somebody, under all of their handles: their folders go, and their rows in rosters, of which
 * every other byte stays. Who is anonymised gets a new handle, because the old one may stand in lists and commits; the
 * awards are written anew, with their ids pinned and without comments, evidence or narrative.
 */
export function planForgetting(
  project: ToForget,
  handles: readonly Handle[],
  { on, ...how }: Forgetting & { readonly on: Day },
): PlannedForgetting {
  const awards = project.registry.awards.filter(({ recipient }) => handles.includes(recipient));
  const drafts = project.drafts.filter(
    (draft): draft is AwardDraft => draft.kind === 'award' && handles.includes(draft.recipient.value),
  );
  const unsound = unsoundFiles(project.drafts, { drafts, awards, handles });
  if (unsound.length > 0) return { kind: 'unsound', files: unsound };
  const left =
    how.way === 'remove'
      ? awards.map((award) => tombstone(award, project, on))
      : handles.flatMap((handle) => anonymised(handle, { ...how, project, drafts, awards, on }));
  const edits = [
    ...handles.flatMap((handle) => ownFiles(project.files, handle)),
    ...rosterEdits(project.files, drafts),
  ];
  return {
    kind: 'planned',
    awards,
    change: { title: titleOf(how.way, awards), edits: [...edits, ...left], trailers: [] },
  };
}

/** Nothing in it leads to the person: it stays in the history. */
function titleOf(way: Forgetting['way'], { length }: readonly Award[]): string {
  const awards = `${length} ${length === 1 ? 'award' : 'awards'}`;
  return way === 'remove' ? `Forget a person, with ${awards}` : `Forget whose ${awards} these are`;
}

interface OfPerson {
  readonly drafts: readonly AwardDraft[];
  readonly awards: readonly Award[];
  readonly handles: readonly Handle[];
}

function unsoundFiles(all: readonly Draft[], { drafts, awards, handles }: OfPerson): readonly string[] {
  const sound = new Set(awards.map(({ place }) => spot(place)));
  const folders = handles.map((handle) => `recipients/${handle}/`);
  const broken = all.filter(
    ({ kind, place }) => kind === 'broken' && folders.some((folder) => place.file.startsWith(folder)),
  );
  return [
    ...new Set([...broken, ...drafts.filter(({ place }) => !sound.has(spot(place)))].map(({ place }) => place.file)),
  ];
}

function spot({ file, line }: Award['place']): string {
  return `${file}:${line}`;
}

/** Everything in the person's own folder but tables, which may be of others. */
function ownFiles(files: readonly SourceFile[], handle: Handle): readonly FileEdit[] {
  const folder = `recipients/${handle}/`;
  const own = files.filter(({ path }) => path.startsWith(folder));
  const isCohort = own.some(({ path }) => path.endsWith('.csv'));
  return own.flatMap((file): FileEdit[] =>
    file.kind !== 'text' || file.path.endsWith('.csv') || (isCohort && file.path.endsWith('/README.md'))
      ? []
      : [{ path: file.path, before: file.text, after: undefined }],
  );
}

function rosterEdits(files: readonly SourceFile[], drafts: readonly AwardDraft[]): readonly FileEdit[] {
  const texts = textsOf(files);
  const rows = Map.groupBy(
    drafts.filter(({ place }) => place.file.endsWith('.csv')),
    ({ place }) => place.file,
  );
  return [...rows].map(([path, own]): FileEdit => {
    const before = texts.get(path);
    if (before === undefined) throw new Error(`The rows of ${path} were read, but not the file`);
    const table = own.reduce((rest, { recipient }) => withoutRow(rest, recipient.value), rosterTable(before));
    return { path: path as ProjectPath, before, after: table.rows.length > 1 ? rosterText(table) : undefined };
  });
}

function tombstone({ id, badge }: Award, { registry }: LoadedForEdit, on: Day): FileEdit {
  const issuer: IssuerId | undefined = registry.badges.get(badge)?.issuer;
  if (issuer === undefined) throw new Error(`The award ${id} is in the registry without its badge`);
  return { path: `forgotten/${id}.yaml` as ProjectPath, before: undefined, after: tombstoneText(on, issuer) };
}

interface Anonymising extends Omit<OfPerson, 'handles'> {
  readonly project: ToForget;
  readonly keepEvidence: boolean;
  readonly chance: Chance;
  readonly on: Day;
}

/** The files of somebody whom nobody knows, with the awards of a handle. */
function anonymised(handle: Handle, { project, drafts, awards, keepEvidence, chance, on }: Anonymising): FileEdit[] {
  const fresh = freshHandle(project, chance);
  const folder = `recipients/${fresh}`;
  const ids = new Map(awards.map(({ id, place }) => [spot(place), id]));
  const own = drafts.filter(({ recipient }) => recipient.value === handle);
  const names = fileNames(own);
  return [
    { path: `${folder}/recipient.yaml` as ProjectPath, before: undefined, after: forgottenRecipientText(on) },
    ...own.map((draft): FileEdit => {
      const id = ids.get(spot(draft.place));
      if (id === undefined) throw new Error(`An award in ${draft.place.file} has no id`);
      const path = `${folder}/${names.get(draft) ?? draft.fileName}.md` as ProjectPath;
      return { path, before: undefined, after: forgottenAwardText(draft, id, keepEvidence) };
    }),
  ];
}

function freshHandle({ registry, files }: LoadedForEdit, chance: Chance): Handle {
  for (;;) {
    const handle = chance.handle();
    if (!registry.recipients.has(handle) && !files.some(({ path }) => path.startsWith(`recipients/${handle}/`)))
      return handle;
  }
}

/** Files keep their names; rows, of which there may be one in each cohort, take the numbers that are free. */
function fileNames(drafts: readonly AwardDraft[]): ReadonlyMap<AwardDraft, string> {
  const isRow = ({ place }: AwardDraft): boolean => place.file.endsWith('.csv');
  const names = new Map(drafts.filter((draft) => !isRow(draft)).map((draft) => [draft, draft.fileName]));
  for (const row of drafts.filter(isRow)) {
    const taken = new Set(names.values());
    const name = (number: number): string => (number === 1 ? row.badge : `${row.badge}.${number}`);
    let number = 1;
    while (taken.has(name(number))) number += 1;
    names.set(row, name(number));
  }
  return names;
}
