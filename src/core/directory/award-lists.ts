import type { BadgeId } from '../model/ids.ts';
import { asciiJson } from '../openbadges/ascii-json.ts';
import type { Route, Routes } from '../openbadges/routes.ts';
import type { OutputFile } from '../publication/output-file.ts';
import { byDate, type ListedAward } from './listed-award.ts';
import { AWARDS_FORMAT, AWARDS_OF_MONTH_FORMAT } from './schemas/awards-schema.ts';

/** How many awards there are, and how many of them were revoked. */
export interface Tally {
  readonly awards: number;
  readonly revoked: number;
}

/** How many awards a list has at most. */
const MOST = 1000;

/**
 * The public awards of a badge: one file that counts them and names its lists, and a list for each month in which there are any, several
 * where it has more than a thousand. `awards` are all of those who want to be named. Only people with a public profile are in the lists; the others are
 * counted, as they are on the page of the badge. With `months`, only those lists are made anew.
 */
export function awardLists(
  badge: BadgeId,
  awards: readonly ListedAward[],
  { routes, tally, months }: { readonly routes: Routes; readonly tally: Tally; readonly months?: ReadonlySet<string> },
): readonly OutputFile[] {
  const lists = [...Map.groupBy(awards, monthOf)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([month, ofMonth]) => listsOfMonth(badge, month, { awards: ofMonth, routes }));
  const overview = {
    ...AWARDS_FORMAT,
    badgeClass: routes.badgeClass(badge).url,
    awarded: tally.awards - tally.revoked,
    revoked: tally.revoked,
    listed: awards.length,
    lists: lists.map(({ month, awards: listed, route }) => ({ month, awards: listed.length, url: route.url })),
  };
  return [
    json(routes.awardLists(badge), overview),
    ...lists.filter(({ month }) => months?.has(month) ?? true).map((list) => json(list.route, contentOf(list, routes))),
  ];
}

/** In UTC: `2026-06`. */
export function monthOf({ awardedAt }: ListedAward): string {
  return awardedAt.slice(0, 7);
}

interface List {
  readonly badge: BadgeId;
  readonly month: string;
  readonly awards: readonly ListedAward[];
  readonly route: Route;
}

function listsOfMonth(
  badge: BadgeId,
  month: string,
  { awards, routes }: { readonly awards: readonly ListedAward[]; readonly routes: Routes },
): readonly List[] {
  const inOrder = awards.length > MOST ? awards.toSorted(byDate) : awards;
  return Array.from({ length: Math.ceil(awards.length / MOST) }, (_, part) => ({
    badge,
    month,
    awards: inOrder.slice(part * MOST, (part + 1) * MOST),
    route: routes.awardList(badge, month, part + 1),
  }));
}

function contentOf({ badge, month, awards }: List, routes: Routes): object {
  return {
    ...AWARDS_OF_MONTH_FORMAT,
    badgeClass: routes.badgeClass(badge).url,
    month,
    awards: awards.toSorted(byDate).map((award) => entryOf(award, routes)),
  };
}

function entryOf({ id, handle, name, awardedAt, expiresAt, revokedOn }: ListedAward, routes: Routes): object {
  return {
    page: routes.awardPage(id).url,
    assertion: routes.assertion(id).url,
    awardedAt,
    ...(expiresAt !== '' && { expiresAt }),
    ...(revokedOn !== '' && { revokedOn }),
    recipient: { name, page: routes.recipientPage(handle).url },
  };
}

function json(route: Route, document: object): OutputFile {
  return { path: route.file, content: asciiJson(document, 'pretty') };
}
