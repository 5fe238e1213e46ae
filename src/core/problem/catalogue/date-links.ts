import { entry } from '../entry.ts';

/** What is wrong between dates. */
export const dateLinkProblems = {
  AWARDED_IN_FUTURE: entry<{ issuedOn: string; now: string }>({
    title: 'Award dated in the future',
    message: ({ issuedOn, now }) => `The award is dated ${issuedOn}, and it is ${now}.`,
    hint: () => 'Date it on the moment at which it was decided, with the right zone.',
    explanation: `Verifiers refuse an award whose \`issuedOn\` lies in the future. Mind the zone: \`2026-06-03T09:00:00Z\` is nine o'clock in Greenwich, \`2026-06-03T09:00:00+02:00\` two hours earlier.`,
  }),

  EXPIRES_BEFORE_AWARD: entry<{ expires: string; issuedOn: string }>({
    title: 'Award expires before it begins',
    message: ({ expires, issuedOn }) =>
      `The award expires on ${expires}, which is not after ${issuedOn}, when it was issued.`,
    hint: () => 'Give `expires` a moment after `issuedOn`, or remove it. To take an award back, use `revoked`.',
    explanation: `An award stands from \`issuedOn\` to \`expires\`. With the two in the wrong order it never stood, and verifiers refuse it.`,
  }),

  EXPIRY_TOO_FAR: entry<{ validFor: string }>({
    title: 'Expiry after the year 9999',
    message: ({ validFor }) => `The badge is valid for ${validFor}, which ends after the year 9999.`,
    hint: () => 'Remove `expires` from the badge: without it, awards do not expire.',
    explanation: `Dates are written with four digits for the year. What is meant to stand for ever has no \`expires\`.`,
  }),

  REVOKED_BEFORE_AWARD: entry<{ on: string; issuedOn: string }>({
    title: 'Award revoked before it was issued',
    message: ({ on, issuedOn }) => `The award is revoked on ${on} but was only issued on ${issuedOn}.`,
    hint: () => 'Give `revoked.on` the day on which it was revoked; one of the two dates has a slip.',
    explanation: `Only what has been awarded can be revoked, so the day in \`revoked.on\` is not before that of \`issuedOn\`.`,
  }),

  DAY_IN_FUTURE: entry<{ field: string; on: string; now: string }>({
    title: 'Day in the future',
    message: ({ field, on, now }) => `\`${field}\` is ${on}, which has not begun anywhere (it is ${now}).`,
    hint: () => 'Write the day on which it happened, as it was where you are.',
    explanation: `A correction, or the forgetting of a person, is in force as soon as it is published, whatever day it names. A day in the future would say that it has not happened yet.

\`\`\`yaml
errata: [{ on: 2026-07-01, note: The link to the manual was wrong. }]
\`\`\``,
  }),

  REVOKED_IN_FUTURE: entry<{ on: string; now: string }>({
    title: 'Revocation in the future',
    message: ({ on, now }) => `The award is revoked on ${on}, which has not begun anywhere (it is ${now}).`,
    hint: () => 'Revoke it when the day has come; for an award that is to end by itself use `expires`.',
    explanation: `A revocation is in force as soon as it is published, whatever day it names. A day in the future would promise what the published list cannot keep.`,
  }),
};
