import type { Instant } from '../model/time.ts';
import type { Route, Routes } from '../openbadges/routes.ts';
import { byDate, isNamed, type ListedAward, type ListedBadge, type ListedIssuer } from './listed-award.ts';

/** What was awarded last, to people who want to be named. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** Of the page that it follows. */
  readonly page: string;
  readonly address: { readonly atom: Route; readonly json: Route };
  /** Of the newest entry: a feed says nothing of the clock. */
  readonly updated: Instant;
  /** The newest first. */
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  readonly page: string;
  readonly title: string;
  readonly text: string;
  readonly image: string;
  readonly awardedAt: Instant;
}

const MOST_ENTRIES = 50;

/** When nothing has happened yet. */
const NEVER = '1970-01-01T00:00:00Z' as Instant;

export interface FeedNames {
  readonly badges: ReadonlyMap<ListedBadge['id'], ListedBadge>;
  readonly issuers: ReadonlyMap<ListedIssuer['id'], ListedIssuer>;
  readonly routes: Routes;
}

/** A feed of these awards, in whatever order they come. What was revoked is no news. */
export function feedOf(
  about: Pick<Feed, 'title' | 'description' | 'page' | 'address'>,
  awards: Iterable<ListedAward>,
  names: FeedNames,
): Feed {
  const newest = newestOf(awards);
  return { ...about, updated: newest[0]?.awardedAt ?? NEVER, entries: newest.map((award) => entryOf(award, names)) };
}

function newestOf(awards: Iterable<ListedAward>): readonly ListedAward[] {
  const newest: ListedAward[] = [];
  for (const award of awards) {
    if (!isNamed(award) || award.revokedOn !== '') continue;
    const oldest = newest.at(-1);
    if (newest.length === MOST_ENTRIES && oldest && byDate(award, oldest) < 0) continue;
    const at = newest.findIndex((other) => byDate(other, award) < 0);
    newest.splice(at < 0 ? newest.length : at, 0, award);
    if (newest.length > MOST_ENTRIES) newest.pop();
  }
  return newest;
}

function entryOf(
  { id, badge: badgeId, name, awardedAt }: ListedAward,
  { badges, issuers, routes }: FeedNames,
): FeedEntry {
  const badge = badges.get(badgeId);
  const issuer = badge && issuers.get(badge.issuer);
  if (!badge || !issuer) throw new Error(`Award ${id} is of a badge that nobody knows`);
  return {
    page: routes.awardPage(id).url,
    title: `${badge.name}: ${name}`,
    text: `${issuer.name} awarded “${badge.name}” to ${name}`,
    image: routes.badgeImage(badge.id, 'png').url,
    awardedAt,
  };
}
