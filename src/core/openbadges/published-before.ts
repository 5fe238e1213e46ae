import type { Award } from '../model/award.ts';
import type { Badge } from '../model/badge.ts';
import type { BadgeId } from '../model/ids.ts';
import type { Issuer } from '../model/issuer.ts';
import { urnUuid } from '../model/urn-uuid.ts';
import type { PublishedKey } from './key-generations.ts';
import type { Route, Routes } from './routes.ts';

/** A part of the list of awards that stand although the key that signed them is compromised. */
export interface PublishedPart {
  readonly route: Route;
  readonly list: {
    readonly key: string;
    /** The address at which the issuer publishes each award, by the id under which it is signed. */
    readonly published: Readonly<Record<string, string>>;
  };
}

/**
 * What a compromised key signed before its end and the issuer publishes, in parts by the first two digits of the UUID, so
 * that who looks up one award reads a small file. Empty for other keys. Revoked awards are in it: their address says so.
 */
export function publishedBefore(
  { issuer, key }: { readonly issuer: Pick<Issuer, 'id'>; readonly key: PublishedKey },
  { awards, badges }: { readonly awards: readonly Award[]; readonly badges: ReadonlyMap<BadgeId, Badge> },
  routes: Routes,
): readonly PublishedPart[] {
  const { until } = key;
  if (key.status !== 'compromised' || until === undefined) return [];
  const own = awards
    .filter((award) => badges.get(award.badge)?.issuer === issuer.id && award.awardedAt < until)
    .map(({ id }) => routes.assertion(id).url)
    .map((url) => ({ id: urnUuid(url), url }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  const parts = Map.groupBy(own, ({ id }) => partOf(id));
  return [...parts].map(([part, entries]) => ({
    route: routes.publishedBefore(issuer.id, key.id, part),
    list: {
      key: routes.key(issuer.id, key.id).url,
      published: Object.fromEntries(entries.map(({ id, url }) => [id, url])),
    },
  }));
}

/** The first two digits of the UUID in a URN. */
function partOf(urn: string): string {
  return urn.slice('urn:uuid:'.length, 'urn:uuid:'.length + 2);
}
