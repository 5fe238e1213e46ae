import type { AwardDraft } from '../content/draft.ts';
import { parseFile } from '../content/parse-file.ts';
import type { Award } from '../model/award.ts';
import type { FileEdit } from './change.ts';

/** What a change did to awards, by badge, person and number. */
export interface AwardsBetween {
  readonly made: readonly Award[];
  readonly revoked: readonly Award[];
  readonly unrevoked: readonly Award[];
  /** Awards that say something else since, for better or worse. */
  readonly corrected: readonly Award[];
}

/** Finds, among the awards that a project has today, those that some edits made, revoked or corrected. */
export function awardsBetween(edits: readonly FileEdit[], awards: readonly Award[]): AwardsBetween {
  const [before, after] = [draftsOf(edits, 'before'), draftsOf(edits, 'after')];
  const between: Record<keyof AwardsBetween, Award[]> = { made: [], revoked: [], unrevoked: [], corrected: [] };
  for (const award of awards) {
    if (award.reached?.how === 'rule') continue;
    const key = keyOf(award.badge, award.recipient, ordinalOf(award));
    const [old, fresh] = [before.get(key), after.get(key)];
    if (!fresh) continue;
    // An id is pinned to an award that was there before under another name.
    if (!old) {
      if (!fresh.pinnedId) between.made.push(award);
    } else if (!old.revocation && fresh.revocation) between.revoked.push(award);
    else if (old.revocation && !fresh.revocation) between.unrevoked.push(award);
    else if (said(old) !== said(fresh)) between.corrected.push(award);
  }
  return between;
}

function draftsOf(edits: readonly FileEdit[], which: 'before' | 'after'): ReadonlyMap<string, AwardDraft> {
  const drafts = edits.flatMap((edit) => {
    const text = edit[which];
    return text === undefined ? [] : parseFile({ kind: 'text', path: edit.path, text }).drafts;
  });
  return new Map(
    drafts.flatMap((draft) =>
      draft.kind === 'award' ? [[keyOf(draft.badge, draft.recipient.value, draft.ordinal), draft] as const] : [],
    ),
  );
}

function keyOf(badge: string, handle: string, ordinal: number): string {
  return `${badge} ${handle} ${ordinal}`;
}

function ordinalOf({ place, badge }: Award): number {
  const [, ordinal = '1'] = /\.(\d+)\.(?:md|yaml)$/.exec(place.file) ?? [];
  return place.file.endsWith(`/${badge}.csv`) ? 1 : Number(ordinal);
}

function said({ awardedAt, expiresAt, evidence, narrative }: AwardDraft): string {
  return JSON.stringify([awardedAt.value, expiresAt?.value, evidence, narrative], (name, value: unknown) =>
    name === 'place' ? undefined : value,
  );
}
