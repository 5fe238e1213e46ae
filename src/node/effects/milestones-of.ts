import { namedIn } from '../../core/content/resolve/requirements.ts';
import type { AwardDraft, BadgeDraft } from '../../core/content/draft.ts';
import type { BadgeId } from '../../core/model/ids.ts';
import type { DraftShelf } from './draft-shelf.ts';
import type { ProjectTree } from './project-tree.ts';

/** The milestones of some trees. */
export interface Milestones {
  /** Those that name one of these badges, and those that name these in turn. */
  readonly above: (badges: Iterable<BadgeId>) => ReadonlySet<BadgeId>;
  /** Milestones that are others in one tree than in another, and the badges by which these are reached. */
  readonly contested: ReadonlySet<BadgeId>;
  /** Whether some milestone asks for a badge. */
  readonly count: (badge: BadgeId) => boolean;
}

/** Reads all badges, since those that others lead to do not say so. */
export async function milestonesOf(trees: readonly ProjectTree[], shelf: DraftShelf): Promise<Milestones> {
  const naming = new Map<BadgeId, Set<BadgeId>>();
  const rules = trees.map(() => new Map<BadgeId, BadgeDraft>());
  for (const [index, tree] of trees.entries())
    for (const path of tree.classFiles()) {
      const id = /^badges\/[^/]+\/badge\.mdx?$/.test(path) ? tree.idOf(path) : undefined;
      const drafts = id === undefined ? [] : (await shelf.read(path, id)).drafts;
      for (const draft of drafts)
        if (draft.kind === 'badge' && draft.requires) {
          rules[index]?.set(draft.id, draft);
          addNames(draft.id, draft.requires, naming);
        }
    }
  return {
    above: (badges) => {
      const found = new Set<BadgeId>();
      const open = [...badges];
      for (const badge of open)
        for (const milestone of naming.get(badge) ?? [])
          if (!found.has(milestone)) {
            found.add(milestone);
            open.push(milestone);
          }
      return found;
    },
    contested: contestedIn(rules),
    count: (badge) => naming.has(badge),
  };
}

/** Milestones that differ, and the badges by which these are reached in turn. */
function contestedIn(rules: readonly ReadonlyMap<BadgeId, BadgeDraft>[]): ReadonlySet<BadgeId> {
  const ids = new Set(rules.flatMap((one) => [...one.keys()]));
  const found = new Set([...ids].filter((id) => new Set(rules.map((one) => JSON.stringify(one.get(id)))).size > 1));
  for (const id of found)
    for (const one of rules) for (const { value } of namedIn(one.get(id)?.requires ?? NOTHING)) found.add(value);
  return found;
}

const NOTHING = { count: { value: 0, place: { file: '', line: 1, column: 1 } }, of: [] };

function addNames(
  id: BadgeId,
  requires: NonNullable<BadgeDraft['requires']>,
  naming: Map<BadgeId, Set<BadgeId>>,
): void {
  for (const { value } of namedIn(requires)) naming.set(value, (naming.get(value) ?? new Set()).add(id));
}

/** Handles whose awards that count towards a milestone are others after a change. */
export function risers(
  base: readonly AwardDraft[],
  head: readonly AwardDraft[],
  { count }: Milestones,
): readonly string[] {
  const [before, after] = [base, head].map((awards) => saidOf(awards.filter(({ badge }) => count(badge))));
  const texts = new Map([...(before ?? []), ...(after ?? [])]);
  return [
    ...new Set([...texts].filter(([text]) => !before?.has(text) || !after?.has(text)).map(([, handle]) => handle)),
  ];
}

/** What awards say of badge, day and standing, wherever they stand. */
function saidOf(awards: readonly AwardDraft[]): ReadonlyMap<string, string> {
  return new Map(
    awards.map(({ badge, recipient, fileName, awardedAt, expiresAt, revocation, pinnedId, errata }) => [
      JSON.stringify([
        recipient.value,
        badge,
        fileName,
        awardedAt.value,
        expiresAt?.value,
        revocation?.on.value,
        pinnedId?.value,
        errata.map(({ value }) => value),
      ]),
      recipient.value,
    ]),
  );
}
