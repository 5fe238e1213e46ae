import { words } from './words.ts';

/** Whether a true badge still holds. */
export const standingChecks = {
  REVOCATION_LIST_REACHABLE: words({
    title: 'The revocation list can be read',
    explanation:
      'An issuer that signs lists what it revoked, at the address in its profile. While the list cannot be read a badge may be revoked.',
    passed: 'The revocation list was read.',
    failed: 'There is no revocation list at the address that the issuer names.',
    unsettled: 'The revocation list could not be fetched.',
  }),
  REVOCATION_LIST_SHAPE: words({
    title: 'The revocation list is complete',
    explanation:
      'A `RevocationList` must have `revokedAssertions`: ids, or objects with an `id` or `uid`. One entry alone may stand without brackets. A list that names an `issuer` must name the one whose list it is.',
    passed: 'The revocation list is in the right form.',
    failed: 'The revocation list is not in the right form.',
    unsettled: 'The form of the revocation list could not be settled.',
  }),
  NOT_REVOKED: words({
    title: 'It is not revoked',
    explanation:
      'A badge is revoked where it says `revoked`, or where the issuer’s list names it by `id` or `uid`. Entries of the list count whatever else they say. A key that says of itself that it is `revoked` proves nothing.',
    passed: 'The issuer has not revoked it.',
    failed: 'The issuer has revoked it.',
    unsettled: 'Whether it is revoked could not be settled.',
  }),
  DATES_IN_ORDER: words({
    title: 'It ends after it begins',
    explanation: 'A badge that expires before, or at the moment when, it was issued was never valid.',
    passed: 'The dates are in order.',
    failed: 'It expires before it was issued.',
    unsettled: 'The dates could not be settled.',
  }),
  NOT_FROM_THE_FUTURE: words({
    title: 'It was issued in the past',
    explanation:
      'A badge dated in the future is not yet valid. Clocks differ a little: up to five minutes ahead is unsettled, and not a failure.',
    passed: 'It was issued in the past.',
    failed: 'It is dated in the future.',
    unsettled: 'It is dated less than five minutes ahead: the clocks may differ.',
  }),
  NOT_EXPIRED: words({
    title: 'It has not expired',
    explanation: 'From the moment in `expires` on a badge is no longer valid, and a key proves nothing.',
    passed: 'It has not expired.',
    failed: 'It has expired.',
    unsettled: 'Whether it has expired could not be settled.',
  }),
  IMAGE_REACHABLE: words({
    title: 'The picture of the award can be read',
    explanation: 'Where an award names a picture of its own, it must be a PNG or SVG at its address.',
    passed: 'The picture was read.',
    failed: 'There is no PNG or SVG at the address of the picture.',
    unsettled: 'The picture could not be fetched.',
  }),
  IMAGE_BAKED_WITH_THIS: words({
    title: 'The picture carries this award',
    explanation:
      'The picture that an award names is the baked one: it must carry this very award and not another, in its hosted or in its signed form.',
    passed: 'The picture carries this award.',
    failed: 'The picture carries no award, or another one.',
    unsettled: 'What the picture carries could not be settled.',
  }),
} as const;
