import { words } from './words.ts';

/** What was handed in, before anything in it is believed. */
export const inputChecks = {
  INPUT_READABLE: words({
    title: 'The badge can be read',
    explanation:
      'A badge comes as a PNG or SVG picture, as a signature in text (a compact JWS), as JSON, or as the address of one of these. Anything else, and anything larger than 5 MB, is not read.',
    passed: 'It can be read.',
    failed: 'It is no badge that can be read: a PNG or SVG picture, JWS, JSON or an address, of at most 5 MB.',
    unsettled: 'It could not be read.',
  }),
  INPUT_REACHABLE: words({
    title: 'The address answers',
    explanation:
      'An address was handed in. What it answers with is the badge; a login page, an error page or silence is none. An answer of 404 says that there is nothing, and one of the network or of a server in trouble says nothing.',
    passed: 'The address answered.',
    failed: 'There is nothing at the address.',
    unsettled: 'The address could not be asked.',
  }),
  ONE_BAKED_CHUNK: words({
    title: 'The picture carries one badge',
    explanation:
      'A badge is baked into a picture: as one uncompressed `iTXt` chunk named `openbadges` in a PNG, or as one element `assertion` in an SVG. Where there are two, readers disagree about which one counts, so neither does. What follows the end of a PNG may be another one, so it is unsettled.',
    passed: 'The picture is sound and carries exactly one badge.',
    failed: 'The picture carries no badge that can be relied on.',
    unsettled: 'What the picture carries could not be settled.',
  }),
  JSON_WELL_FORMED: words({
    title: 'The document is JSON',
    explanation:
      'The document must be one JSON object (RFC 8259) in UTF-8, without anything around it, nested at most 64 deep. What is larger than 1 MB is not read, a revocation list excepted. Numbers that programs read differently, such as integers beyond 2⁵³, leave open what is meant.',
    passed: 'It is JSON.',
    failed: 'It is not well-formed JSON.',
    unsettled: 'It is JSON that is too large, or that programs read differently, so what it says could not be settled.',
  }),
  OPEN_BADGES_VERSION: words({
    title: 'It is a badge of Open Badges 2.0',
    explanation:
      'Badges of Open Badges 0.5, 1.0, 1.1 and 3.0 are told by their form and cannot be verified here: each version has rules of its own. They may be sound by those. Ask their issuer, or a verifier of that version.',
    passed: 'It is a badge of Open Badges 2.0.',
    failed: 'It is a badge of another version of Open Badges, which cannot be verified here.',
    unsettled: 'It is a badge of another version of Open Badges, which cannot be verified here.',
  }),
  NO_DUPLICATE_MEMBERS: words({
    title: 'Nothing is said twice',
    explanation:
      'Where an object has the same member twice, one reader takes the first and another the last: the same bytes would mean two things. The same holds for two spellings of one member, such as `id` and `@id`, or `verify` and `verification`.',
    passed: 'Nothing is said twice.',
    failed: 'A member appears twice, so what is meant depends on the reader.',
    unsettled: 'Whether a member appears twice could not be settled.',
  }),
  CONTEXT_KNOWN: words({
    title: 'The words are those of Open Badges 2.0',
    explanation:
      'The `@context` says which vocabulary a document is written in. It must name `https://w3id.org/openbadges/v2`. A further context that is not known here could give any word another meaning, so what such a document says is not settled; it is never fetched.',
    passed: 'It is written in the vocabulary of Open Badges 2.0.',
    failed: 'It names no vocabulary.',
    unsettled: 'It is written in a vocabulary that is not known here.',
  }),
  TERMS_KNOWN: words({
    title: 'Every word is known',
    explanation:
      'A member that no context defines is dropped without a sound by ordinary readers, and so is what stands beside `@value`, `@list` or `@set`. It may be a slip of the pen – `expire` for `expires` – that changes what the badge means, so it is told.',
    passed: 'Every member is defined.',
    failed: 'There are members that nothing defines.',
    unsettled: 'There are members that nothing defines, so what they mean could not be settled.',
  }),
  ENTRY_CLASS: words({
    title: 'It is something that can be verified',
    explanation:
      'Verified are an Assertion (an awarded badge), an Endorsement, a BadgeClass, the profile of an issuer (`Issuer` or `Profile`), a `CryptographicKey` and a `RevocationList`. The `type` says which.',
    passed: 'Its type is one of the standard.',
    failed: 'Its type is none that can be verified.',
    unsettled: 'What it is could not be settled.',
  }),
} as const;
