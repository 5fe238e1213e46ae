import { describe, expect, test } from 'vitest';
import { resolve } from '../../src/core/content/resolve.ts';
import type { Draft } from '../../src/core/content/draft.ts';
import type { Award } from '../../src/core/model/award.ts';
import { at, award, badge, faults, NOW, recipient, requires, smallProject } from './drafts.ts';

const BADGES = [
  badge('a', { repeatable: true }),
  badge('b'),
  badge('c'),
  badge('two', requires('two', ['a', 'b', 'c'], 2)),
];

const on = (day: string, more = {}) => ({ awardedAt: at('x', `2025-${day}T12:00:00Z`), ...more });
const revoked = (day: string) => ({ revocation: { on: at('x', `2025-${day}`), reason: 'issued in error' } });

type Drafts = readonly (Draft | readonly Draft[])[];

function awardsOf(milestone: string, ...drafts: Drafts): readonly Award[] {
  const { registry, problems } = resolve(smallProject(...BADGES, ...drafts), { now: NOW });
  expect(problems).toEqual([]);
  return registry?.awards.filter((one) => one.badge === milestone) ?? [];
}

/** An award that follows by rule, as date, badges it rests on, and until when it stood. */
const told = ({ awardedAt, reached, revocation }: Award) =>
  [
    awardedAt.slice(5, 10),
    ...(reached?.by ?? []).map((one) => one.badge),
    ...(revocation ? [`until ${revocation.on.slice(5)}`] : []),
  ].join(' ');

const two = (...drafts: Drafts) =>
  awardsOf('two', ...drafts)
    .toSorted((a, b) => (a.awardedAt < b.awardedAt ? -1 : 1))
    .map(told);

describe('a milestone is awarded by its rule', () => {
  const [a, b, c] = [award('ada', 'a', on('01-01')), award('ada', 'b', on('03-01')), award('ada', 'c', on('02-01'))];

  test('on the day of the award that completes it, for the first awards that do', () => {
    expect(two(a, b, c)).toEqual(['02-01 a c']);
    expect(two(a)).toEqual([]);
    expect(two(a, recipient('bob'), award('bob', 'b'))).toEqual([]);
  });

  test('with an id that later awards and another handle leave as it is, and that no other awards have', () => {
    const [first] = awardsOf('two', a, c);
    expect(awardsOf('two', a, b, c).map(({ id }) => id)).toEqual([first?.id]);
    const pinned = [a, c].map((draft, index) =>
      award('eve', draft.fileName, { awardedAt: draft.awardedAt, pinnedId: at('x', first?.reached?.by[index]?.award) }),
    );
    expect(awardsOf('two', recipient('eve'), pinned).map(({ id }) => id)).toEqual([first?.id]);
    expect(awardsOf('two', a, b).map(({ id }) => id)).not.toEqual([first?.id]);
  });

  test('with an id that no file gives to another award', () => {
    const [first] = awardsOf('two', a, c);
    const other = award('bob', 'a', { pinnedId: at('recipients/bob/a.md', first?.id, 2) });
    expect(faults(smallProject(...BADGES, a, c, recipient('bob'), other))).toEqual([
      'AWARD_ID_TWICE recipients/bob/a.md:2',
    ]);
    const own = award('ada', 'b', on('02-15', { pinnedId: at('recipients/ada/b.md', first?.id, 2) }));
    expect(faults(smallProject(...BADGES, a, c, own))).toEqual(['AWARD_ID_TWICE recipients/ada/b.md:2']);
  });

  test('and falls with an award that it rests on, with a reason that names it', () => {
    const [fallen] = awardsOf('two', a, award('ada', 'c', on('02-01', revoked('04-01'))));
    expect(fallen?.revocation).toEqual({
      on: '2025-04-01',
      reason: 'rested on the award of “c”, which was revoked',
    });
  });

  test('and comes again, as another award, to who has enough without it', () => {
    expect(two(a, b, award('ada', 'c', on('02-01', revoked('04-01'))))).toEqual(['02-01 a c until 04-01', '03-01 a b']);
  });

  test('but not by an award that was revoked, or had expired, when the others came', () => {
    expect(two(award('ada', 'a', on('01-01', revoked('01-15'))), b, c)).toEqual(['03-01 c b']);
    expect(two(award('ada', 'a', on('01-01', { expiresAt: at('x', '2025-01-20T00:00:00Z') })), c)).toEqual([]);
    const both = [award('ada', 'a', on('01-01', revoked('04-01'))), award('ada', 'c', on('02-01', revoked('04-01')))];
    expect(two(...both, b)).toEqual(['02-01 a c until 04-01']);
  });

  test('by the first of several awards of a badge', () => {
    const again = award('ada', 'a.2', on('01-05'));
    expect(awardsOf('two', a, again, c)[0]?.reached?.by).toHaveLength(2);
    expect(awardsOf('two', a, again, c)).toEqual(awardsOf('two', a, c));
  });

  test('not after the last day of its rule', () => {
    const rule = { requires: { ...requires('late', ['a', 'c'], 2).requires, until: at('x', '2025-02-01') } };
    expect(awardsOf('late', badge('late', rule), a, c)).toHaveLength(1);
    expect(awardsOf('late', badge('late', rule), a, award('ada', 'c', on('02-02')))).toEqual([]);
  });

  test('with the corrections of what it rests on', () => {
    const corrected = award(
      'ada',
      'c',
      on('02-01', { errata: [at('x', { on: '2025-05-01', note: 'The date was wrong.' })] }),
    );
    expect(awardsOf('two', a, corrected)[0]?.errata).toEqual([{ on: '2025-05-01', note: 'The date was wrong.' }]);
  });

  test('to nobody who has an award of it from a file that stands', () => {
    const byHand = award('ada', 'two', on('06-01'));
    expect(awardsOf('two', a, c, byHand).map(({ reached }) => reached)).toEqual([undefined]);
    expect(two(a, c, award('ada', 'two', on('06-01', revoked('07-01'))))).toEqual(['02-01 a c', '06-01 until 07-01']);
  });
});

describe('rules within rules', () => {
  const group = (count: number, of: readonly unknown[]) => ({ count: at('badges/m/badge.md', count, 7), of });
  const name = (id: string) => at('badges/m/badge.md', id, 7);
  const nested = badge('m', { requires: group(2, [name('a'), group(1, [name('b'), name('c')])]) });

  test('are met where each of them is', () => {
    expect(awardsOf('m', nested, award('ada', 'b'), award('ada', 'c'))).toEqual([]);
    expect(awardsOf('m', nested, award('ada', 'a', on('01-01')), award('ada', 'c', on('02-01'))).map(told)).toEqual([
      '02-01 a c',
    ]);
  });

  test('are a problem where one of them cannot be', () => {
    const impossible = badge('m', { requires: group(1, [name('a'), group(3, [name('b'), name('c')])]) });
    expect(faults(smallProject(...BADGES, impossible))).toEqual(['REQUIREMENT_COUNT badges/m/badge.md:7']);
  });

  test('a milestone counts towards another, and both fall together', () => {
    const top = badge('top', requires('top', ['two', 'b']));
    const drafts = [
      top,
      award('ada', 'a', on('01-01')),
      award('ada', 'c', on('02-01')),
      award('ada', 'b', on('03-01')),
    ];
    expect(awardsOf('top', ...drafts).map(told)).toEqual(['03-01 two b']);
    expect(
      awardsOf(
        'top',
        top,
        award('ada', 'b', on('03-01')),
        award('ada', 'a', on('01-01', revoked('05-01'))),
        award('ada', 'c', on('02-01')),
      ).map(told),
    ).toContain('03-01 two b until 05-01');
  });
});

describe('a milestone that is kept', () => {
  const [a, b, c] = [award('ada', 'a', on('01-01')), award('ada', 'b', on('01-15')), award('ada', 'c', on('02-01'))];
  const [published] = awardsOf('two', a, c);
  const kept = award(
    'ada',
    'two',
    on('02-01', {
      pinnedId: at('x', published?.id),
      constituents: (published?.reached?.by ?? []).map((one) => at('recipients/ada/two.md', one.award, 3)),
    }),
  );

  test('stays what it was when an earlier award would make another of it', () => {
    expect(two(a, b, c)).toEqual(['01-15 a b']);
    expect(two(a, b, c, kept)).toEqual(['02-01 a c']);
    expect(awardsOf('two', a, b, c, kept)[0]?.id).toBe(published?.id);
  });

  test('falls with what it names all the same', () => {
    expect(two(a, b, award('ada', 'c', on('02-01', revoked('03-01'))), kept)).toEqual([
      '01-15 a b',
      '02-01 a c until 03-01',
    ]);
  });

  test('names awards of the same person', () => {
    const drafts = smallProject(...BADGES, a, kept, recipient('bob'), award('bob', 'c', on('02-01')));
    expect(faults(drafts)).toEqual(['UNKNOWN_CONSTITUENT recipients/ada/two.md:3']);
  });
});

describe('badges that supersede each other', () => {
  const retired = { status: 'retired' };
  const over = (older: string, more = {}) => ({ supersedes: at('x', older), ...more });

  test('are counted from the oldest, and know their successors', () => {
    const chain = [badge('x3', over('x2')), badge('x1', retired), badge('x2', over('x1', retired))];
    const { registry, problems } = resolve(smallProject(...chain), { now: NOW });
    expect(problems).toEqual([]);
    const versions = [...(registry?.badges.values() ?? [])].map(({ id, version, supersededBy }) => [
      id,
      version,
      supersededBy,
    ]);
    expect(versions).toEqual([
      ['first', undefined, undefined],
      ['x1', 1, 'x2'],
      ['x2', 2, 'x3'],
      ['x3', 3, undefined],
    ]);
  });
});
