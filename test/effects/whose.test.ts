import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { badge, minimalRepository, recipient } from './repository.ts';
import { effectsOfChange } from './told.ts';

let repository: ReturnType<typeof minimalRepository>;

beforeEach(() => {
  repository = minimalRepository();
});

afterEach(() => {
  repository.delete();
});

const HEADER = 'handle,type,identity,issuedOn\n';
const row = (handle: string, name?: string): string =>
  `${handle},${name === undefined ? ',' : `url,https://people.example.net/${name}`},2025-06-03T09:00:00Z\n`;
const AUTUMN = 'recipients/autumn/first.csv';
const SPRING = 'recipients/spring/first.csv';

describe('whose an award in a roster is does not change elsewhere', () => {
  beforeEach(() => {
    repository.write('recipients/solo/recipient.yaml', recipient('solo'));
    repository.write(AUTUMN, `${HEADER}${row('solo')}`);
    repository.commit('Award in a roster');
  });

  test('by another identity in the recipient’s file', async () => {
    repository.write('recipients/solo/recipient.yaml', recipient('mallory'));
    expect(await effectsOfChange(repository)).toMatchObject({
      status: 1,
      kinds: ['award-changes'],
      codes: ['AWARD_MEANING_CHANGED'],
    });
    expect(repository.run('audit')).toMatchObject({ status: 1 });
  });

  test('by taking the recipient’s file away', async () => {
    repository.remove('recipients/solo');
    expect((await effectsOfChange(repository)).status).toBe(1);
  });

  test('but with the same identity in another place it stays theirs', async () => {
    repository.remove('recipients/solo');
    repository.write(AUTUMN, `${HEADER}${row('solo', 'solo')}`);
    expect(await effectsOfChange(repository)).toMatchObject({ status: 0, codes: [] });
  });
});

test('an identity that one roster introduces is that of the awards in all of them', async () => {
  repository.write(AUTUMN, `${HEADER}${row('solo', 'solo')}`);
  repository.write('badges/first/badge.md', badge('repeatable: true\n'));
  repository.write(SPRING, 'handle,issuedOn,id\nsolo,2025-06-04T09:00:00Z,asecondsecondsecondab\n');
  repository.commit('Two rosters');
  repository.write(AUTUMN, `${HEADER}${row('solo', 'mallory')}`);
  const { status, codes } = await effectsOfChange(repository);
  expect([status, codes]).toEqual([1, Array(2).fill('AWARD_MEANING_CHANGED')]);
});
