import { awardDirectory } from '../core/directory/award-directory.ts';
import { monthOf } from '../core/directory/award-lists.ts';
import type { ListedAward, ListedIssuer } from '../core/directory/listed-award.ts';
import type { BadgeId } from '../core/model/ids.ts';
import type { Edition } from '../core/openbadges/edition.ts';
import type { OutputFile } from '../core/publication/output-file.ts';
import type { Publication } from '../core/publication/publication.ts';
import type { Registry } from '../core/model/registry.ts';
import type { Tally } from '../core/directory/award-lists.ts';
import { tallyOf } from '../site/living/held.ts';
import type { ManifestText } from './increment/manifest-text.ts';
import { outlineOf, type Outline } from './living-pages.ts';

export interface LivingDirectoryScope {
  readonly outline: Outline;
  readonly issuers: Iterable<ListedIssuer>;
  readonly edition: Edition;
  /** The files of pages that Astro rendered. */
  readonly pages: readonly string[];
  /** Months of badges in which something changed; all without it. */
  readonly touched?: TouchedMonths;
}

export type TouchedMonths = ReadonlyMap<BadgeId, ReadonlySet<string>>;

/** What directories say of the awards. */
export interface Listing {
  /** Those of people who want to be named, in order of id. */
  readonly named: readonly ListedAward[];
  readonly tally: (badge: BadgeId) => Tally;
}

/** The directories of a whole site, which has these pages. */
export function directoryOf(publication: Publication, pages: readonly string[]): readonly OutputFile[] {
  const { registry, edition } = publication;
  const issuers = registry.issuers.values();
  return livingDirectory(listingOf(registry), { outline: outlineOf(publication), issuers, edition, pages });
}

function listingOf({ awards, recipients }: Registry): Listing {
  const byBadge = Map.groupBy(
    awards.map(({ badge, revocation }) => ({ badge, isRevoked: revocation !== undefined })),
    ({ badge }) => badge,
  );
  const named = awards.flatMap((award): readonly ListedAward[] => {
    const { id, badge, recipient: handle, awardedAt, expiresAt = '', revocation } = award;
    const name = recipients.get(handle)?.profile?.name ?? '';
    return name === '' ? [] : [{ id, badge, handle, name, awardedAt, expiresAt, revokedOn: revocation?.on ?? '' }];
  });
  return { named, tally: (badge) => tallyOf(byBadge.get(badge) ?? []) };
}

/** The directories that follow the awards: lists, feeds and the sitemap. */
export function livingDirectory({ named, tally }: Listing, scope: LivingDirectoryScope): readonly OutputFile[] {
  const { outline, issuers, edition, pages, touched } = scope;
  return awardDirectory(named, {
    tally,
    badges: new Map([...outline].map(([id, { name, issuer }]) => [id, { id, name, issuer }])),
    issuers: new Map(Array.from(issuers, (issuer) => [issuer.id, issuer])),
    routes: edition.routes,
    site: edition.site,
    pages,
    ...(touched && { touched }),
  });
}

/** The pages that search engines are told of, out of all that Astro rendered: not what is left of removed awards. */
export function pagesToList(files: readonly string[], { routes }: Edition): readonly string[] {
  return files
    .filter((file) => file.endsWith('.html') && file !== routes.notFound.file && !file.startsWith('awards/'))
    .toSorted();
}

/** In which lists these awards are, or were before. */
export function touchedMonths(awards: Iterable<ListedAward>): TouchedMonths {
  const touched = new Map<BadgeId, Set<string>>();
  for (const award of awards) {
    const months = touched.get(award.badge) ?? new Set();
    touched.set(award.badge, months.add(monthOf(award)));
  }
  return touched;
}

/** Lists and parts of the sitemap that were published, and are among `kept` no more. */
export function goneFromDirectory(
  manifest: Pick<ManifestText, 'beginningWith'>,
  { routes }: Edition,
  { touched, kept }: { readonly touched: TouchedMonths; readonly kept: ReadonlySet<string> },
): readonly string[] {
  const lists = [...touched].flatMap(([badge, months]) =>
    [...months].flatMap((month) =>
      manifest.beginningWith(routes.awardList(badge, month, 1).file.slice(0, -'.json'.length)),
    ),
  );
  const parts = manifest.beginningWith(routes.sitemap.file.slice(0, -'.xml'.length));
  return [...lists, ...parts].map(({ path }) => path).filter((path) => !kept.has(path));
}
