import type { Award, FullAward, Revocation } from '../model/award.ts';
import type { Issuer } from '../model/issuer.ts';
import { OPEN_BADGES_CONTEXT, type RevocationEntry, type RevocationListDocument } from './document.ts';
import type { Edition } from './edition.ts';
import { urnUuid } from './urn-uuid.ts';

/**
 * What the issuer has revoked, oldest first. An issuer that revoked nothing still gets a list.
 * Every award stands in it under both of its ids, whether or not the issuer signs today: it may have signed before,
 * and the official validator does not see the entry of a list that has only one.
 */
export function revocationList(
  issuer: Issuer,
  revoked: readonly FullAward[],
  { routes }: Edition,
): RevocationListDocument {
  return {
    '@context': OPEN_BADGES_CONTEXT,
    type: 'RevocationList',
    id: routes.revocationList(issuer.id).url,
    issuer: routes.profile(issuer.id).url,
    revokedAssertions: revoked
      .map(({ award }) => ({ award, revocation: revocationOf(award) }))
      .sort((a, b) => compare(a.revocation.on, b.revocation.on) || compare(a.award.id, b.award.id))
      .flatMap(({ award, revocation }): RevocationEntry[] => {
        const { url } = routes.assertion(award.id);
        return [
          { id: url, revocationReason: revocation.reason },
          { id: urnUuid(url), revocationReason: revocation.reason },
        ];
      }),
  };
}

function revocationOf(award: Award): Revocation {
  if (!award.revocation) throw new Error(`Award ${award.id} is not revoked and does not belong in a revocation list`);
  return award.revocation;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
