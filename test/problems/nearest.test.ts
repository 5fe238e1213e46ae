import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest } from '../../src/core/problem/nearest.ts';

test.each([
  ['git-102', ['git-101', 'js-102'], 'git-101'],
  ['frist', ['second', 'first'], 'first'],
  ['first-pull-reqest', ['first-pull-request', 'first-issue'], 'first-pull-request'],
  ['isuedOn', ['issuedOn', 'issuer'], 'issuedOn'],
  ['ISSUER', ['issued', 'issuer'], 'issuer'],
  ['issuer', ['issuer', 'issuers'], 'issuer'],
  ['expiry', ['expires', 'evidence'], 'expires'],
  ['caption', ['name', 'description'], undefined],
  ['apple', ['orange'], undefined],
  ['no', ['on', 'so'], undefined],
  ['', ['a'], undefined],
  ['first', [], undefined],
])('%s among %j is nearest to %s', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});

test('of equally near names it is the first', () => {
  expect(nearest('git-103', ['git-101', 'git-102'])).toBe('git-101');
});

test('a word too long for a name is near to nothing, and costs nothing', () => {
  expect(nearest('a'.repeat(1_000_000), ['a'.repeat(1_000_000)])).toBeUndefined();
});

/** The definition, as slow as it is short. */
function distance(from: string, to: string): number {
  if (from === '' || to === '') return from.length + to.length;
  const isSwap = from.length > 1 && to.length > 1 && from[0] === to[1] && from[1] === to[0];
  return Math.min(
    distance(from.slice(1), to) + 1,
    distance(from, to.slice(1)) + 1,
    distance(from.slice(1), to.slice(1)) + (from[0] === to[0] ? 0 : 1),
    isSwap ? distance(from.slice(2), to.slice(2)) + 1 : Infinity,
  );
}

test('near is up to a third of the letters added, lost, changed or swapped', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (wanted, candidate) => {
      const isNear = distance(wanted, candidate) <= Math.floor(wanted.length / 3);
      expect(nearest(wanted, [candidate])).toBe(isNear ? candidate : undefined);
    }),
    { numRuns: 300 },
  );
});
