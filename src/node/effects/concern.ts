import type { AwardDraft, BadgeDraft, Draft } from '../../core/content/draft.ts';
import type { ProjectPath } from '../../core/model/text.ts';
import { folderOf, isOfClasses, type ProjectTree } from './project-tree.ts';

/** Finds the rosters that have one of these handles at the beginning of a row. */
export type RosterSearch = (handles: readonly string[]) => Iterable<ProjectPath>;

/** Whose other files are needed to understand changed ones. */
export interface Concern {
  /** Files that a change is to be read with, before anything is known of what they say. */
  readonly first: (trees: readonly ProjectTree[]) => readonly ProjectPath[];
  /** What more these drafts lead to. Asked again until nothing new comes. */
  readonly next: (drafts: readonly Draft[], trees: readonly ProjectTree[]) => readonly ProjectPath[];
}

/**
 * What is concerned by a change of these paths. A change to the site, an issuer or a badge concerns all of them; an award
 * concerns its badge, its recipient, and what else the recipient has; a roster concerns those who are in it.
 */
export function concernOf(changed: readonly string[], search: RosterSearch): Concern {
  const allClasses = changed.some(isOfClasses);
  const folders = new Set(changed.filter((path) => !path.endsWith('.csv')).map(folderOf));
  const searched = new Set<string>();
  return {
    first: (trees) => [
      ...trees.flatMap((tree) => [...folders].flatMap((folder) => [...tree.below(folder)])),
      ...trees.flatMap((tree) => changed.filter((path) => tree.idOf(path) !== undefined) as ProjectPath[]),
      ...trees.flatMap((tree) => tree.classFiles().filter((path) => allClasses || !path.startsWith('badges/'))),
    ],
    next: (drafts, trees) => {
      const badges = drafts.filter((draft): draft is BadgeDraft => draft.kind === 'badge');
      const awards = drafts.filter((draft): draft is AwardDraft => draft.kind === 'award');
      const handles = [...strangers(awards, trees), ...climbers(awards, badges)].filter((one) => !searched.has(one));
      for (const handle of handles) searched.add(handle);
      const named = [...awards.map(({ badge }) => badge), ...badges.flatMap(leadsTo)];
      const wanted = [
        ...[...new Set(named)].map((badge) => `badges/${badge}`),
        ...climbers(awards, badges).map((handle) => `recipients/${handle}`),
      ];
      const introductions = [...new Set(awards.map(({ recipient }) => recipientFile(recipient.value)))];
      return [
        ...trees.flatMap((tree) => wanted.flatMap((folder) => [...tree.below(folder)])),
        ...trees.flatMap((tree) => introductions.filter((path) => tree.idOf(path) !== undefined)),
        ...(handles.length > 0 ? search(handles) : []),
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

/** Handles with a milestone, which stands on their other awards. */
function climbers(awards: readonly AwardDraft[], badges: readonly BadgeDraft[]): readonly string[] {
  const milestones = new Set(badges.filter(({ requires }) => requires).map(({ id }) => id));
  return [...new Set(awards.filter(({ badge }) => milestones.has(badge)).map(({ recipient }) => recipient.value))];
}

function leadsTo({ requires, supersedes }: BadgeDraft): readonly BadgeDraft['id'][] {
  return [...(requires?.of.map(({ value }) => value) ?? []), ...(supersedes ? [supersedes.value] : [])];
}

function recipientFile(handle: string): ProjectPath {
  return `recipients/${handle}/recipient.yaml` as ProjectPath;
}
