import { afterEach, beforeEach, expect, test } from 'vitest';
import { award, badge, minimalRepository, recipient } from './repository.ts';
import { effectsOfChange } from './told.ts';

let repository: ReturnType<typeof minimalRepository>;

const RULE = 'requires: { of: [first, second] }\n';
const milestone = (more = RULE) => {
  repository.write('badges/both/badge.md', badge(more).replace('First Step', 'Both Steps'));
};

beforeEach(() => {
  repository = minimalRepository();
  for (const id of ['second', 'both']) {
    repository.write(`badges/${id}/badge.md`, badge().replace('First Step', 'Second Step'));
    repository.write(`badges/${id}/image.svg`, repository.git('show', 'HEAD:badges/first/image.svg'));
  }
  repository.write('recipients/bob/recipient.yaml', recipient('bob'));
});

afterEach(() => {
  repository.delete();
});

test('the award that completes a milestone brings that of the milestone, and the one that is revoked takes it away', async () => {
  milestone();
  repository.commit();
  repository.write('recipients/ada/second.md', award());
  expect((await effectsOfChange(repository)).sentences).toEqual([
    'ada gets Both Steps, by the rule of the milestone.',
    'ada gets Second Step.',
  ]);
  repository.write('recipients/ada/first.md', award('revoked: { on: 2025-07-01, reason: issued in error }\n'));
  expect((await effectsOfChange(repository)).sentences).toEqual([
    'Revokes Both Steps of ada; reason: rested on the award of “First Step”, which was revoked.',
    'Revokes First Step of ada; reason: issued in error.',
    'The revocation list of Acme grows by 2.',
  ]);
});

test('a new milestone tells who has it from the beginning, and one that has been awarded is not changed in silence', async () => {
  repository.write('recipients/ada/second.md', award());
  repository.commit();
  milestone();
  expect((await effectsOfChange(repository)).sentences).toContain('ada gets Both Steps, by the rule of the milestone.');
  milestone('requires: { of: [first, second] }\nexpires: P2Y\n');
  expect((await effectsOfChange(repository)).codes).toContain('AWARDED_BADGE_MEANING_CHANGED');
});

test('an award that is deleted is one mistake, though a milestone rested on it', async () => {
  milestone();
  repository.write('recipients/ada/second.md', award());
  repository.commit();
  repository.remove('recipients/ada/second.md');
  expect((await effectsOfChange(repository)).codes).toEqual(['PUBLISHED_ADDRESS_VANISHES']);
});
