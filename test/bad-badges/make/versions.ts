import { fails, holds, json, unsettled, type Case, type Document } from './case.ts';
import { rows } from './rows.ts';
import { hosted, worldAt, type World } from './world.ts';

const clause = 'Versioning';

/** Badges that followed others, and are not to be taken for them. */
export function versions(): readonly Case[] {
  return [
    hosted('good-superseded', 'Its badge has a successor, and each names the other.', holds(clause), (at) => ({
      badge: { version: '1', related: [{ id: at('successor.json'), version: '2' }] },
      answers: { [at('successor.json')]: json(successor(at)) },
    })),
    hosted('good-version-a-number', 'The version of its badge is a number.', holds('BadgeClass, version'), {
      badge: { version: 2 },
    }),
    ...rows(
      (where) => fails('BADGE_SHAPE', where),
      [
        [
          'version-true',
          'The version of its badge is “true”, and no text.',
          'BadgeClass, version',
          { badge: { version: true } },
        ],
        [
          'versions-two',
          'Its badge has two versions at once.',
          'BadgeClass, version',
          { badge: { version: ['1', '2'] } },
        ],
        [
          'version-an-object',
          'The version of its badge is in parts.',
          'BadgeClass, version',
          { badge: { version: { name: '2' } } },
        ],
        [
          'successor-a-number',
          'The successor of its badge is the number 2.',
          'BadgeClass, related',
          { badge: { version: 1, related: 2 } },
        ],
        [
          'successor-without-address',
          'The successor of its badge has a version and no address.',
          'BadgeClass, related',
          { badge: { related: [{ version: '2' }] } },
        ],
        [
          'successor-relative',
          'The address of the successor of its badge is relative.',
          'BadgeClass, related',
          { badge: { related: [{ id: 'successor.json', version: '2' }] } },
        ],
        [
          'successor-version-true',
          'The version of the successor of its badge is “true”, and no text.',
          'BadgeClass, related',
          (at) => ({ badge: { related: [{ id: at('successor.json'), version: true }] } }),
        ],
        [
          'successor-an-issuer',
          'What its badge calls its successor is an issuer.',
          'BadgeClass, related',
          (at) => ({ badge: { related: [{ type: 'Issuer', id: at('issuer.json'), version: '2' }] } }),
        ],
      ],
    ),
    hosted(
      'version-of-the-award-an-object',
      'Its own version is in parts.',
      fails('ASSERTION_SHAPE', 'Assertion, version'),
      { assertion: { version: { name: '2' } } },
    ),
    hosted(
      'version-too-exact',
      'The version of its badge is a number that programs read differently.',
      unsettled('JSON_WELL_FORMED', 'RFC 7493 §2.2'),
      (at) => ({
        answers: ({ badge }) => ({
          [at('badge.json')]: {
            status: 200,
            contentType: 'application/ld+json',
            body: `${JSON.stringify({ ...badge, version: 'NUMBER' }, null, 2).replace('"NUMBER"', '2.00000000000000000001')}\n`,
          },
        }),
      }),
    ),
    hosted(
      'copy-of-the-successor',
      'It brings what its badge’s successor says as a copy of its badge.',
      unsettled('EMBEDDED_COPY_AGREES', 'Examples, Linked Data'),
      (at) => ({
        badge: { version: '1', related: [{ id: at('successor.json'), version: '2' }] },
        assertion: { badge: { ...withoutContext(successor(at)), id: at('badge.json') } },
        answers: { [at('successor.json')]: json(successor(at)) },
      }),
    ),
    hosted(
      'successor-at-its-address',
      'The address of its badge leads to the successor, which calls itself by another.',
      fails('LINKED_BY_ITS_ID', 'BadgeClass, id'),
      (at) => ({ answers: { [at('badge.json')]: json(successor(at)) } }),
    ),
    hosted(
      'successor-of-somebody-else',
      'It is of a badge that somebody else made and calls the successor of its issuer’s.',
      fails('ISSUER_SAME_SCOPE', 'Hosted Verification'),
      (at) => {
        const theirs = 'https://mallory.example/successor/badge.json';
        return {
          assertion: { badge: theirs },
          answers: { [theirs]: json({ ...successor(at), id: theirs }) },
        };
      },
    ),
  ];
}

function successor(at: World['at']): Document {
  return {
    ...worldAt(new URL(at('')).host).badge,
    id: at('successor.json'),
    description: 'Made a first commit, and reviewed another’s.',
    version: '2',
    related: [{ id: at('badge.json'), version: '1' }],
  };
}

function withoutContext({ '@context': _context, ...members }: Document): Document {
  return members;
}
