import type { Award } from '../model/award.ts';
import type { Badge } from '../model/badge.ts';
import type { Handle } from '../model/ids.ts';
import type { Registry } from '../model/registry.ts';
import { visible } from '../problem/visible.ts';

/** What people are called by, where they let us: their public name, else their handle. */
export function personName({ recipients }: Registry, handle: Handle): string {
  const name = recipients.get(handle)?.profile?.name;
  return name === undefined ? handle : `${visible(name)} (${handle})`;
}

export function badgeName(badge: Pick<Badge, 'name' | 'id'>): string {
  return `“${visible(badge.name)}” (${badge.id})`;
}

/** An award in words: what, and whose. */
export function awardName(registry: Registry, { badge, recipient }: Pick<Award, 'badge' | 'recipient'>): string {
  const known = registry.badges.get(badge);
  return `${known ? badgeName(known) : badge} of ${personName(registry, recipient)}`;
}
