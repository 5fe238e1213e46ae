import { words } from './words.ts';

/** What others say of a badge: told beside the verdict, and never a part of it. */
export const endorsementChecks = {
  ENDORSEMENT_REACHABLE: words({
    title: 'An endorsement can be read',
    explanation:
      'An award, a badge or an issuer may link to what others say of it. An `Endorsement` must be readable at its address, hosted there or signed; a copy within the badge was made by whoever made the badge, and does not count.',
    passed: 'The endorsement was read.',
    failed: 'There is no endorsement at the address that is linked.',
    unsettled: 'The endorsement could not be fetched.',
  }),
  ENDORSEMENT_OF_THIS: words({
    title: 'An endorsement speaks of this',
    explanation:
      'An `Endorsement` names what it endorses in the `id` of its `claim`. One that was written for another badge says nothing of this one, whoever links to it.',
    passed: 'The endorsement speaks of what links to it.',
    failed: 'The endorsement speaks of something else.',
    unsettled: 'What the endorsement speaks of could not be settled.',
  }),
  ENDORSEMENT_HOLDS: words({
    title: 'An endorsement holds',
    explanation:
      'An endorsement is verified like a badge: hosted within the scope of its endorser or signed by the endorser’s own key, not revoked, and complete in itself and in the profile of the endorser. It is somebody else’s statement, so whether it holds changes nothing about the badge: that is neither more nor less valid with it. What did not pass is named and unfolds. At most 20 documents are read for all endorsements of a badge together; those beyond are not checked, and what was not checked does not hold.',
    passed: 'The endorsement is what its endorser says.',
    failed: 'The endorsement does not hold: nobody should rely on it. The badge itself is not touched by that.',
    unsettled:
      'Whether the endorsement holds could not be settled: nobody should rely on it. The badge itself is not touched by that.',
  }),
} as const;
