import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { award, badge, minimalRepository, recipient } from './repository.ts';
import { effectsOfChange, told } from './told.ts';

let repository: ReturnType<typeof minimalRepository>;

beforeEach(() => {
  repository = minimalRepository();
});

afterEach(() => {
  repository.delete();
});

const ADA = 'recipients/ada/first.md';

describe('lawful ways', () => {
  const idOf = async () => {
    const { effects } = await told(repository.folder, 'empty', 'HEAD');
    return effects.flatMap((effect) => (effect.kind === 'award-appears' ? [effect.award] : []))[0] ?? '';
  };

  beforeEach(() => {
    repository.git(
      'branch',
      'empty',
      repository.git('commit-tree', '-m', 'Nothing', repository.git('hash-object', '-t', 'tree', '-w', '/dev/null')),
    );
  });

  test('everything appears where nothing was', async () => {
    expect((await told(repository.folder, 'empty', 'HEAD')).effects.map(({ kind }) => kind)).toEqual([
      'site-appears',
      'issuer-appears',
      'badge-appears',
      'award-appears',
    ]);
  });

  test('another handle, with the address pinned', async () => {
    const id = await idOf();
    repository.git('mv', 'recipients/ada', 'recipients/ada-l');
    repository.write('recipients/ada-l/first.md', award(`id: ${id}\n`));
    expect(await effectsOfChange(repository)).toMatchObject({ status: 0, kinds: ['award-changes'] });
  });

  test('another handle without it makes the address vanish', async () => {
    repository.git('mv', 'recipients/ada', 'recipients/ada-l');
    expect(await effectsOfChange(repository)).toMatchObject({
      status: 1,
      kinds: ['award-vanishes', 'award-appears'],
      codes: ['PUBLISHED_ADDRESS_VANISHES'],
    });
  });

  test('a person who is forgotten, and an award of which a tombstone is left', async () => {
    const id = await idOf();
    repository.write('recipients/ada/recipient.yaml', 'forgotten: 2025-07-01\n');
    repository.write(ADA, '---\nissuedOn: 2025-06-03T09:00:00Z\n---\n');
    const anonymised = await effectsOfChange(repository);
    expect(anonymised).toMatchObject({ status: 0, kinds: ['award-forgotten'] });
    repository.remove('recipients/ada');
    repository.write(`forgotten/${id}.yaml`, 'on: 2025-07-02\nissuer: acme\n');
    const removed = await effectsOfChange(repository);
    expect(removed).toMatchObject({ status: 0, kinds: ['award-forgotten', 'revocation-list-changes'] });
    repository.remove(`forgotten/${id}.yaml`);
    expect(await effectsOfChange(repository)).toMatchObject({
      status: 1,
      kinds: ['tombstone-vanishes', 'revocation-list-changes'],
    });
  });

  test('how lines of a picture end says nothing', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n<rect width="9" height="9"/>\n</svg>\n';
    repository.write('badges/first/image.svg', svg);
    repository.commit();
    repository.write('badges/first/image.svg', svg.replaceAll('\n', '\r\n'));
    expect(await effectsOfChange(repository)).toMatchObject({ status: 0, kinds: [] });
  });

  test('the example becomes somebody’s own', async () => {
    repository.write('site.yaml', 'name: Minimal\nurl: https://badges.example.org/\nexample: true\n');
    repository.commit();
    repository.remove('recipients');
    repository.write('site.yaml', 'name: Ours\nurl: https://badges.acme.dev/\n');
    expect(await effectsOfChange(repository)).toMatchObject({ status: 0, codes: [] });
  });
});

describe('a site at an address of its own is not the example', () => {
  const OWN = 'name: Ours\nurl: https://badges.acme.dev/\n';

  beforeEach(() => {
    repository.write('site.yaml', OWN);
    repository.commit();
  });

  test('whatever it says, and what it published stays', async () => {
    repository.write('site.yaml', `${OWN}example: true\n`);
    expect(await effectsOfChange(repository)).toMatchObject({ status: 1, codes: ['EXAMPLE_ELSEWHERE'] });
    repository.remove(ADA);
    expect((await effectsOfChange(repository)).codes).toContain('PUBLISHED_ADDRESS_VANISHES');
  });

  test('and does not become it by moving', async () => {
    repository.write('site.yaml', 'name: Ours\nurl: https://badges.example.org/\nexample: true\n');
    expect(await effectsOfChange(repository)).toMatchObject({ status: 1, codes: ['SITE_ADDRESS_CHANGED'] });
    expect(repository.run('audit').stdout).toContain('SITE_ADDRESS_CHANGED');
  });
});

describe('commits of strangers', () => {
  test('a file with problems is told once, as what is wrong, and not as a loss', async () => {
    repository.write(ADA, '---\nissuedOn: tomorrow\n---\n');
    expect(await effectsOfChange(repository)).toMatchObject({
      status: 1,
      kinds: [],
      codes: ['BAD_DATE'],
      places: [`${ADA}:2:11`],
    });
  });

  test('a link is not followed, and a submodule not entered', async () => {
    repository.remove(ADA);
    symlinkSync('/etc/passwd', join(repository.folder, ADA));
    repository.commit();
    repository.git('update-index', '--add', '--cacheinfo', `160000,${repository.first},recipients/bob`);
    repository.git('commit', '-q', '-m', 'Submodule');
    const { problems } = await told(repository.folder, 'HEAD~2', 'HEAD');
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual([
      `SYMBOLIC_LINK ${ADA}`,
      'WRONG_KIND_OF_FILE recipients/bob',
    ]);
  });

  test('a file over the limit is not read', async () => {
    repository.write(ADA, award('', 'x'.repeat(70_000)));
    expect(await effectsOfChange(repository)).toMatchObject({ status: 1, codes: ['FILE_TOO_LARGE'] });
  });

  test('names act neither on a terminal nor in a comment', () => {
    const name = '@everyone <img src=x> [a](https://evil.example) www.evil.example #12';
    repository.write(
      'recipients/bob/recipient.yaml',
      recipient('bob', `profile: { name: "Bob ${name}", public: true }\n`),
    );
    repository.write('recipients/bob/first.md', award());
    repository.write('recipients/\u202egnp.exe/first.md', award());
    repository.commit();
    const text = repository.run('effects', 'HEAD~1', 'HEAD').stdout;
    expect(text).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
    const markdown = repository.run('effects', 'HEAD~1', 'HEAD', '--format', 'markdown').stdout;
    expect(markdown).not.toMatch(/[^\\]<(?!\/?b>|https:\/\/badges)|@everyone|\]\(https:\/\/evil|www\.evil|\u202e/);
    expect(markdown).toMatch(/gets <b>First Step<\/b>/);
  });

  test('an unknown commit, an option in its place and a folder outside of git are wrong uses', () => {
    expect(repository.run('effects', 'nowhere', 'HEAD')).toMatchObject({ status: 2 });
    expect(repository.run('effects', '--output=x', 'HEAD')).toMatchObject({ status: 2 });
    expect(repository.run('effects', 'HEAD', 'HEAD', '--root', '/')).toMatchObject({ status: 2 });
  });
});

test('a project in a folder of its repository is read there', async () => {
  repository.write('sub/keep', '');
  for (const name of ['site.yaml', 'issuers', 'badges', 'recipients']) {
    repository.git('mv', name, `sub/${name}`);
  }
  repository.commit();
  repository.write(`sub/${ADA}`, award('revoked: { on: 2025-07-01, reason: issued in error }\n'));
  repository.commit();
  expect((await told(join(repository.folder, 'sub'), 'HEAD~1', 'HEAD')).effects[0]).toMatchObject({
    kind: 'award-revoked',
    place: { file: ADA },
  });
});

test('annotations for pull requests stand at their line', () => {
  repository.write('badges/first/badge.md', badge('', 'Take two steps.'));
  repository.commit();
  const { stdout } = repository.run('effects', 'HEAD~1', 'HEAD', '--format', 'github');
  expect(stdout).toMatch(/^::error file=badges\/first\/badge\.md,line=7,col=1,/);
});
