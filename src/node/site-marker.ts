import { isPreview, type Edition } from '../core/openbadges/edition.ts';
import type { Publication } from '../core/publication/publication.ts';

export interface SiteCounts {
  readonly edition: Edition;
  readonly issuers: number;
  readonly badges: number;
  readonly awards: number;
  readonly removed: number;
}

/** What `build.json` says. By this file a folder is known to be a site of ours, and a person to be looking at one. */
export function siteMarker({ edition, issuers, badges, awards, removed }: SiteCounts): string {
  const { site, asOf } = edition;
  const counts = { issuers, badges, awards, removed };
  return `${JSON.stringify({ generator: 'Blazon', url: site.url, asOf, preview: isPreview(edition), ...counts }, undefined, 2)}\n`;
}

export function countsOf({ registry, edition }: Publication): SiteCounts {
  return {
    edition,
    issuers: registry.issuers.size,
    badges: registry.badges.size,
    awards: registry.awards.length,
    removed: registry.tombstones.length,
  };
}
