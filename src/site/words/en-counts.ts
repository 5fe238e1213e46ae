import type { Plural } from '../../core/language/plural.ts';

/** Words about an amount, by their English for several. */
export const counts = {
  '{count} badges': { one: '{count} badge', other: '{count} badges' },
  'All {count} badges': { one: 'The one badge', other: 'All {count} badges' },
  Badges: { one: 'Badge', other: 'Badges' },
  Issuers: { one: 'Issuer', other: 'Issuers' },
  Awards: { one: 'Award', other: 'Awards' },
  'and {count} more': { one: 'and {count} more', other: 'and {count} more' },
  '{count} people at {issuer} read your application and answer where you sent it.': {
    one: 'Somebody at {issuer} reads your application and answers where you sent it.',
    other: '{count} people at {issuer} read your application and answer where you sent it.',
  },
  '{count} keys retired: {keys}.': { one: '{count} key retired: {keys}.', other: '{count} keys retired: {keys}.' },
  'Awarded {count} times.': { one: 'Awarded once.', other: 'Awarded {count} times.' },
  'Awarded {count} times, not counting {revoked} revoked.': {
    one: 'Awarded once, not counting {revoked} revoked.',
    other: 'Awarded {count} times, not counting {revoked} revoked.',
  },
  '{count} awards, none of them revoked.': {
    one: '{count} award, none of them revoked.',
    other: '{count} awards, none of them revoked.',
  },
  '{count} awards, {revoked} of them revoked.': {
    one: '{count} award, {revoked} of them revoked.',
    other: '{count} awards, {revoked} of them revoked.',
  },
  '{count} checks failed': { one: '{count} check failed', other: '{count} checks failed' },
  '{count} failed': { one: '{count} failed', other: '{count} failed' },
  '{count} checks unsettled': { one: '{count} check unsettled', other: '{count} checks unsettled' },
  '{count} unsettled': { one: '{count} unsettled', other: '{count} unsettled' },
  '{count} checks passed': { one: '{count} check passed', other: '{count} checks passed' },
  '{count} passed': { one: '{count} passed', other: '{count} passed' },
  'And {count} more, below.': { one: 'And {count} more, below.', other: 'And {count} more, below.' },
  'It is good until {date}, for {count} people at the most.': {
    one: 'It is good until {date}, for one person at the most.',
    other: 'It is good until {date}, for {count} people at the most.',
  },
} as const satisfies Readonly<Record<string, Plural>>;
