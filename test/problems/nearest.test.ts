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
