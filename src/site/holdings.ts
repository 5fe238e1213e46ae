import type { Award } from '../core/model/award.ts';
import type { BadgeId, Handle, IssuerId } from '../core/model/ids.ts';
import type { Registry } from '../core/model/registry.ts';

/** Who holds what. The newest award comes first. */
export interface Holdings {
  readonly ofBadge: (badge: BadgeId) => readonly Award[];
  readonly ofRecipient: (handle: Handle) => readonly Award[];
  readonly ofIssuer: (issuer: IssuerId) => readonly Award[];
}

const remembered = new WeakMap<Registry, Holdings>();

/** The awards of a registry, sorted once. */
export function holdingsOf(registry: Registry): Holdings {
  const known = remembered.get(registry);
  if (known) return known;
  const newestFirst = registry.awards.toSorted((a, b) =>
    a.awardedAt < b.awardedAt ? 1 : a.awardedAt > b.awardedAt ? -1 : 0,
  );
  const byBadge = Map.groupBy(newestFirst, ({ badge }) => badge);
  const byRecipient = Map.groupBy(newestFirst, ({ recipient }) => recipient);
  const byIssuer = Map.groupBy(newestFirst, ({ badge }) => registry.badges.get(badge)?.issuer);
  const holdings: Holdings = {
    ofBadge: (badge) => byBadge.get(badge) ?? [],
    ofRecipient: (handle) => byRecipient.get(handle) ?? [],
    ofIssuer: (issuer) => byIssuer.get(issuer) ?? [],
  };
  remembered.set(registry, holdings);
  return holdings;
}
