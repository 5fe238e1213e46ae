import type { AwardDraft } from '../draft.ts';
import type { DescribedBadges } from './badges.ts';
import { byPlace } from './by-place.ts';
import { spot, type Resolving } from './resolving.ts';

/** Awards of a badge that the person already has and may not have again, or whose number leaves a gap. */
export function repeatedAwards(
  drafts: readonly AwardDraft[],
  described: DescribedBadges,
  resolving: Resolving,
): readonly AwardDraft[] {
  const groups = Map.groupBy(drafts, ({ recipient, badge }) => `${recipient.value}/${badge}`);
  return [...groups.values()].flatMap((group) => {
    if (group.length === 1 && group[0]?.ordinal === 1) return [];
    const inOrder = group.toSorted((a, b) => a.ordinal - b.ordinal || byPlace(a.place, b.place));
    return [...surplus(inOrder, described, resolving), ...outOfLine(inOrder, resolving)];
  });
}

function surplus(
  group: readonly AwardDraft[],
  described: DescribedBadges,
  { report }: Resolving,
): readonly AwardDraft[] {
  const [first] = group;
  const badge = first && described.get(first.badge);
  if (!badge) return [];
  const byName = new Map<string, AwardDraft>();
  return group.filter((draft) => {
    // A renewal is no slip, whether or not the badge may be earned again.
    const other = badge.repeatable || draft.renews ? firstOfName(draft, byName) : first;
    if (other === draft) return false;
    const { place, recipient } = draft;
    const { id, repeatable } = badge;
    const words = { badge: id, handle: recipient.value, other: spot(other.place), repeatable, as: kindOf(draft) };
    report({ code: 'AWARD_TWICE', place, ...words });
    return true;
  });
}

function kindOf({ place, ordinal }: AwardDraft): 'row' | 'file' | 'numbered file' {
  if (place.file.endsWith('.csv')) return 'row';
  return ordinal > 1 ? 'numbered file' : 'file';
}

/** Awards of one name would get one id, unless one pins another. */
function firstOfName(draft: AwardDraft, byName: Map<string, AwardDraft>): AwardDraft {
  const first = byName.get(draft.fileName);
  if (draft.pinnedId) return draft;
  if (!first) byName.set(draft.fileName, draft);
  return first ?? draft;
}

function outOfLine(group: readonly AwardDraft[], { broken, report }: Resolving): readonly AwardDraft[] {
  const ordinals = new Set(group.map(({ ordinal }) => ordinal));
  return group.filter(({ ordinal, badge, recipient, place }) => {
    if (ordinal === 1 || ordinals.has(ordinal - 1) || broken.hasAward(badge, recipient.value)) return false;
    const expected = ordinal === 2 ? `${badge}.md` : `${badge}.${ordinal - 1}.md`;
    report({ code: 'AWARD_OUT_OF_LINE', place, expected });
    return true;
  });
}
