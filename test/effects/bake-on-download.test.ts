import { afterEach, beforeEach, expect, test } from 'vitest';
import { minimalRepository, type Repository } from './repository.ts';
import { effectsOfChange } from './told.ts';

const SITE = 'name: Minimal\nurl: https://badges.acme.org/\n';

let repository: Repository;

beforeEach(() => {
  repository = minimalRepository();
  repository.write('site.yaml', SITE);
  repository.commit();
});

afterEach(() => {
  repository.delete();
});

test('pictures that were published may not vanish because pages make them from now on', async () => {
  repository.write('site.yaml', `${SITE}bake: on-download\n`);
  const { status, codes, places } = await effectsOfChange(repository);
  expect(status).toBe(1);
  expect({ codes, places }).toEqual({ codes: ['BAKED_PICTURES_VANISH'], places: ['site.yaml:3:1'] });
});

test('from a day on, pages make the pictures, and those of before stay', async () => {
  repository.write('site.yaml', `${SITE}bake: on-download\nbakedUntil: 2099-12-31\n`);
  expect(await effectsOfChange(repository)).toMatchObject({ status: 0, codes: [] });
});

test('the day never moves back', async () => {
  repository.write('site.yaml', `${SITE}bake: on-download\nbakedUntil: 2099-12-31\n`);
  repository.commit();
  repository.write('site.yaml', `${SITE}bake: on-download\nbakedUntil: 2099-12-30\n`);
  expect(await effectsOfChange(repository)).toMatchObject({
    codes: ['BAKED_PICTURES_VANISH'],
    places: ['site.yaml:4:1'],
  });
});

test('what is made at build appears, and takes nothing away', async () => {
  repository.write('site.yaml', `${SITE}bake: on-download\nbakedUntil: 2099-12-31\n`);
  repository.commit();
  repository.write('site.yaml', SITE);
  expect(await effectsOfChange(repository)).toMatchObject({ status: 0, codes: [] });
});
