import { didYouMean, entry } from '../entry.ts';

/** Dates that are none, or that do not say enough. */
export const dateProblems = {
  DATE_WITHOUT_ZONE: entry<{ field: string; value: string; near: string }>({
    title: 'Date without a time zone',
    message: ({ field, value }) => `\`${field}\` is \`${value}\`, which does not say in which time zone.`,
    hint: ({ near }) => `Write \`${near}\`, or the hours from UTC in place of the \`Z\`.`,
    explanation: `When it is Monday in Auckland it is Sunday in Honolulu. So a moment has a day, a time, and a zone: \`Z\` for UTC, or the hours and minutes from it.

| wrong | right |
| --- | --- |
| \`2026-06-03\` | \`2026-06-03T00:00:00Z\` |
| \`2026-06-03T09:00\` | \`2026-06-03T09:00:00Z\` |
| \`2026-06-03 09:00\` | \`2026-06-03T09:00:00+02:00\` |`,
  }),

  IMPOSSIBLE_DATE: entry<{ field: string; value: string }>({
    title: 'Date that does not exist',
    message: ({ field, value }) => `\`${field}\` is \`${value}\`, and there is no such date.`,
    hint: () => 'Look at the calendar: the month, the day of the month, the hour.',
    explanation: `A date looks right and is none: February has no 30th, there is no 13th month and no hour 24. The order is year, month, day. The years are those from 1000 to 9999, in UTC too.`,
  }),

  BAD_DATE: entry<{ field: string; value: string; wanted: 'day' | 'instant'; near?: string | undefined }>({
    title: 'Not a date',
    message: ({ field, value, wanted }) =>
      wanted === 'day'
        ? `\`${field}\` is \`${value}\`, which is no day as we write it.`
        : `\`${field}\` is \`${value}\`, which is no date as we write it.`,
    hint: ({ wanted, near }) =>
      `${didYouMean(near)}Write ${wanted === 'day' ? 'year, month and day: `2026-06-03`' : 'day, time and zone: `2026-06-03T09:00:00Z`'}.`,
    explanation: `Dates are written as ISO 8601 has it, so that they mean the same everywhere:

| field | form |
| --- | --- |
| \`issuedOn\`, \`expires\` of an award | \`2026-06-03T09:00:00Z\` or \`2026-06-03T09:00:00+02:00\` |
| \`revoked.on\`, \`revokedOn\` | \`2026-06-03\` |

\`expires\` of a badge is a duration, such as \`P2Y\`.`,
  }),
};
