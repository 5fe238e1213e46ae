import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { award, badge, minimalRepository, recipient } from './repository.ts';
import { effectsOfChange } from './told.ts';

let repository: ReturnType<typeof minimalRepository>;

beforeEach(() => {
  repository = minimalRepository();
});

afterEach(() => {
  repository.delete();
});

const ADA = 'recipients/ada/first.md';

describe('a change is told by what it does to people', () => {
  test('an award that is added appears, by name and address', async () => {
    repository.write('recipients/bob/recipient.yaml', recipient('bob', 'profile: { name: Bob B., public: true }\n'));
    repository.write('recipients/bob/first.md', award());
    const { status, kinds, sentences, effects } = await effectsOfChange(repository);
    expect(kinds).toEqual(['award-appears', 'recipient-page-appears']);
    expect(sentences[0]).toBe('Bob B. gets First Step.');
    expect(effects[0]?.addresses.map(({ url, change }) => `${change} ${url.replace(/a[a-z2-7]{20}/, 'ID')}`)).toEqual([
      'appears https://badges.example.com/awards/ID/',
      'appears https://badges.example.com/awards/ID.json',
      'appears https://badges.example.com/awards/ID.png',
      'appears https://badges.example.com/awards/ID.svg',
    ]);
    expect(effects[0]?.place).toEqual({ file: 'recipients/bob/first.md', line: 1, column: 1 });
    expect(status).toBe(0);
  });

  test('who has no public profile is named by the handle', async () => {
    repository.write('recipients/r-7k/recipient.yaml', recipient('secret'));
    repository.write('recipients/r-7k/first.md', award());
    expect((await effectsOfChange(repository)).sentences).toEqual(['r-7k gets First Step.']);
  });

  test('a revocation tells its reason, and that the list grows', async () => {
    repository.write(ADA, award('revoked: { on: 2025-07-01, reason: issued in error }\n'));
    const { status, sentences } = await effectsOfChange(repository);
    expect(sentences).toEqual([
      'Revokes First Step of ada; reason: issued in error.',
      'The revocation list of Acme grows by 1.',
    ]);
    expect(status).toBe(0);
  });

  test('a changed field is told before and after', async () => {
    repository.write(ADA, award('errata: [{ on: 2025-06-10, note: It was a Monday. }]\n', 'Took it on a Monday.'));
    const { status, effects } = await effectsOfChange(repository);
    expect(effects[0]).toMatchObject({
      kind: 'award-changes',
      changes: [{ field: 'narrative', before: 'Took it on a Tuesday.', after: 'Took it on a Monday.' }],
      newErrata: ['It was a Monday.'],
    });
    expect(status).toBe(0);
  });

  test('a badge that changes tells how many awards show it, those in rosters included', async () => {
    repository.write(
      'recipients/autumn/first.csv',
      'handle,type,identity,issuedOn\nbo,url,https://people.example.net/bo,2025-06-03T09:00:00Z\ncy,url,https://people.example.net/cy,2025-06-03T09:00:00Z\n',
    );
    repository.commit();
    repository.write('badges/first/badge.md', badge('tags: [walking]\n'));
    const { sentences, status } = await effectsOfChange(repository);
    expect(sentences).toEqual(['The badge First Step changes (3 awards).']);
    expect(status).toBe(0);
  });

  test('keys that are added, and an issuer that changes', async () => {
    repository.write(
      'issuers/acme/issuer.md',
      '---\nname: Acme Inc.\nurl: https://acme.example.com/\nemail: badges@acme.example.com\n---\n\nAcme makes tools.\n',
    );
    expect((await effectsOfChange(repository)).sentences).toEqual(['The issuer Acme Inc. changes (1 award).']);
  });

  test('the page of a person may be withdrawn at any time', async () => {
    repository.write('recipients/ada/recipient.yaml', recipient('ada', 'profile: { name: Ada L., public: true }\n'));
    repository.commit();
    repository.write('recipients/ada/recipient.yaml', recipient('ada'));
    const { status, sentences } = await effectsOfChange(repository);
    expect(sentences).toEqual(['The page of Ada L. disappears, as people may ask.']);
    expect(status).toBe(0);
  });

  test('files of tools, and blanks at the ends of lines, change nothing', async () => {
    repository.write(ADA, award('', 'Took it on a Tuesday.   '));
    repository.write('src/page.ts', '');
    repository.write('recipients/.hidden/x.md', '');
    expect(await effectsOfChange(repository)).toMatchObject({ status: 0, kinds: [] });
  });
});

describe('what may not be', () => {
  test('an award that is deleted: its address, and the ways that are open', () => {
    repository.remove(ADA);
    const { status, stdout } = (repository.commit(), repository.run('effects', 'HEAD~1', 'HEAD'));
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^recipients\/ada\/first\.md:1:1 {2}After this change nothing stands at https:\/\/badges\.example\.com\/awards\/a[a-z2-7]+\//,
    );
    expect(stdout).toMatch(/revoke it .* leave `forgotten\/a[a-z2-7]+\.yaml`/);
    expect(stdout).toMatch(/✗ The award of First Step to ada is gone: this published address would disappear/);
  });

  test.each([
    ['another date', award().replace('06-03', '06-04'), 2],
    ['an expiry', award('expires: 2030-01-01T00:00:00Z\n'), 3],
    ['another narrative', award('', 'Ran.'), 5],
  ])('%s of an award without an erratum', async (_, text, line) => {
    repository.write(ADA, text);
    expect(await effectsOfChange(repository)).toMatchObject({
      status: 1,
      codes: ['AWARD_MEANING_CHANGED'],
      places: [`${ADA}:${line}:1`],
    });
  });

  test('another recipient of an award, even with an erratum', async () => {
    repository.write('recipients/ada/recipient.yaml', recipient('ada'));
    repository.write(ADA, award('errata: [{ on: 2025-06-10, note: Somebody else. }]\n'));
    expect(await effectsOfChange(repository)).toMatchObject({
      status: 1,
      codes: ['AWARD_MEANING_CHANGED'],
      places: ['recipients/ada/recipient.yaml:1:1'],
    });
  });

  test.each([
    ['name', badge().replace('First Step', 'Last Step'), 2],
    ['description', badge().replace('Took the', 'Did not take the'), 3],
    ['criteria', badge('', 'Take two steps.'), 7],
    ['alignment', badge('alignment: [{ targetName: A, targetUrl: "https://a.example/" }]\n'), 5],
    ['expires', badge('expires: P1Y\n'), 5],
  ])('another %s of an awarded badge, unless an erratum says so', async (_, text, line) => {
    repository.write('badges/first/badge.md', text);
    expect(await effectsOfChange(repository)).toMatchObject({
      status: 1,
      codes: ['AWARDED_BADGE_MEANING_CHANGED'],
      places: [`badges/first/badge.md:${line}:1`],
    });
    repository.git('reset', '-q', '--hard', 'HEAD~1');
    repository.write(
      'badges/first/badge.md',
      text.replace('\n---', '\nerrata: [{ on: 2025-06-10, note: It said the wrong thing. }]\n---'),
    );
    expect(await effectsOfChange(repository)).toMatchObject({ status: 0, codes: [] });
  });

  test.each([
    ['a full stop', '[{ on: 2025-06-10, note: . }]'],
    ['a word', '[{ on: 2025-06-10, note: Mended. }]'],
    ['signs', '[{ on: 2025-06-10, note: "........ ........" }]'],
    ['what was said before', '[{ on: 2025-06-01, note: It was three. }, { on: 2025-06-10, note: it was  three }]'],
  ])('an erratum that tells nobody anything: %s', async (_, errata) => {
    repository.write('badges/first/badge.md', badge('errata: [{ on: 2025-06-01, note: It was three. }]\n'));
    repository.commit();
    const said = errata.includes('three') ? errata : errata.replace('[', '[{ on: 2025-06-01, note: It was three. }, ');
    repository.write('badges/first/badge.md', badge(`errata: ${said}\n`, 'Take two steps.'));
    expect(await effectsOfChange(repository)).toMatchObject({ status: 1, codes: ['AWARDED_BADGE_MEANING_CHANGED'] });
  });

  test('an awarded badge with another meaning is told as one, with its awards and what the erratum says', () => {
    const errata = 'errata: [{ on: 2025-06-10, note: It was never one step. }]\n';
    repository.write('badges/first/badge.md', badge(errata, 'Take two steps.'));
    repository.commit();
    const { stdout } = repository.run('effects', 'HEAD~1', 'HEAD', '--format', 'markdown');
    expect(stdout).toMatch(
      /The awarded badge <b>First Step<\/b> changes what it means, also for those who have it \(1 award\)[^]*erratum: “It was never one step\\?\.”/,
    );
  });

  test('another picture of an awarded badge', async () => {
    repository.write(
      'badges/first/image.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256" viewBox="0 0 256 256"><rect width="9" height="9"/></svg>',
    );
    expect(await effectsOfChange(repository)).toMatchObject({ status: 1, codes: ['AWARDED_BADGE_MEANING_CHANGED'] });
  });

  test('a badge that nobody has may change in everything but not vanish', async () => {
    const image =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>';
    repository.write('badges/second/badge.md', badge());
    repository.write('badges/second/image.svg', image);
    repository.commit();
    repository.write('badges/second/badge.md', badge('', 'Take two steps.').replace('First', 'Second'));
    expect(await effectsOfChange(repository)).toMatchObject({ status: 0, kinds: ['badge-changes'] });
    repository.remove('badges/second');
    expect(await effectsOfChange(repository)).toMatchObject({ status: 1, codes: ['PUBLISHED_ADDRESS_VANISHES'] });
  });

  test('a site that moves, but not away from an address that nobody can reach', async () => {
    repository.write('site.yaml', 'name: Minimal\nurl: https://badges.acme.dev/\n');
    expect(await effectsOfChange(repository)).toMatchObject({ status: 0, kinds: ['site-moves'] });
    repository.write('site.yaml', 'name: Minimal\nurl: https://awards.acme.dev/\n');
    expect(await effectsOfChange(repository)).toMatchObject({
      status: 1,
      codes: ['SITE_ADDRESS_CHANGED'],
      places: ['site.yaml:2:1'],
    });
  });

  test('an erratum that is taken away', async () => {
    repository.write(ADA, award('errata: [{ on: 2025-06-10, note: It was early. }]\n'));
    repository.commit();
    repository.write(ADA, award());
    expect(await effectsOfChange(repository)).toMatchObject({ status: 1, codes: ['ERRATUM_REMOVED'] });
  });

  test('a revocation that is taken back without a word', async () => {
    repository.write(ADA, award('revoked: { on: 2025-07-01, reason: issued in error }\n'));
    repository.commit();
    repository.write(ADA, award());
    expect(await effectsOfChange(repository)).toMatchObject({ status: 1, codes: ['AWARD_MEANING_CHANGED'] });
  });
});
