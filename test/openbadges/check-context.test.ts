import { describe, expect, test } from 'vitest';
import { hostedAssertion } from '../../src/core/openbadges/assertion.ts';
import { badgeClass } from '../../src/core/openbadges/badge-class.ts';
import { checkContext } from '../../src/core/openbadges/check-context.ts';
import { badge, edition, full, url } from './example.ts';
import { withinOf } from '../suite/within.ts';

const assertion = hostedAssertion(full, edition());

describe('a document is held against the terms of Open Badges 2.0', () => {
  test('every term of a sound document is known', async () => {
    expect(await checkContext(assertion)).toEqual([]);
  });

  test('a misspelt member is a fault, at any depth', async () => {
    expect(await checkContext({ ...assertion, issudOn: 'x' })).toMatchObject([{ path: '/issudOn' }]);
    expect(await checkContext({ ...assertion, recipient: { slat: 'x' } })).toMatchObject([{ path: '/slat' }]);
  });

  test('a type that is no term is a fault, at any depth', async () => {
    expect(await checkContext({ ...assertion, type: 'Asertion' })).toHaveLength(1);
    expect(await checkContext({ ...assertion, evidence: [{ type: 'Proof', narrative: 'x' }] })).toHaveLength(1);
  });

  test('an id that is no address is a fault, and does not stain documents of the same members', async () => {
    expect(await checkContext({ ...assertion, id: 'a-first.json' })).toHaveLength(1);
    expect(await checkContext(assertion)).toEqual([]);
  });

  test('the framework of an alignment is a term, under either name that the context gave it', async () => {
    const alignment = [{ targetName: 'x', targetUrl: url('https://skills.example/x'), targetFramework: 'Skills' }];
    expect(await checkContext(badgeClass({ ...badge, alignment }, edition()))).toEqual([]);
  });
});

describe('nothing is fetched and no other context is taken', () => {
  test.each([
    ['another address', 'https://example.com/context.json'],
    ['a second context', ['https://w3id.org/openbadges/v2', 'https://example.com/context.json']],
    [
      'an inline context that makes a term of anything',
      ['https://w3id.org/openbadges/v2', { '@vocab': 'https://example.com/' }],
    ],
    ['none', undefined],
  ])('%s', async (_, context) => {
    expect(await checkContext({ ...assertion, '@context': context })).toMatchObject([{ path: '/@context' }]);
  });

  test('one further inside', async () => {
    const recipient = { '@context': { '@vocab': 'https://example.com/' }, shoeSize: 44 };
    expect(await checkContext({ ...assertion, recipient })).toMatchObject([{ path: '/@context' }]);
  });
});

test('ten thousand documents of one shape cost what a handful of checks would', async () => {
  await withinOf(5000, async () => {
    for (let count = 0; count < 10_000; count++)
      await checkContext({ ...assertion, id: `https://badges.example.com/awards/a${String(count)}.json` });
  });
});
