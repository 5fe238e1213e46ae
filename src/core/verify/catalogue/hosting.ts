import { words } from './words.ts';

/** A hosted badge is true because its issuer serves it. */
export const hostingChecks = {
  VERIFICATION_TYPE: words({
    title: 'It says how it is verified',
    explanation:
      'A badge is either `HostedBadge` – true because the issuer serves it – or `SignedBadge` – true because the issuer signed it. Another way may exist, but nothing is known of it here, so nothing is settled by it.',
    passed: 'It says whether it is hosted or signed.',
    failed: 'It does not say how it is to be verified, or says it wrongly.',
    unsettled: 'It is to be verified in a way that is not known here.',
  }),
  HOSTED_REACHABLE: words({
    title: 'The issuer serves the badge',
    explanation:
      'A hosted badge proves nothing by itself: its text can be copied and changed. It is fetched from the address in its `id`, and what is served there is what counts.',
    passed: 'The badge is served at its address.',
    failed: 'There is no badge at its address.',
    unsettled: 'The badge could not be fetched from its address.',
  }),
  NOT_GONE: words({
    title: 'The issuer has not withdrawn the address',
    explanation: 'An answer with status 410 (Gone) says that a badge is revoked, whatever else comes with it.',
    passed: 'The host does not say that the badge is gone.',
    failed: 'The host says that the badge is gone (410): it is revoked.',
    unsettled: 'Whether the badge is gone could not be settled.',
  }),
  HOSTED_AT_ITS_ID: words({
    title: 'The badge is where it says it is',
    explanation: 'A hosted badge must be served at the very address in its `id`, which must be `http` or `https`.',
    passed: 'The badge is served at the address in its id.',
    failed: 'The id of the badge is not the address at which it is served.',
    unsettled: 'Where the badge belongs could not be settled.',
  }),
  HOSTED_COPY_AGREES: words({
    title: 'What is in hand is what the issuer serves',
    explanation:
      'The badge in hand – the JSON or the picture – is compared with the one at its address. Where they differ, either somebody has changed the one in hand, or the issuer has corrected the other since. Where they differ only in members of other vocabularies, what that means is not known here.',
    passed: 'What is in hand says what the issuer says.',
    failed: 'What is in hand differs from what the issuer serves.',
    unsettled: 'What is in hand could not be compared with what the issuer serves.',
  }),
  HOSTED_IN_SCOPE: words({
    title: 'The badge is served from the issuer’s place',
    explanation:
      'Anybody can serve a badge that names somebody else as issuer. It counts only within the scope of the issuer: on the host of its profile, or as the profile’s `verification` says: `allowedOrigins` are hosts, `startsWith` are beginnings of addresses. Where both are given both must hold. A beginning ends at a `/`, `?` or `#`, and cannot be left by `..`, another port, a user name, an encoded slash or anything that servers undo in their own ways. Where the address redirects, what it leads to must be in the same scope.',
    passed: 'The badge is served from a place that is the issuer’s.',
    failed: 'The badge is served from a place that is not the issuer’s.',
    unsettled: 'Whose place it is served from could not be settled.',
  }),
} as const;
