import type { AwardId } from '../model/ids.ts';
import { OPEN_BADGES_CONTEXT, type RevokedAssertionDocument } from './document.ts';
import type { Edition } from './edition.ts';

/** Why an award no longer stands whose person wanted it gone. Says nothing of the person. */
export const REMOVED = 'removed at the wish of the person who had earned it';

/** All that is left at the address of an award that was removed: that there was one, and that it no longer stands. */
export function removedAssertion(award: AwardId, { routes }: Edition): RevokedAssertionDocument {
  return {
    '@context': OPEN_BADGES_CONTEXT,
    type: 'Assertion',
    id: routes.assertion(award).url,
    revoked: true,
    revocationReason: REMOVED,
  };
}
