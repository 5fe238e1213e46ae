import type { Badge } from '../../core/model/badge.ts';
import type { IssuerId } from '../../core/model/ids.ts';
import type { Issuer } from '../../core/model/issuer.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import type { Publication } from '../../core/publication/publication.ts';
import type { HomeCounts } from '../living/home-counts.ts';

/** All badges, those that are still awarded first, with what they can be found by. */
export interface CatalogueView {
  readonly edition: Edition;
  readonly badges: readonly Badge[];
  readonly issuers: readonly Issuer[];
  readonly issuersById: ReadonlyMap<IssuerId, Issuer>;
  /** Every tag in use, in the order of the alphabet. */
  readonly tags: readonly string[];
  readonly counts: HomeCounts;
}

export function catalogueView({ registry, edition }: Publication): CatalogueView {
  const badges = [...registry.badges.values()];
  return {
    edition,
    badges: [...badges.filter(isActive), ...badges.filter((badge) => !isActive(badge))],
    issuers: [...registry.issuers.values()],
    issuersById: registry.issuers,
    tags: [...new Set(badges.flatMap((badge) => badge.tags))].sort(),
    counts: {
      badges: badges.length,
      issuers: registry.issuers.size,
      awards: registry.awards.filter(({ revocation }) => !revocation).length,
    },
  };
}

function isActive({ status }: Badge): boolean {
  return status === 'active';
}
