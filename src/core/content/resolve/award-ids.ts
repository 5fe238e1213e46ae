import { awardIdOf } from '../../model/award.ts';
import type { Badge } from '../../model/badge.ts';
import type { AwardId, BadgeId } from '../../model/ids.ts';
import type { AwardDraft } from '../draft.ts';
import { spot, type Resolving } from './resolving.ts';

/** The id of every award of a badge that can be published: pinned, or derived. */
export function awardIds(
  drafts: readonly AwardDraft[],
  badges: ReadonlyMap<BadgeId, Badge>,
): ReadonlyMap<AwardDraft, AwardId> {
  const ids = new Map<AwardDraft, AwardId>();
  for (const draft of drafts) {
    const badge = badges.get(draft.badge);
    if (badge) ids.set(draft, draft.pinnedId?.value ?? awardIdOf(badge.issuer, draft.recipient.value, draft.fileName));
  }
  return ids;
}

/** Awards that pin an id which another has. Ids are lower case, so they cannot differ in case only. */
export function takenIds(ids: ReadonlyMap<AwardDraft, AwardId>, { report }: Resolving): readonly AwardDraft[] {
  const holders = new Map<AwardId, AwardDraft>();
  for (const [draft, id] of ids) if (!draft.pinnedId) holders.set(id, draft);
  const taken: AwardDraft[] = [];
  for (const [draft, id] of ids) {
    if (!draft.pinnedId) continue;
    const holder = holders.get(id);
    if (holder) {
      report({ code: 'AWARD_ID_TWICE', place: draft.pinnedId.place, id, other: spot(holder.place) });
      taken.push(draft);
    } else holders.set(id, draft);
  }
  return taken;
}
