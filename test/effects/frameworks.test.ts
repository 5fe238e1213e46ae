import { afterEach, beforeEach, expect, test } from 'vitest';
import { badge, minimalRepository, type Repository } from './repository.ts';
import { effectsOfChange } from './told.ts';

const FILE = 'frameworks/open-skills.yaml';
const SHARED = 'alignment: [{ framework: open-skills, target: VC.2 }]\n';
const ERRATUM = 'errata: [{ on: 2025-06-10, note: The framework had called it otherwise. }]\n';

const framework = (name = 'Branch and merge', more = ''): string =>
  `name: Open Skills\nurl: https://skills.example/\ntargets:\n  - { code: VC.2, name: ${name}, url: https://skills.example/2 }\n${more}`;

let repository: Repository;

beforeEach(async () => {
  repository = minimalRepository();
  repository.write(FILE, framework());
  repository.write(
    'badges/first/badge.md',
    badge(`${SHARED}errata: [{ on: 2025-06-01, note: It is aligned to Open Skills. }]\n`),
  );
  expect(await effectsOfChange(repository)).toMatchObject({
    status: 0,
    kinds: ['badge-changes', 'framework-appears'],
  });
});

afterEach(() => {
  repository.delete();
});

test('another name of a target changes what the badges aligned to it mean, which takes an erratum of theirs', async () => {
  repository.write(FILE, framework('Merge and branch'));
  expect(await effectsOfChange(repository)).toMatchObject({
    status: 1,
    kinds: ['badge-changes', 'framework-changes'],
    codes: ['AWARDED_BADGE_MEANING_CHANGED'],
    places: ['badges/first/badge.md:5:1'],
  });
  repository.git('reset', '-q', '--hard', 'HEAD~1');
  repository.write(FILE, framework('Merge and branch'));
  const before = 'errata: [{ on: 2025-06-01, note: It is aligned to Open Skills. }';
  repository.write('badges/first/badge.md', badge(`${SHARED}${before}, ${ERRATUM.slice('errata: ['.length)}`));
  expect(await effectsOfChange(repository)).toMatchObject({ status: 0, codes: [] });
});

test('a target that no badge names may come, change and go', async () => {
  repository.write(
    FILE,
    framework('Branch and merge', '  - { code: X, name: Unused, url: https://skills.example/x }\n'),
  );
  expect(await effectsOfChange(repository)).toMatchObject({ status: 0, kinds: ['framework-changes'] });
  repository.write(FILE, framework());
  expect(await effectsOfChange(repository)).toMatchObject({ status: 0, kinds: ['framework-changes'] });
});

test('an alignment that was written out may be moved into a framework, as long as it says the same', async () => {
  const written =
    'alignment: [{ targetName: Branch and merge, targetUrl: https://skills.example/2, targetFramework: Open Skills, targetCode: VC.2 }]\n';
  const told = 'errata: [{ on: 2025-06-01, note: It is aligned to Open Skills. }]\n';
  repository.write('badges/first/badge.md', badge(`${written}${told}`));
  expect(await effectsOfChange(repository)).toMatchObject({ status: 0, kinds: [] });
});

test('the page of a framework does not vanish', async () => {
  const told = 'errata: [{ on: 2025-06-01, note: It is aligned to Open Skills. }]\n';
  repository.write(
    'badges/first/badge.md',
    badge(
      `alignment: [{ targetName: Branch and merge, targetUrl: https://skills.example/2, targetFramework: Open Skills, targetCode: VC.2 }]\n${told}`,
    ),
  );
  repository.remove(FILE);
  expect(await effectsOfChange(repository)).toMatchObject({
    status: 1,
    kinds: ['framework-vanishes'],
    codes: ['PUBLISHED_ADDRESS_VANISHES'],
    sentences: ['The framework Open Skills is gone: this published address would disappear.'],
  });
});
