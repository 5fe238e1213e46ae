import type { Effect } from '../../core/effects/effect.ts';
import type { Badge } from '../../core/model/badge.ts';
import type { BadgeId, Handle } from '../../core/model/ids.ts';
import type { Registry } from '../../core/model/registry.ts';

/** The badges that a change is about, as they were before it: what they and their awards are reviewed by. New ones have nobody yet. */
export function touchedBadges(effects: readonly Effect[], { badges }: Pick<Registry, 'badges'>): readonly Badge[] {
  const ids = new Set<BadgeId>(effects.flatMap((effect) => ('badge' in effect ? [effect.badge] : [])));
  return [...ids].map((id) => badges.get(id)).filter((badge) => badge !== undefined);
}

/** The recipients whose awards change. */
export function touchedRecipients(effects: readonly Effect[]): ReadonlySet<Handle> {
  return new Set(effects.flatMap((effect) => ('award' in effect && 'recipient' in effect ? [effect.recipient] : [])));
}
