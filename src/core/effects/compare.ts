import type { BadgeId } from '../model/ids.ts';
import type { Publication } from '../publication/publication.ts';
import { awardEffects } from './compare-awards.ts';
import { badgeEffects } from './compare-badges.ts';
import { endorsementEffects } from './compare-endorsements.ts';
import { frameworkEffects } from './compare-frameworks.ts';
import { issuerEffects } from './compare-issuers.ts';
import { recipientEffects } from './compare-recipients.ts';
import { siteEffects } from './compare-site.ts';
import type { Effect } from './effect.ts';
import { byWeight } from './weight.ts';

export interface Surroundings {
  /** How many awards of each badge there were, where the publications hold only a part of them. */
  readonly awardsOf?: ReadonlyMap<BadgeId, number>;
  /**
   * Whether a file is still there after the change, though nothing of it could be published.
   * What it says is then unsettled, not gone: its own problems tell why.
   */
  readonly isUnsettled?: (file: string) => boolean;
}

/** Two publications, as every comparison sees them. */
export interface Pair {
  readonly base: Publication | undefined;
  readonly head: Publication;
  readonly awardsOf: (badge: BadgeId) => number;
  readonly isUnsettled: (file: string) => boolean;
}

/**
 * Everything that becomes different on the site when `head` takes the place of `base`, the gravest first; without a base,
 * all that appears. The publications may be parts of the whole, as long as both are the same part.
 */
export function compare(
  base: Publication | undefined,
  head: Publication,
  { awardsOf, isUnsettled = () => false }: Surroundings = {},
): readonly Effect[] {
  const pair: Pair = { base, head, isUnsettled, awardsOf: awardsOf ? (id) => awardsOf.get(id) ?? 0 : counted(base) };
  return [
    ...siteEffects(pair),
    ...issuerEffects(pair),
    ...badgeEffects(pair),
    ...frameworkEffects(pair),
    ...awardEffects(pair),
    ...endorsementEffects(pair),
    ...recipientEffects(pair),
  ].toSorted(byWeight);
}

function counted(base: Publication | undefined): Pair['awardsOf'] {
  const counts = new Map<BadgeId, number>();
  for (const { badge } of base?.registry.awards ?? []) counts.set(badge, (counts.get(badge) ?? 0) + 1);
  return (badge) => counts.get(badge) ?? 0;
}
