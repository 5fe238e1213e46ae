import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/content/draft.ts';
import { describe as describeProblem } from '../../src/core/problem/describe.ts';
import { resolve } from '../../src/core/content/resolve.ts';
import { expiringAwards } from '../../src/core/model/expiring.ts';
import { instantOf } from '../../src/core/model/time.ts';
import {
  at,
  award,
  badge,
  broken,
  faults,
  hashed,
  issuer,
  NOW,
  recipient,
  requires,
  rosterRow,
  site,
  smallProject,
} from './drafts.ts';

const evidence = [{ url: 'https://acme.example.com/1' }];

describe('links', () => {
  test('a roster of an unknown badge is one problem, not one for each row', () => {
    const rows = [2, 3, 4].map((line) => rosterRow(['autumn', 'frist', line], 'ada'));
    expect(faults(smallProject(rows))).toEqual(['UNKNOWN_BADGE recipients/autumn/frist.csv:1']);
  });

  test('the nearest badge is suggested', () => {
    const { problems } = resolve(smallProject(award('ada', 'frist')), { now: NOW });
    expect(problems).toEqual([expect.objectContaining({ code: 'UNKNOWN_BADGE', badge: 'frist', near: 'first' })]);
  });

  test('a handle that nobody introduces is reported once, where it first occurs', () => {
    const drafts = smallProject(award('bob', 'first'), rosterRow(['autumn', 'first', 2], 'bob'));
    expect(faults(drafts)).toContain('UNKNOWN_RECIPIENT recipients/autumn/first.csv:2');
    expect(faults(drafts).filter((fault) => fault.startsWith('UNKNOWN_RECIPIENT'))).toHaveLength(1);
  });

  test('an award of a draft is a problem', () => {
    const drafts = smallProject(badge('later', { status: 'draft' }), award('ada', 'later'));
    expect(faults(drafts)).toEqual(['AWARD_OF_DRAFT recipients/ada/later.md:1']);
  });

  test('a retired badge keeps its awards', () => {
    expect(faults(smallProject(badge('old', { status: 'retired' }), award('ada', 'old')))).toEqual([]);
  });

  test.each([
    ['required', [], ['EVIDENCE_MISSING recipients/ada/proven.md:1']],
    ['required', evidence, []],
    ['none', evidence, ['EVIDENCE_UNWANTED recipients/ada/proven.md:1']],
    ['none', [], []],
    ['optional', [], []],
    ['optional', evidence, []],
  ])('evidence is %s and the award has %j', (rule, given, expected) => {
    const drafts = smallProject(badge('proven', { evidence: rule }), award('ada', 'proven', { evidence: given }));
    expect(faults(drafts)).toEqual(expected);
  });
});

describe('a renewal', () => {
  const first = award('ada', 'first', { pinnedId: at('recipients/ada/first.md', 'ada-first') });
  const later = instantOf(Date.parse('2025-12-01T00:00:00Z'));
  const renewing = (who: string, name: string, renewed: string, on = later) =>
    award(who, name, {
      awardedAt: at(`recipients/${who}/${name}.md`, on),
      renews: at(`recipients/${who}/${name}.md`, renewed, 3),
    });

  test('is a further award of a badge that is earned once, and both know each other', () => {
    const drafts = smallProject(first, renewing('ada', 'first.2', 'ada-first'));
    expect(faults(drafts)).toEqual([]);
    const [one, two] =
      resolve(drafts, { now: NOW }).registry?.awards.toSorted((a, b) => (a.renewedBy ? -1 : b.renewedBy ? 1 : 0)) ?? [];
    expect([one?.renewedBy?.award, two?.renews?.award]).toEqual([two?.id, one?.id]);
  });

  test.each([
    ['does not exist', [renewing('ada', 'first.2', 'ada-frist')], 'UNKNOWN_RENEWED recipients/ada/first.2.md:3'],
    [
      'is of somebody else',
      [recipient('bob'), renewing('bob', 'first', 'ada-first')],
      'NOT_RENEWABLE recipients/bob/first.md:3',
    ],
    [
      'is of another badge',
      [...badge('other'), renewing('ada', 'other', 'ada-first')],
      'NOT_RENEWABLE recipients/ada/other.md:3',
    ],
    [
      'is not older',
      [renewing('ada', 'first.2', 'ada-first', instantOf(0))],
      'NOT_RENEWABLE recipients/ada/first.2.md:3',
    ],
    [
      'is renewed already',
      [renewing('ada', 'first.2', 'ada-first'), renewing('ada', 'first.3', 'ada-first')],
      'NOT_RENEWABLE recipients/ada/first.3.md:3',
    ],
  ])('of an award that %s is a problem', (_, drafts, expected) => {
    expect(faults(smallProject(first, ...drafts))).toEqual([expected]);
  });

  test('is what is no longer told to expire soon', () => {
    const ends = { expiresAt: at('recipients/ada/first.md', later) };
    const expiring = (...more: readonly Draft[]) => {
      const { registry } = resolve(smallProject({ ...first, ...ends }, ...more), { now: NOW });
      const before = instantOf(Date.parse('2025-11-15T00:00:00Z'));
      return expiringAwards(registry?.awards ?? [], before, later).map(({ award: { id } }) => id);
    };
    expect(expiring()).toEqual(['ada-first']);
    expect(expiring(renewing('ada', 'first.2', 'ada-first'))).toEqual([]);
  });
});

describe('the same badge again', () => {
  const again = smallProject(award('ada', 'first'), award('ada', 'first.2'));
  const repeatable = [site(), issuer(), recipient('ada'), ...badge('first', { repeatable: true })];

  test('is a problem unless the badge may be repeated', () => {
    expect(faults(again)).toEqual(['AWARD_TWICE recipients/ada/first.2.md:1']);
    expect(faults([...repeatable, award('ada', 'first'), award('ada', 'first.2')])).toEqual([]);
  });

  test('keeps the first award and leaves out the second', () => {
    const { registry } = resolve(again, { now: NOW });
    expect(registry?.awards.map(({ place }) => place.file)).toEqual(['recipients/ada/first.md']);
  });

  test('is found between a roster and a file, and between two rosters', () => {
    const drafts = smallProject(
      recipient('bob'),
      award('ada', 'first'),
      rosterRow(['autumn', 'first', 2], 'ada'),
      rosterRow(['autumn', 'first', 3], 'bob'),
      rosterRow(['spring', 'first', 2], 'bob'),
    );
    expect(faults(drafts)).toEqual(
      ['AWARD_TWICE recipients/autumn/first.csv:2', 'AWARD_TWICE recipients/spring/first.csv:2'].toSorted(),
    );
  });

  test('needs another file name, or an id of its own, even where it may be repeated', () => {
    const rows = [
      rosterRow(['autumn', 'first', 2], 'ada'),
      rosterRow(['spring', 'first', 2], 'ada', { pinnedId: at('recipients/spring/first.csv', 'spring-of-ada', 2) }),
      rosterRow(['winter', 'first', 2], 'ada'),
    ];
    expect(faults([...repeatable, ...rows])).toEqual(['AWARD_TWICE recipients/winter/first.csv:2']);
  });

  const hints = (drafts: readonly Draft[]) =>
    resolve(drafts, { now: NOW }).problems.map((one) => describeProblem(one).hint);
  const row = rosterRow(['autumn', 'first', 2], 'ada');

  test.each([
    ['a file, once it may be repeated', [...again], 'set `repeatable: true` in `badges/first/`.'],
    ['a row', [...smallProject(award('ada', 'first'), row)], '`badges/first/` and give this row an `id` of its own.'],
    [
      'a row that may be repeated',
      [...repeatable, award('ada', 'first'), row],
      'again, give this row an `id` of its own.',
    ],
    [
      'a file that may be repeated',
      [...repeatable, award('ada', 'first'), award('ada', 'first')],
      'again, number this file: `first.2.md`, or the next number that is free.',
    ],
  ])('is told apart from the first in the way that is open to %s', (_, drafts, ending) => {
    expect(hints(drafts)).toEqual([expect.stringMatching(new RegExp(`${ending.replaceAll('.', '\\.')}$`))]);
  });

  test('is numbered without a gap', () => {
    const drafts = [...repeatable, award('ada', 'first'), award('ada', 'first.2'), award('ada', 'first.4')];
    expect(faults(drafts)).toEqual(['AWARD_OUT_OF_LINE recipients/ada/first.4.md:1']);
    expect(resolve(drafts, { now: NOW }).problems).toMatchObject([{ expected: 'first.3.md' }]);
    expect(resolve([...repeatable, award('ada', 'first.2')], { now: NOW }).problems).toMatchObject([
      { expected: 'first.md' },
    ]);
    expect(faults([...drafts, broken('recipients/ada/first.3.md')])).toEqual([]);
  });
});

describe('pinned ids', () => {
  const pin = (file: string, id: string) => ({ pinnedId: at(`recipients/${file}.md`, id, 3) });

  test('two awards cannot pin one id', () => {
    const drafts = smallProject(
      badge('second'),
      award('ada', 'first', pin('ada/first', 'one')),
      award('ada', 'second', pin('ada/second', 'one')),
    );
    expect(faults(drafts)).toEqual(['AWARD_ID_TWICE recipients/ada/second.md:3']);
  });

  test('an id that another award derives is taken, whichever is read first', () => {
    const { registry } = resolve(smallProject(award('ada', 'first')), { now: NOW });
    const derived = registry?.awards[0]?.id ?? '';
    expect(derived).toMatch(/^a[a-z2-7]{20}$/);
    const earlier = award('aaa', 'first', pin('aaa/first', derived));
    const drafts = smallProject(recipient('aaa'), award('ada', 'first'), earlier);
    expect(faults(drafts)).toEqual(['AWARD_ID_TWICE recipients/aaa/first.md:3']);
  });
});

describe('dates', () => {
  const file = 'recipients/ada/first.md';
  const dated = (awardedAt: string, more = {}) =>
    faults(smallProject(award('ada', 'first', { awardedAt: at(file, awardedAt, 2), ...more })));
  const expires = (instant: string) => ({ expiresAt: at(file, instant, 3) });
  const revoked = (on: string) => ({ revocation: { on: at(file, on, 4), reason: 'issued in error' } });

  test('an award may be dated this very second and not one later', () => {
    expect(dated('2026-01-01T00:00:00Z')).toEqual([]);
    expect(dated('2026-01-01T00:00:01Z')).toEqual([`AWARDED_IN_FUTURE ${file}:2`]);
  });

  test('an award expires after it was issued, not at the same moment', () => {
    expect(dated('2025-06-01T12:00:00Z', expires('2025-06-01T12:00:01Z'))).toEqual([]);
    expect(dated('2025-06-01T12:00:00Z', expires('2025-06-01T12:00:00Z'))).toEqual([`EXPIRES_BEFORE_AWARD ${file}:3`]);
  });

  test('an award may be revoked on its own day, in whichever zone that day is', () => {
    expect(dated('2025-06-02T04:00:00Z', revoked('2025-06-02'))).toEqual([]);
    expect(dated('2025-06-02T04:00:00Z', revoked('2025-06-01'))).toEqual([]);
    expect(dated('2025-06-02T04:00:00Z', revoked('2025-05-31'))).toEqual([`REVOKED_BEFORE_AWARD ${file}:4`]);
  });

  test('a revocation may be of today, in whichever zone that day has begun', () => {
    expect(dated('2025-06-02T04:00:00Z', revoked('2026-01-01'))).toEqual([]);
    expect(dated('2025-06-02T04:00:00Z', revoked('2026-01-02'))).toEqual([`REVOKED_IN_FUTURE ${file}:4`]);
  });

  test('an expiry after the year 9999 is a problem of the award, unless it says its own', () => {
    const forAges = badge('ages', { validFor: 'P9000Y' });
    expect(faults(smallProject(forAges, award('ada', 'ages')))).toEqual(['EXPIRY_TOO_FAR recipients/ada/ages.md:2']);
    expect(faults(smallProject(forAges, award('ada', 'ages', expires('2030-01-01T00:00:00Z'))))).toEqual([]);
  });
});

describe('milestones', () => {
  const badges = [
    badge('second'),
    badge('both', requires('both', ['first', 'second'])),
    badge('any', requires('any', ['first', 'second'], 1)),
  ];
  const on = (day: string, more = {}) => ({ awardedAt: at('x', `${day}T12:00:00Z`), ...more });
  const revocation = { on: at('x', '2025-07-01'), reason: 'issued in error' };
  const withAwards = (...awards: ReturnType<typeof award>[]) =>
    faults(smallProject(...badges, recipient('bob'), awards));

  test('are reached with all that they require, or with as many as they count', () => {
    expect(withAwards(award('ada', 'first'), award('ada', 'second'), award('ada', 'both'))).toEqual([]);
    expect(withAwards(award('ada', 'second'), award('ada', 'any'))).toEqual([]);
  });

  test('are not reached with one less', () => {
    expect(withAwards(award('ada', 'first'), award('ada', 'both'))).toEqual([
      'MILESTONE_NOT_REACHED recipients/ada/both.md:1',
    ]);
  });

  test("are not reached with somebody else's badges, with revoked ones, or with later ones", () => {
    const fault = ['MILESTONE_NOT_REACHED recipients/ada/any.md:1'];
    expect(withAwards(award('bob', 'first'), award('ada', 'any'))).toEqual(fault);
    expect(withAwards(award('ada', 'first', { revocation }), award('ada', 'any'))).toEqual(fault);
    expect(withAwards(award('ada', 'first', on('2025-06-02')), award('ada', 'any', on('2025-06-01')))).toEqual(fault);
  });

  test('may have been awarded at the same moment as what they require', () => {
    expect(withAwards(award('ada', 'first', on('2025-06-01')), award('ada', 'any', on('2025-06-01')))).toEqual([]);
  });

  test('that are revoked need not have been reached', () => {
    expect(withAwards(award('ada', 'any', { revocation }))).toEqual([]);
  });

  test('are not held against an award whose file has problems of its own', () => {
    const drafts = smallProject(...badges, award('ada', 'any'));
    expect(faults([...drafts, broken('recipients/ada/first.md')])).toEqual([]);
    expect(faults([...drafts, broken('recipients/autumn/second.csv')])).toEqual([]);
    expect(faults([...drafts, broken('recipients/bob/first.md')])).toHaveLength(1);
  });

  test('count a person in a roster, with an award that has a fault of another kind', () => {
    const row = rosterRow(['autumn', 'first', 2], 'eve', { identity: hashed('e', 's'), evidence });
    const drafts = [
      site(),
      issuer(),
      ...badge('first', { evidence: 'none' }),
      ...badge('any', requires('any', ['first'])),
    ];
    expect(faults([...drafts, row, award('eve', 'any')])).toEqual(['EVIDENCE_UNWANTED recipients/autumn/first.csv:2']);
  });
});
