import { words } from './words.ts';

/** What an award, and all that it links to, must be. */
export const documentChecks = {
  ASSERTION_SHAPE: words({
    title: 'The award is complete',
    explanation:
      'An Assertion must have an `id`, a `recipient` with `type`, `identity` and `hashed`, a `badge`, a `verification` and `issuedOn` with a time zone; what else it has must be of the right kind, in every object within.',
    passed: 'The award has all that it must have, in the right form.',
    failed: 'The award lacks something, or has it in a wrong form.',
    unsettled: 'The form of the award could not be settled.',
  }),
  ENDORSEMENT_SHAPE: words({
    title: 'The endorsement is complete',
    explanation:
      'An Endorsement must have an `id`, a `claim` that names what is endorsed, an `issuer`, `issuedOn` with a time zone and a `verification`.',
    passed: 'The endorsement has all that it must have, in the right form.',
    failed: 'The endorsement lacks something, or has it in a wrong form.',
    unsettled: 'The form of the endorsement could not be settled.',
  }),
  BADGE_REACHABLE: words({
    title: 'What the badge is for can be read',
    explanation:
      'The award names a BadgeClass: what was done, and by which criteria. It must be readable at its address.',
    passed: 'The description of the badge was read.',
    failed: 'There is no description of the badge at its address.',
    unsettled: 'The description of the badge could not be fetched.',
  }),
  BADGE_SHAPE: words({
    title: 'What the badge is for is complete',
    explanation:
      'A BadgeClass must have an `id`, a `name`, a `description`, an `image`, `criteria` (an address or a text) and an `issuer`; what else it has must be of the right kind, in every object within.',
    passed: 'The description of the badge has all that it must have.',
    failed: 'The description of the badge lacks something, or has it in a wrong form.',
    unsettled: 'The form of the description could not be settled.',
  }),
  BADGE_IMAGE: words({
    title: 'The badge has a picture',
    explanation: 'The picture of a BadgeClass must be a PNG or SVG, at its address or within the document.',
    passed: 'The badge has a picture, and it is a PNG or SVG.',
    failed: 'The picture of the badge is missing, or it is neither PNG nor SVG.',
    unsettled: 'The picture of the badge could not be fetched.',
  }),
  ISSUER_REACHABLE: words({
    title: 'The issuer can be asked',
    explanation:
      'The BadgeClass names its issuer by the address of a profile. It is fetched from there even where the badge brings a copy, because a copy can be made by anybody. Without it nothing is known of keys, scope and revocation.',
    passed: 'The profile of the issuer was read.',
    failed: 'There is no profile of the issuer at its address.',
    unsettled: 'The profile of the issuer could not be fetched.',
  }),
  ISSUER_SHAPE: words({
    title: 'The issuer’s profile is complete',
    explanation:
      'The profile of an issuer must have an `id`, a `type` of `Issuer` or `Profile`, a `name` and an absolute `url`; what else it has must be of the right kind.',
    passed: 'The profile of the issuer has all that it must have.',
    failed: 'The profile of the issuer lacks something, or has it in a wrong form.',
    unsettled: 'The form of the profile could not be settled.',
  }),
  ISSUER_EMAIL: words({
    title: 'The issuer can be written to',
    explanation: 'The standard requires an `email` in the profile of an issuer. Other verifiers do not look at it.',
    passed: 'The profile has an e-mail address.',
    failed: 'The profile has no proper e-mail address.',
    unsettled: 'The e-mail address could not be settled.',
  }),
  ISSUER_SAME_SCOPE: words({
    title: 'The badge is the issuer’s own',
    explanation:
      'Anybody can write a BadgeClass that names somebody else as its issuer. It counts only where it is served from within the scope of that issuer: the host of the profile, or what the profile’s `verification` allows. A BadgeClass without an address, within a signed award, is vouched for by the signature.',
    passed: 'The description of the badge is within the scope of its issuer.',
    failed: 'The description of the badge is not within the scope of the issuer that it names.',
    unsettled: 'Whether the badge is the issuer’s own could not be settled.',
  }),
  LINKED_BY_ITS_ID: words({
    title: 'Documents are what they are called',
    explanation:
      'A document that was fetched must carry the address by which it was asked for as its `id`. Otherwise it speaks for somebody else, or only looks as if it did. Where its address leads to another host, or from `https` to plain `http`, anybody may have written it; so it is unsettled too where a document in `https` links to one in plain `http`.',
    passed: 'The document’s id is its address.',
    failed: 'The document’s id is not the address by which it was asked for.',
    unsettled: 'Whether the document is the one that is meant could not be settled.',
  }),
  EMBEDDED_COPY_AGREES: words({
    title: 'Copies agree with their originals',
    explanation:
      'A badge may bring a copy of a document that has an address of its own. What counts is the original. Where the copy says something else, it cannot be told which of the two the issuer means.',
    passed: 'The copy says what the original says.',
    failed: 'The copy contradicts the original.',
    unsettled: 'The copy and the original differ, and it cannot be told which one is meant.',
  }),
} as const;
