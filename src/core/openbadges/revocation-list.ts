import type { Award, Revocation } from '../model/award.ts';
import type { Issuer } from '../model/issuer.ts';
import type { Tombstone } from '../model/tombstone.ts';
import { urnUuid } from '../model/urn-uuid.ts';
import { OPEN_BADGES_CONTEXT, type RevocationEntry, type RevocationListDocument } from './document.ts';
import type { Edition } from './edition.ts';
import { generationOf, keysApart, type PublishedKey } from './key-generations.ts';
import { REMOVED } from './removed-assertion.ts';
import type { Route } from './routes.ts';

/** What no longer stands of an issuer: awards that are revoked, and what is left of those that were removed. */
export interface Withdrawn {
  readonly revoked: readonly { readonly award: Pick<Award, 'id' | 'revocation'> }[];
  readonly removed: readonly Tombstone[];
}

/**
 * What the issuer has revoked, oldest first. An issuer that revoked nothing still gets a list.
 * Every award stands in it under both of its ids, whether or not the issuer signs today: it may have signed before,
 * and the official validator does not see the entry of a list that has only one. So do awards that were removed
 * with their person, so that copies of them are refused. A key with a profile of its own has a list of its own, which says
 * the same: verifiers ask for one that names the profile they came by.
 */
export function revocationList(
  issuer: Issuer,
  { revoked, removed }: Withdrawn,
  { routes }: Edition,
  key?: PublishedKey,
): RevocationListDocument {
  const own = key && generationOf(issuer.id, key, routes);
  const all = [
    ...revoked.map(({ award }) => ({ id: award.id, ...revocationOf(award) })),
    ...removed.map(({ award, on }) => ({ id: award, on, reason: REMOVED })),
  ];
  return {
    '@context': OPEN_BADGES_CONTEXT,
    type: 'RevocationList',
    id: (own?.revocationList ?? routes.revocationList(issuer.id)).url,
    issuer: (own?.profile ?? routes.profile(issuer.id)).url,
    revokedAssertions: all
      .sort((a, b) => compare(a.on, b.on) || compare(a.id, b.id))
      .flatMap(({ id, reason }): RevocationEntry[] => {
        const { url } = routes.assertion(id);
        return [
          { id: url, revocationReason: reason },
          { id: urnUuid(url), revocationReason: reason },
        ];
      }),
  };
}

/** The issuer's list, and the same for each key that has a profile of its own. */
export function revocationLists(
  issuer: Issuer,
  withdrawn: Withdrawn,
  edition: Edition,
): readonly { readonly route: Route; readonly document: RevocationListDocument }[] {
  const { routes, signingKeys } = edition;
  const apart = keysApart(issuer, signingKeys.get(issuer.id));
  return [
    { route: routes.revocationList(issuer.id), document: revocationList(issuer, withdrawn, edition) },
    ...apart.map((key) => ({
      route: routes.revocationListOfKey(issuer.id, key.id),
      document: revocationList(issuer, withdrawn, edition, key),
    })),
  ];
}

function revocationOf(award: Pick<Award, 'id' | 'revocation'>): Revocation {
  if (!award.revocation) throw new Error(`Award ${award.id} is not revoked and does not belong in a revocation list`);
  return award.revocation;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
