import { fails, holds, json, type Case, type Document } from './case.ts';
import { rows } from './rows.ts';
import { CONTEXT, hosted, RECIPIENT, signedCase, type World } from './world.ts';

/** Awards that end, and awards that renew them. */
export function renewals(): readonly Case[] {
  return [
    hosted('good-renewal', 'It renews an award that has expired.', holds('Assertion, related'), (at) => ({
      assertion: { related: [{ id: at('first.json') }], expires: '2027-02-03T09:00:00Z' },
      answers: { [at('first.json')]: json(expired(at, 'first.json')) },
    })),
    hosted(
      'expired-though-renewed',
      'It has expired, and names the award that renews it.',
      fails('NOT_EXPIRED', 'Assertion, expires'),
      (at) => ({
        assertion: { expires: '2026-03-01T00:00:00Z', related: [{ id: at('renewal.json') }] },
        answers: { [at('renewal.json')]: json({ ...expired(at, 'renewal.json'), expires: '2027-03-01T00:00:00Z' }) },
      }),
    ),
    signedCase(
      'renewal-expired-too',
      'It renews an award that has expired, and has expired itself.',
      fails('NOT_EXPIRED', 'Assertion, expires'),
      (at) => ({ signed: { related: [{ id: at('first.json') }], expires: '2026-05-01T00:00:00Z' } }),
    ),
    hosted(
      'expires-when-issued',
      'It expires at the moment at which it was issued.',
      fails(['DATES_IN_ORDER', 'NOT_EXPIRED'], 'Assertion, expires'),
      { assertion: { expires: '2026-02-03T09:00:00Z' } },
    ),
    signedCase(
      'expired-before-issued-signed',
      'It is signed, and expired before it was issued, if time zones are heeded.',
      fails(['DATES_IN_ORDER', 'NOT_EXPIRED'], 'DateTime'),
      { signed: { issuedOn: '2026-02-03T09:00:00-05:00', expires: '2026-02-03T12:00:00Z' } },
    ),
    ...rows(
      (clause) => fails('ASSERTION_SHAPE', clause),
      [
        [
          'expires-without-zone',
          'When it expires has no time zone.',
          'DateTime',
          { assertion: { expires: '2027-02-03T09:00:00' } },
        ],
        ['expires-on-a-day', 'When it expires has no time.', 'DateTime', { assertion: { expires: '2027-02-03' } }],
        [
          'expires-after-a-span',
          'It expires after two years, and not at a moment.',
          'DateTime',
          { assertion: { expires: 'P2Y' } },
        ],
        [
          'expires-unix',
          'When it expires is a number of seconds.',
          'DateTime',
          { assertion: { expires: 1_801_645_200 } },
        ],
        [
          'expires-not-in-calendar',
          'It expires on the 31st of November.',
          'DateTime',
          { assertion: { expires: '2027-11-31T09:00:00Z' } },
        ],
        [
          'expires-leap-day-of-no-leap-year',
          'It expires on the 29th of February of a year that has none.',
          'DateTime',
          { assertion: { expires: '2027-02-29T09:00:00Z' } },
        ],
        [
          'expires-twice',
          'It expires at two moments, of which one is to come.',
          'Assertion, expires',
          { assertion: { expires: ['2027-02-03T09:00:00Z', '2026-03-01T00:00:00Z'] } },
        ],
        ['expires-empty', 'When it expires is empty.', 'Assertion, expires', { assertion: { expires: '' } }],
        [
          'expires-false',
          'It says “false” for when it expires.',
          'Assertion, expires',
          { assertion: { expires: false } },
        ],
        [
          'renews-a-word',
          'The award that it renews is named, and has no address.',
          'Assertion, related',
          { assertion: { related: 'last-year' } },
        ],
        [
          'renews-a-badge',
          'What it calls the award that it renews is a badge.',
          'Assertion, related',
          (at) => ({ assertion: { related: [{ type: 'BadgeClass', id: at('badge.json'), version: '1' }] } }),
        ],
      ],
    ),
  ];
}

function expired(at: World['at'], path: string): Document {
  return {
    '@context': CONTEXT,
    type: 'Assertion',
    id: at(path),
    recipient: RECIPIENT,
    badge: at('badge.json'),
    issuedOn: '2025-01-03T09:00:00Z',
    expires: '2026-01-03T09:00:00Z',
    verification: { type: 'HostedBadge' },
  };
}
