import { fails, holds, json, unsettled, type Case, type Document } from './case.ts';
import { rows } from './rows.ts';
import { CONTEXT, hosted, RECIPIENT, type World } from './world.ts';

/** Awards that follow from other awards, which they name as evidence. */
export function milestones(): readonly Case[] {
  return [
    hosted('good-milestone', 'It follows from two other awards, which are its evidence.', holds('Evidence'), (at) => ({
      assertion: {
        narrative: 'Follows from two awards.',
        evidence: ['first.json', 'second.json'].map((path) => ({
          type: 'Evidence',
          id: at(path),
          name: 'Git 101',
          genre: 'award',
        })),
      },
      answers: {
        [at('first.json')]: json(award(at, 'first.json')),
        [at('second.json')]: json(award(at, 'second.json')),
      },
    })),
    hosted(
      'good-milestone-of-a-revoked-award',
      'The award that is its evidence was revoked since: to revoke this one too is for its issuer.',
      holds('Evidence'),
      (at) => ({
        assertion: { evidence: at('first.json') },
        answers: { [at('first.json')]: json({ ...award(at, 'first.json'), revoked: true }) },
      }),
    ),
    hosted(
      'milestone-revoked',
      'The award that it followed from was revoked, and so was it.',
      fails('NOT_REVOKED', 'Assertion, revoked'),
      (at) => ({
        assertion: {
          evidence: at('first.json'),
          revoked: true,
          revocationReason: 'An award that it required was revoked.',
        },
        answers: { [at('first.json')]: json({ ...award(at, 'first.json'), revoked: true }) },
      }),
    ),
    ...rows(
      (clause) => fails('ASSERTION_SHAPE', clause),
      [
        [
          'milestone-evidence-a-name',
          'The award that it follows from is named, and has no address.',
          'Evidence, id',
          { assertion: { evidence: 'first-commit' } },
        ],
        [
          'milestone-evidence-relative',
          'The address of the award that it follows from is relative.',
          'Evidence, id',
          { assertion: { evidence: [{ type: 'Evidence', id: '../first.json' }] } },
        ],
        [
          'milestone-evidence-an-award',
          'The award that it follows from is written into it where evidence belongs.',
          'Evidence, type',
          (at) => ({ assertion: { evidence: [award(at, 'first.json')] } }),
        ],
        [
          'milestone-evidence-a-number',
          'How many awards it follows from is its evidence.',
          'Evidence',
          { assertion: { evidence: 2 } },
        ],
        [
          'milestone-evidence-genres',
          'Its evidence is of two genres.',
          'Evidence, genre',
          (at) => ({ assertion: { evidence: [{ id: at('first.json'), genre: ['award', 'badge'] }] } }),
        ],
        [
          'milestone-evidence-last-one-broken',
          'Of the three awards that it follows from the last has an id that is no address.',
          'Evidence, id',
          (at) => ({ assertion: { evidence: [at('first.json'), at('second.json'), 'urn:award:3'] } }),
        ],
      ],
    ),
    hosted(
      'milestone-criteria-twice',
      'Its badge has two criteria, one for each badge that it requires.',
      fails('BADGE_SHAPE', 'BadgeClass, criteria'),
      (at) => ({ badge: { criteria: [at('first/'), at('second/')] } }),
    ),
    hosted(
      'milestone-rule-invented',
      'Its badge says by a word of its own which badges it requires.',
      unsettled('TERMS_KNOWN', 'JSON-LD 1.0 §6.1'),
      (at) => ({ badge: { requires: [at('first-badge.json'), at('second-badge.json')] } }),
    ),
  ];
}

function award(at: World['at'], path: string): Document {
  return {
    '@context': CONTEXT,
    type: 'Assertion',
    id: at(path),
    recipient: RECIPIENT,
    badge: at('badge.json'),
    issuedOn: '2026-01-03T09:00:00Z',
    verification: { type: 'HostedBadge' },
  };
}
