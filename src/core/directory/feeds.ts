import type { Site } from '../model/site.ts';
import type { OutputFile } from '../publication/output-file.ts';
import { atomFeed } from './atom-feed.ts';
import { feedOf, type FeedNames } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import type { ListedAward, ListedBadge, ListedIssuer } from './listed-award.ts';

export interface FeedScope extends FeedNames {
  readonly site: Pick<Site, 'name'>;
}

/** Each feed in both of its forms. The awards of the site, of one issuer and of one badge. */
export function siteFeed(awards: Iterable<ListedAward>, scope: FeedScope): readonly OutputFile[] {
  const { routes, site } = scope;
  const about = {
    title: site.name,
    description: `What ${site.name} awarded last, to people who want to be named.`,
    page: routes.home.url,
    address: { atom: routes.feed('atom'), json: routes.feed('json') },
  };
  return inBothForms(about, awards, scope);
}

export function issuerFeed({ id, name }: ListedIssuer, awards: Iterable<ListedAward>, scope: FeedScope) {
  const { routes } = scope;
  const about = {
    title: `${name} · ${scope.site.name}`,
    description: `What ${name} awarded last, to people who want to be named.`,
    page: routes.issuerPage(id).url,
    address: { atom: routes.issuerFeed(id, 'atom'), json: routes.issuerFeed(id, 'json') },
  };
  return inBothForms(about, awards, scope);
}

export function badgeFeed({ id, name }: ListedBadge, awards: Iterable<ListedAward>, scope: FeedScope) {
  const { routes } = scope;
  const about = {
    title: `${name} · ${scope.site.name}`,
    description: `Who got “${name}” last, of people who want to be named.`,
    page: routes.badgePage(id).url,
    address: { atom: routes.badgeFeed(id, 'atom'), json: routes.badgeFeed(id, 'json') },
  };
  return inBothForms(about, awards, scope);
}

function inBothForms(
  about: Parameters<typeof feedOf>[0],
  awards: Iterable<ListedAward>,
  scope: FeedScope,
): readonly OutputFile[] {
  const feed = feedOf(about, awards, scope);
  return [atomFeed(feed, scope.site.name), jsonFeed(feed, scope.site.name)];
}
