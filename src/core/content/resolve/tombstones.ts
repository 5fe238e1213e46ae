import type { Award } from '../../model/award.ts';
import type { AwardId, IssuerId } from '../../model/ids.ts';
import type { Issuer } from '../../model/issuer.ts';
import type { Tombstone } from '../../model/tombstone.ts';
import type { Place } from '../../problem/problem.ts';
import type { SortedDrafts } from './sorted-drafts.ts';
import { compareText } from './by-place.ts';
import { reportFutureDays } from './days.ts';
import { spot, type Resolving } from './resolving.ts';

/** What is left of awards that were removed, in order of id. An award that is there again has no tombstone. */
export function resolveTombstones(
  drafts: SortedDrafts,
  { issuers, awards }: { issuers: ReadonlyMap<IssuerId, Issuer>; awards: readonly Award[] },
  resolving: Resolving,
): readonly Tombstone[] {
  const places = new Map<AwardId, Place>(awards.map(({ id, place }) => [id, place]));
  const known = drafts.issuer.map(({ id }) => id);
  const tombstones: Tombstone[] = [];
  for (const { award, issuer, on, place } of drafts.tombstone) {
    const living = places.get(award);
    reportFutureDays([{ ...on, field: 'on' }], resolving);
    if (living) resolving.report({ code: 'TOMBSTONE_OF_AWARD', place, id: award, other: spot(living) });
    else if (!known.includes(issuer.value) && !resolving.broken.hasIssuer(issuer.value))
      resolving.report({
        code: 'UNKNOWN_ISSUER',
        place: issuer.place,
        issuer: issuer.value,
        near: resolving.suggest(issuer.value, () => known),
      });
    else if (issuers.has(issuer.value)) tombstones.push({ award, issuer: issuer.value, on: on.value, place });
  }
  return tombstones.toSorted((a, b) => compareText(a.award, b.award));
}
