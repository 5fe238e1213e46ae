import type { BadgeId } from '../model/ids.ts';
import type { OutputFile } from '../publication/output-file.ts';
import { awardLists, type Tally } from './award-lists.ts';
import { badgeFeed, issuerFeed, siteFeed, type FeedScope } from './feeds.ts';
import type { ListedAward } from './listed-award.ts';
import { listedAddresses, sitemapFiles } from './sitemap.ts';

export interface DirectoryScope extends FeedScope {
  /** The files of pages that do not follow the awards, in order. */
  readonly pages: readonly string[];
  /** How many awards a badge has in all, and how many of them were revoked. */
  readonly tally: (badge: BadgeId) => Tally;
  /** Only what these badges and months are in; all without it. */
  readonly touched?: ReadonlyMap<BadgeId, ReadonlySet<string>>;
}

/** Directories that follow the awards: lists, feeds and the sitemap. `awards` are all of those who want to be named, in order of id. */
export function awardDirectory(awards: readonly ListedAward[], scope: DirectoryScope): readonly OutputFile[] {
  const { badges, issuers, routes, touched } = scope;
  const concerned = [...badges.values()].filter(({ id }) => touched?.has(id) ?? true);
  const issuerIds = new Set(concerned.map(({ issuer }) => issuer));
  const ofBadge = Map.groupBy(
    touched ? awards.filter(({ badge }) => touched.has(badge)) : awards,
    ({ badge }) => badge,
  );
  const ofIssuer = Map.groupBy(awards, ({ badge }) => badges.get(badge)?.issuer);
  return [
    ...concerned.flatMap((badge) => {
      const own = ofBadge.get(badge.id) ?? [];
      const months = touched?.get(badge.id);
      const tally = scope.tally(badge.id);
      return [
        ...awardLists(badge.id, own, { routes, tally, ...(months && { months }) }),
        ...badgeFeed(badge, own, scope),
      ];
    }),
    ...[...issuers.values()]
      .filter(({ id }) => !touched || issuerIds.has(id))
      .flatMap((issuer) => issuerFeed(issuer, ofIssuer.get(issuer.id) ?? [], scope)),
    ...siteFeed(awards, scope),
    ...sitemapFiles(listedAddresses(scope.pages, awards, routes), routes),
  ];
}
