import type { AwardDraft, BadgeDraft, Draft } from '../../core/content/draft.ts';
import { namedIn } from '../../core/content/resolve/requirements.ts';
import { identityText } from '../../core/effects/award-fields.ts';
import type { ProjectPath } from '../../core/model/text.ts';
import { issuersWhoseKeyEnds } from './keys-that-end.ts';
import { risers, type Milestones } from './milestones-of.ts';
import { folderOf, isOfClasses, type ProjectTree } from './project-tree.ts';

/** Finds the rosters that have one of these handles at the beginning of a row. */
export type RosterSearch = (handles: readonly string[]) => Iterable<ProjectPath> | Promise<Iterable<ProjectPath>>;

export interface DraftsOfPair {
  readonly base: readonly Draft[];
  readonly head: readonly Draft[];
}

/** Whose other files are needed to understand changed ones. */
export interface Concern {
  /** Files that a change is to be read with, before anything is known of what they say. */
  readonly first: (trees: readonly ProjectTree[]) => readonly ProjectPath[];
  /** What more the drafts of before and after lead to. Asked again until nothing new comes. */
  readonly next: (drafts: DraftsOfPair, trees: readonly ProjectTree[]) => Promise<readonly ProjectPath[]>;
}

/** How awards lead to others by the rules of milestones. */
export interface Climbing {
  readonly milestones: Milestones;
  /** Whether those whose awards change are read whole, to tell what they reach. */
  readonly climbing: boolean;
}

/**
 * What is concerned by a change of these paths. A change to the site, an issuer, a badge or a framework concerns all of them; an award
 * concerns its badge, its recipient, and what else the recipient has; a roster concerns those who are in it. Whoever is introduced
 * otherwise than before is concerned with every award, wherever it stands; the end of a key concerns all awards of its issuer.
 */
export function concernOf(
  changed: readonly string[],
  search: RosterSearch,
  { milestones, climbing }: Climbing,
): Concern {
  const allClasses = changed.some(isOfClasses);
  const folders = new Set(changed.filter((path) => !path.endsWith('.csv')).map(folderOf));
  const searched = new Set<string>();
  return {
    first: (trees) => [
      ...trees.flatMap((tree) => [...folders].flatMap((folder) => [...tree.below(folder)])),
      ...trees.flatMap((tree) => changed.filter((path) => tree.idOf(path) !== undefined) as ProjectPath[]),
      ...trees.flatMap((tree) => tree.classFiles().filter((path) => allClasses || !path.startsWith('badges/'))),
    ],
    next: async ({ base, head }, trees) => {
      const drafts = [...base, ...head];
      const badges = drafts.filter((draft): draft is BadgeDraft => draft.kind === 'badge');
      const awards = drafts.filter(isAward);
      const rising = climbing ? risers(base.filter(isAward), head.filter(isAward), milestones) : [];
      const whole = [...climbers(awards, badges), ...rising, ...introducedOtherwise(base, head)];
      const handles = [...strangers(awards, trees), ...endorsedElsewhere(drafts, awards), ...whole].filter(
        (one) => !searched.has(one),
      );
      for (const handle of handles) searched.add(handle);
      const awarded = new Set(awards.map(({ badge }) => badge));
      const named = [...awarded, ...milestones.above(awarded), ...badges.flatMap(leadsTo)];
      const wanted = [
        ...[...new Set(named)].map((badge) => `badges/${badge}`),
        ...whole.map((handle) => `recipients/${handle}`),
      ];
      const ending = issuersWhoseKeyEnds(base, head);
      const signed = badges.filter(({ issuer }) => ending.some((id) => issuer === undefined || issuer.value === id));
      const earners = [...new Set(awards.map(({ recipient }) => recipient.value))];
      const introductions = earners.map(recipientFile);
      return [
        ...trees.flatMap((tree) => wanted.flatMap((folder) => [...tree.below(folder)])),
        ...trees.flatMap((tree) => signed.flatMap(({ id }) => filesOf(id, tree))),
        ...(climbing
          ? trees.flatMap((tree) => [...milestones.contested].flatMap((badge) => filesOf(badge, tree)))
          : []),
        ...trees.flatMap((tree) => introductions.filter((path) => tree.idOf(path) !== undefined)),
        ...trees.flatMap((tree) => earners.flatMap((handle) => endorsementsOf(handle, tree))),
        ...(handles.length > 0 ? await search(handles) : []),
      ];
    },
  };
}

/** Handles that neither a file of their own nor a row that was read introduces. */
function strangers(awards: readonly AwardDraft[], trees: readonly ProjectTree[]): readonly string[] {
  const introduced = new Set(awards.filter(({ identity }) => identity).map(({ recipient }) => recipient.value));
  const handles = new Set(awards.map(({ recipient }) => recipient.value));
  return [...handles].filter(
    (handle) => !introduced.has(handle) && trees.every((tree) => tree.idOf(recipientFile(handle)) === undefined),
  );
}

/** What is said of the awards of a person belongs to them, wherever they stand. */
function endorsementsOf(handle: string, tree: ProjectTree): readonly ProjectPath[] {
  return [...tree.below(`recipients/${handle}`)].filter((path) => path.includes('/endorsements/'));
}

/** Handles of whom an award is endorsed that was not read yet: it may be the row of a roster. */
function endorsedElsewhere(drafts: readonly Draft[], awards: readonly AwardDraft[]): readonly string[] {
  const known = new Set(awards.map(({ recipient, fileName }) => `${recipient.value}/${fileName}`));
  return drafts.flatMap((draft) =>
    draft.kind === 'endorsement' && draft.of.kind === 'award' && !known.has(`${draft.of.handle}/${draft.of.fileName}`)
      ? [draft.of.handle]
      : [],
  );
}

function isAward(draft: Draft): draft is AwardDraft {
  return draft.kind === 'award';
}

/** Handles with a milestone, which stands on their other awards. */
function climbers(awards: readonly AwardDraft[], badges: readonly BadgeDraft[]): readonly string[] {
  const milestones = new Set(badges.filter(({ requires }) => requires).map(({ id }) => id));
  return [
    ...new Set(
      awards
        .filter(({ badge, constituents }) => constituents ?? milestones.has(badge))
        .map(({ recipient }) => recipient.value),
    ),
  ];
}

/** Handles of which a file or a row, before or after, says somebody else than on the other side, or nobody. */
function introducedOtherwise(base: readonly Draft[], head: readonly Draft[]): readonly string[] {
  const [before, after] = [introductionsIn(base), introductionsIn(head)];
  return [...new Set([...before.keys(), ...after.keys()])].filter((handle) => before.get(handle) !== after.get(handle));
}

/** All that is said of who each handle is, with where it is said, as one text. */
function introductionsIn(drafts: readonly Draft[]): ReadonlyMap<string, string> {
  const texts = new Map<string, Set<string>>();
  for (const draft of drafts) {
    if ((draft.kind !== 'recipient' && draft.kind !== 'award') || !draft.identity) continue;
    const [handle, on] =
      draft.kind === 'award' ? [draft.recipient.value, ''] : [draft.handle, draft.forgotten?.value ?? ''];
    const said = texts.get(handle) ?? new Set();
    texts.set(handle, said.add([draft.place.file, identityText(draft.identity), on].join('\n')));
  }
  return new Map([...texts].map(([handle, said]) => [handle, [...said].toSorted().join('\n\n')]));
}

function filesOf(badge: BadgeDraft['id'], tree: ProjectTree): readonly ProjectPath[] {
  return [...tree.awardsOf(badge), ...tree.rosters(badge)];
}

function leadsTo({ requires, supersedes }: BadgeDraft): readonly BadgeDraft['id'][] {
  return [...(requires ? namedIn(requires).map(({ value }) => value) : []), ...(supersedes ? [supersedes.value] : [])];
}

function recipientFile(handle: string): ProjectPath {
  return `recipients/${handle}/recipient.yaml` as ProjectPath;
}
