import { describe, expect, test } from 'vitest';
import { resolve } from '../../src/core/content/resolve.ts';
import {
  at,
  award,
  badge,
  broken,
  faults,
  hashed,
  issuer,
  NOW,
  picture,
  placeIn,
  publicKey,
  recipient,
  requires,
  rosterRow,
  site,
  smallProject,
  translation,
} from './drafts.ts';

const named = (id: string, issuerId: string) => ({ issuer: at(`badges/${id}/badge.md`, issuerId, 3) });

describe('issuers', () => {
  test('where there are several, each badge says whose it is', () => {
    const { problems } = resolve(smallProject(issuer('beta')), { now: NOW });
    expect(problems).toEqual([
      { code: 'ISSUER_LEFT_OUT', place: placeIn('badges/first/badge.md'), issuers: ['acme', 'beta'] },
    ]);
    const second = badge('second', named('second', 'beta'));
    expect(faults([site(), issuer(), issuer('beta'), ...second])).toEqual([]);
  });

  test('a badge cannot be without any', () => {
    expect(faults([site(), ...badge('first')])).toEqual(['ISSUER_MISSING badges/first/badge.md:1']);
  });

  test('one with problems of its own is not called unknown or missing', () => {
    expect(faults([site(), ...badge('first'), broken('issuers/acme/issuer.md')])).toEqual([]);
    expect(faults([site(), ...badge('first', named('first', 'acme')), broken('issuers/acme')])).toEqual([]);
    expect(faults([site(), ...badge('first', named('first', 'acme')), broken('issuers')])).toEqual([]);
  });

  test('a badge is not given to the only sound issuer while another one is broken', () => {
    const { registry } = resolve(smallProject(broken('issuers/beta/issuer.md')), { now: NOW });
    expect([...(registry?.badges.keys() ?? [])]).toEqual([]);
  });
});

describe('keys', () => {
  const file = 'issuers/acme/issuer.md';
  const listing = (...keys: [string, string][]) =>
    issuer('acme', { keys: keys.map(([id, status], index) => ({ id: at(file, id, 6 + index), status })) });
  const hosted = issuer('acme', { signing: 'hosted', keys: [{ id: at(file, 'a', 6), status: 'active' }] });

  test.each([
    ['a listed key without a file', [listing(['a', 'active'])], [`UNKNOWN_KEY ${file}:6`]],
    ['a file that is not listed', [listing(), publicKey('a')], ['UNLISTED_KEY issuers/acme/keys/a.pem:1']],
    ['a key listed twice', [listing(['a', 'active'], ['a', 'active']), publicKey('a')], [`KEY_LISTED_TWICE ${file}:7`]],
    [
      'two active keys',
      [listing(['a', 'active'], ['b', 'active']), publicKey('a'), publicKey('b')],
      [`TWO_ACTIVE_KEYS ${file}:7`],
    ],
    [
      'retired keys, as many as there are',
      [listing(['a', 'retired'], ['b', 'retired']), publicKey('a'), publicKey('b')],
      [],
    ],
    [
      'keys of an issuer that never signs',
      [hosted, publicKey('a')],
      [`KEYS_OF_HOSTED ${file}:6`, 'KEYS_OF_HOSTED issuers/acme/keys/a.pem:1'],
    ],
    ['a key of nobody', [listing(), publicKey('a', 'acne')], ['UNKNOWN_ISSUER issuers/acne/keys/a.pem:1']],
    ['a listed key whose file is broken', [listing(['a', 'active']), broken('issuers/acme/keys/a.pem')], []],
  ])('%s', (_, drafts, expected) => {
    expect(faults([site(), ...drafts])).toEqual(expected);
  });
});

describe('pictures', () => {
  test('the nearest picture in the same folder is suggested, not one elsewhere', () => {
    const wrong = { image: { file: at('badges/second/badge.md', 'badges/second/imgae.svg', 4), caption: '' } };
    const [second] = badge('second', wrong);
    const beside = resolve(smallProject(second, picture('badges/second/image.svg')), { now: NOW }).problems;
    expect(beside).toContainEqual(
      expect.objectContaining({ code: 'UNKNOWN_IMAGE', file: 'imgae.svg', near: 'image.svg' }),
    );
    const elsewhere = resolve(smallProject(second), { now: NOW }).problems;
    expect(elsewhere).toEqual([expect.objectContaining({ code: 'UNKNOWN_IMAGE', near: undefined })]);
  });

  test('one that nobody names is a problem, unless the file that may name it is broken', () => {
    const unused = picture('badges/third/image.svg');
    expect(faults(smallProject(unused))).toEqual(['UNUSED_IMAGE badges/third/image.svg:1']);
    expect(faults(smallProject(unused, broken('badges/third/badge.mdx')))).toEqual([]);
    expect(faults(smallProject(picture('issuers/beta/logo.svg'), broken('issuers/beta/issuer.md')))).toEqual([]);
  });

  test('one with problems of its own is not called missing', () => {
    const [second] = badge('second');
    expect(faults(smallProject(second, broken('badges/second/image.svg')))).toEqual([]);
  });
});

describe('translations', () => {
  test.each([
    ['of a badge that is not there', translation('nothing', 'fr'), ['TRANSLATION_ALONE badges/nothing/badge.fr.md:1']],
    [
      'into a language the site does not have',
      translation('first', 'de'),
      ['UNKNOWN_LANGUAGE badges/first/badge.de.md:1'],
    ],
    [
      "into the badge's own language",
      translation('first', 'en'),
      ['TRANSLATION_OF_FIRST_LANGUAGE badges/first/badge.en.md:1'],
    ],
  ])('%s', (_, draft, expected) => {
    expect(faults(smallProject(draft))).toEqual(expected);
  });

  test('two into one language', () => {
    const other = translation('first', 'fr', { place: placeIn('badges/first/badge.fr.mdx') });
    expect(faults(smallProject(translation('first', 'fr'), other))).toEqual([
      'TRANSLATION_TWICE badges/first/badge.fr.mdx:1',
    ]);
  });
});

describe('milestones and successors', () => {
  const circlesOf = (...drafts: ReturnType<typeof badge>[]) =>
    resolve(smallProject(...drafts), { now: NOW }).problems.map((problem) =>
      'circle' in problem ? problem.circle : problem.code,
    );

  test('a milestone that requires itself', () => {
    expect(circlesOf(badge('self', requires('self', ['first', 'self'])))).toEqual([['self']]);
  });

  test('a circle of three is one problem that names all of it', () => {
    const three = [
      ['x', 'y'],
      ['y', 'z'],
      ['z', 'x'],
    ].map(([id = '', next = '']) => badge(id, requires(id, [next])));
    expect(circlesOf(...three)).toEqual([['x', 'y', 'z']]);
  });

  test('two ways to the same badge are no circle', () => {
    const diamond = [
      badge('a', requires('a', ['b', 'c'])),
      badge('b', requires('b', ['first'])),
      badge('c', requires('c', ['first'])),
    ];
    expect(circlesOf(...diamond)).toEqual([]);
  });

  test('a chain of twenty thousand is followed to its end', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) =>
      badge(`b${index}`, index === 0 ? {} : requires(`b${index}`, [`b${index - 1}`])),
    );
    expect(circlesOf(...chain)).toEqual([]);
    const closed = [badge('b0', requires('b0', ['b19999'])), ...chain.slice(1)];
    expect(circlesOf(...closed).map((circle) => circle.length)).toEqual([20_000]);
  });

  test('successors in a circle', () => {
    const over = (id: string, older: string) => badge(id, { supersedes: at(`badges/${id}/badge.md`, older, 5) });
    expect(circlesOf(over('x', 'y'), over('y', 'x'))).toEqual([['x', 'y']]);
  });

  test.each([
    [0, ['first'], ['REQUIREMENT_COUNT badges/m/badge.md:6']],
    [2, ['first'], ['REQUIREMENT_COUNT badges/m/badge.md:6']],
    [1, ['first', 'first'], ['REQUIREMENT_TWICE badges/m/badge.md:7']],
    [1, ['nothing'], ['UNKNOWN_BADGE badges/m/badge.md:7']],
  ])('%d of %j', (count, of, expected) => {
    expect(faults(smallProject(badge('m', requires('m', of, count))))).toEqual(expected);
  });

  test('a published badge cannot lead to a draft', () => {
    const draft = badge('later', { status: 'draft' });
    expect(faults(smallProject(draft, badge('m', requires('m', ['later']))))).toEqual([
      'DRAFT_NAMED badges/m/badge.md:7',
    ]);
    const next = badge('next', { supersedes: at('badges/next/badge.md', 'later', 5) });
    expect(faults(smallProject(draft, next))).toEqual(['DRAFT_NAMED badges/next/badge.md:5']);
  });

  test('a badge with two files is a problem of the second', () => {
    const other = badge('first', { place: placeIn('badges/first/badge.mdx') })[0];
    expect(faults(smallProject(other))).toEqual(['BADGE_TWICE badges/first/badge.mdx:1']);
  });
});

test('what is wrong with a file as a whole has a place without a length', () => {
  const place = { ...placeIn('badges/second/badge.fr.md'), length: 1 };
  const { problems } = resolve(smallProject(translation('second', 'fr', { place })), { now: NOW });
  expect(problems.map((problem) => problem.place)).toEqual([placeIn('badges/second/badge.fr.md')]);
});

describe('people', () => {
  const row = (cohort: string, line: number, handle: string, identity: { identity: unknown }) =>
    rosterRow([cohort, 'first', line], handle, identity);
  const who = (hash: string, salt: string) => ({ identity: hashed(hash, salt) });

  test('one handle with two identities', () => {
    const drafts = smallProject(
      badge('second'),
      row('autumn', 2, 'eve', who('a', 's')),
      rosterRow(['spring', 'second', 5], 'eve', { identity: hashed('b', 't') }),
    );
    expect(faults(drafts)).toEqual(['IDENTITY_CONFLICT recipients/spring/second.csv:5']);
  });

  test('the folder of a person counts before a roster', () => {
    const drafts = [site(), issuer(), ...badge('first'), row('aaa', 2, 'ada', who('other', 'salt')), recipient('ada')];
    expect(faults(drafts)).toEqual(['IDENTITY_CONFLICT recipients/aaa/first.csv:2']);
  });

  test('the same identity again for the same handle is no problem', () => {
    const same = rosterRow(['spring', 'second', 2], 'eve', { identity: hashed('a', 's') });
    expect(faults(smallProject(badge('second'), row('autumn', 2, 'eve', who('a', 's')), same))).toEqual([]);
  });

  test('one salt for two people, one identity for two handles', () => {
    const drafts = smallProject(
      row('autumn', 2, 'eve', who('a', 's')),
      row('autumn', 3, 'kay', who('b', 's')),
      row('autumn', 4, 'lee', who('a', 's')),
    );
    expect(faults(drafts)).toEqual([
      'SALT_SHARED recipients/autumn/first.csv:3',
      'IDENTITY_TWICE recipients/autumn/first.csv:4',
    ]);
  });

  test('one published address for two handles', () => {
    const plain = { identity: { kind: 'plain', property: 'url', identity: 'https://github.com/eve' } };
    expect(faults(smallProject(recipient('eve', plain), recipient('kay', plain)))).toEqual([
      'IDENTITY_TWICE recipients/kay/recipient.yaml:1',
    ]);
  });

  test('a folder is a person or a cohort', () => {
    const drafts = smallProject(recipient('autumn'), rosterRow(['autumn', 'first', 2], 'ada'));
    expect(faults(drafts)).toEqual(['COHORT_WITH_RECIPIENT recipients/autumn/recipient.yaml:1']);
  });

  test('one whose file is broken is not called unknown, nor any while a roster is broken', () => {
    expect(faults(smallProject(award('bob', 'first'), broken('recipients/bob/recipient.yaml')))).toEqual([]);
    expect(faults(smallProject(award('bob', 'first'), broken('recipients/autumn/other.csv')))).toEqual([]);
  });
});
