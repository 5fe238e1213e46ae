import { address, count, documentSchema, list, members, text } from './parts.ts';

/** A member that changes its meaning gets a new version. */
export const AWARDS_FORMAT = { format: 'blazon-awards', version: 1 } as const;
export const AWARDS_OF_MONTH_FORMAT = { format: 'blazon-awards-of-month', version: 1 } as const;

const month = { type: 'string', pattern: '^\\d{4,}-\\d{2}$', description: 'In UTC, `2026-06`.' };

export const awardsSchema = documentSchema(
  AWARDS_FORMAT,
  'Awards of a badge',
  members('`/data/badges/<badge>.json`: how often a badge was awarded, and where awards are listed.', {
    badgeClass: address('The BadgeClass.'),
    awarded: count('All awards that were not revoked, those to people who are not named among them.'),
    revoked: count('All awards that were revoked.'),
    listed: count('Awards in the lists: those to people who want to be named.'),
    lists: list(
      'The lists, oldest first. A month has several where it has more than a thousand awards.',
      members('One list.', { month, awards: count('How many are in it.'), url: address('The list.') }),
    ),
  }),
);

export const awardsOfMonthSchema = documentSchema(
  AWARDS_OF_MONTH_FORMAT,
  'Awards of a badge in a month',
  members('`/data/badges/<badge>/<month>.json`: awards to people who want to be named, oldest first.', {
    badgeClass: address('The BadgeClass.'),
    month,
    awards: list(
      'The awards.',
      members('One award.', {
        page: address('Its page for people.'),
        assertion: address('Its Assertion (Open Badges 2.0).'),
        awardedAt: { type: 'string', format: 'date-time', description: 'When it was awarded.' },
        'expiresAt?': { type: 'string', format: 'date-time', description: 'Until when it stands.' },
        'revokedOn?': { type: 'string', format: 'date', description: 'Since when it stands no more.' },
        recipient: members('Who earned it.', { name: text('The name they chose.'), page: address('Their page.') }),
      }),
    ),
  }),
);
