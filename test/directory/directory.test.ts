import { DOMParser } from '@xmldom/xmldom';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { classDirectory } from '../../src/core/directory/class-directory.ts';
import { sitemapFiles } from '../../src/core/directory/sitemap.ts';
import type { OutputFile } from '../../src/core/publication/output-file.ts';
import type { Publication } from '../../src/core/publication/publication.ts';
import { directoryOf } from '../../src/node/living-directory.ts';
import { aBadge, anAward, anIssuer, aPublication, aRecipient, as } from '../site/a-publication.ts';
import { fullPublication, HOSTILE } from '../site/full-publication.ts';

const PAGES = ['badges/first/index.html', 'index.html'];

function directoriesOf(publication: Publication): ReadonlyMap<string, string> {
  const files: readonly OutputFile[] = [...classDirectory(publication), ...directoryOf(publication, PAGES)];
  return new Map(files.map(({ path, content }) => [path, String(content)]));
}

const directory = directoriesOf(fullPublication);

function text(path: string, files = directory): string {
  const found = files.get(path);
  if (found === undefined) throw new Error(`There is no ${path}`);
  return found;
}

function json(path: string, files = directory): unknown {
  return JSON.parse(text(path, files));
}

/** The texts of all elements of a name, in a document that is well formed to the last character. */
function xml(path: string, files = directory) {
  const document = new DOMParser({
    onError: (_, message) => {
      throw new Error(`${path}: ${message}`);
    },
  }).parseFromString(text(path, files), 'application/xml');
  return (name: string): readonly string[] =>
    Array.from(document.getElementsByTagName(name), ({ textContent }) => textContent ?? '');
}

interface Feed {
  readonly version: string;
  readonly items: readonly { readonly id: string; readonly title: string; readonly date_published: string }[];
}

test.each([
  ['index.json', 'schema/index-v1.json'],
  ['data/badges/first.json', 'schema/awards-v1.json'],
  ['data/badges/first/2026-06.json', 'schema/awards-of-month-v1.json'],
  ['data/badges/hostile/2026-06.json', 'schema/awards-of-month-v1.json'],
])('%s is as %s says, and says nothing else', (path, schemaPath) => {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(closed(json(schemaPath)) as object);
  validate(json(path));
  expect(validate.errors).toBeNull();
});

/** A schema that allows what it names alone: else nobody would notice a member that it forgot. */
function closed(schema: unknown): unknown {
  if (typeof schema !== 'object' || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map(closed);
  const inner = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]));
  return 'properties' in inner && inner['type'] === 'object' ? { ...inner, additionalProperties: false } : inner;
}

test('whoever does not want to be named is counted, and neither listed nor pointed at anywhere', () => {
  const unnamed = fullPublication.registry.awards.filter(
    ({ recipient }) => !fullPublication.registry.recipients.get(recipient)?.profile,
  );
  expect(unnamed.length).toBeGreaterThan(3);
  const everything = [...directory.values()].join('\n');
  for (const { id, recipient } of unnamed) {
    expect(everything).not.toContain(id);
    expect(everything).not.toMatch(new RegExp(`\\b${recipient}\\b`));
  }
  expect(json('data/badges/first.json')).toMatchObject({ awarded: 1, revoked: 1, listed: 1 });
});

test('what was removed at the wish of a person is in no directory', () => {
  expect([...directory.values()].join('\n')).not.toContain('aremovedremovedremoved');
});

test('the index leads to a badge, its translations, its lists and its feeds, and does not change with an award', () => {
  const { badges } = JSON.parse(text('index.json')) as { badges: readonly { id: string }[] };
  expect(badges.find(({ id }) => id === 'first')).toMatchObject({
    page: 'https://guild.example.com/repo/badges/first/',
    badgeClass: 'https://guild.example.com/repo/badges/first.json',
    translations: [{ language: 'fr', name: 'Premier pas' }, { language: 'ar' }],
    awards: 'https://guild.example.com/repo/data/badges/first.json',
    feeds: { atom: 'https://guild.example.com/repo/feeds/badges/first.atom' },
  });
  const fewer = { ...fullPublication, registry: { ...fullPublication.registry, awards: [] } };
  expect(text('index.json', directoriesOf(fewer))).toBe(text('index.json'));
});

describe('a feed', () => {
  test.each(['feed', 'feeds/issuers/acme', 'feeds/badges/first'])('%s says the same as Atom and as JSON', (path) => {
    const of = xml(`${path}.atom`);
    const { items, version } = JSON.parse(text(`${path}.json`)) as Feed;
    expect(version).toBe('https://jsonfeed.org/version/1.1');
    expect(items.length).toBeGreaterThan(0);
    expect(of('id').slice(1)).toEqual(items.map(({ id }) => id));
    expect(of('published')).toEqual(items.map(({ date_published }) => date_published));
    expect(of('updated')[0]).toBe(items[0]?.date_published);
    for (const name of ['feed', 'title', 'author', 'name']) expect(of(name).length, name).toBeGreaterThan(0);
  });

  test('has the newest fifty, the newest first, and none that was revoked', () => {
    const people = Array.from({ length: 60 }, (_, index) => String(index).padStart(2, '0'));
    const files = directoriesOf(
      aPublication({
        issuers: [anIssuer('acme')],
        badges: [aBadge('first')],
        recipients: people.map((one) => aRecipient(`p-${one}`, { profile: { name: `Person ${one}` } })),
        awards: people.map((one) =>
          anAward('first', `p-${one}`, {
            awardedAt: as(`2026-01-02T00:00:${one}Z`),
            ...(one === '58' && { revocation: { on: as('2026-02-01'), reason: 'Issued in error.' } }),
          }),
        ),
      }),
    );
    const titles = (JSON.parse(text('feed.json', files)) as Feed).items.map(({ title }) => title.replace(/^.*: /, ''));
    expect(titles).toHaveLength(50);
    expect(titles.slice(0, 3)).toEqual(['Person 59', 'Person 57', 'Person 56']);
    expect(titles.at(-1)).toBe('Person 09');
    expect(xml('feed.atom', files)('entry')).toHaveLength(50);
  });

  test('in which nothing has happened is a feed all the same, and knows no clock', () => {
    const files = directoriesOf(aPublication({ issuers: [anIssuer('acme')], badges: [aBadge('first')] }));
    expect(xml('feeds/badges/first.atom', files)('updated')).toEqual(['1970-01-01T00:00:00Z']);
    expect((JSON.parse(text('feeds/badges/first.json', files)) as Feed).items).toEqual([]);
  });

  test('says names as they are, whatever they look like', () => {
    const mallory = { profile: { name: `${HOSTILE}]]>&\u0001` } };
    const files = directoriesOf(
      aPublication({
        issuers: [anIssuer('acme')],
        badges: [aBadge('first', { name: HOSTILE })],
        recipients: [aRecipient('mallory', mallory)],
        awards: [anAward('first', 'mallory')],
      }),
    );
    const title = `${HOSTILE}: ${HOSTILE}]]>&`;
    expect(xml('feed.atom', files)('title').at(-1)).toBe(title);
    expect((JSON.parse(text('feed.json', files)) as Feed).items[0]?.title).toBe(`${title}\u0001`);
  });
});

test('a thousand awards make a list, and a new one touches the list of its month alone', () => {
  const awards = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      anAward('first', `p-${index}`, { awardedAt: as(index < 1500 ? '2026-05-01T00:00:00Z' : '2026-06-01T00:00:00Z') }),
    );
  const publicationOf = (count: number) =>
    aPublication({
      issuers: [anIssuer('acme')],
      badges: [aBadge('first')],
      recipients: awards(count).map(({ recipient }) => aRecipient(recipient, { profile: { name: recipient } })),
      awards: awards(count).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    });
  const [before, after] = [directoriesOf(publicationOf(1600)), directoriesOf(publicationOf(1601))];
  expect(json('data/badges/first.json', before)).toMatchObject({
    listed: 1600,
    lists: [
      { month: '2026-05', awards: 1000 },
      { month: '2026-05', awards: 500, url: 'https://guild.example.com/repo/data/badges/first/2026-05-2.json' },
      { month: '2026-06', awards: 100 },
    ],
  });
  const changed = [...after].filter(([path, content]) => before.get(path) !== content).map(([path]) => path);
  expect(changed.filter((path) => path.startsWith('data/'))).toEqual([
    'data/badges/first.json',
    'data/badges/first/2026-06.json',
  ]);
});

test('search engines are told of pages that others lead to, and of the award and the page of who wants to be named', () => {
  const base = 'https://guild.example.com/repo/';
  const listed = xml('sitemap.xml')('loc');
  const named = fullPublication.registry.awards.filter(({ recipient }) => recipient === 'ada').map(({ id }) => id);
  expect(listed.slice(0, 4)).toEqual([
    `${base}badges/first/`,
    base,
    `${base}recipients/ada/`,
    `${base}recipients/mallory/`,
  ]);
  expect(listed.slice(4).toSorted()).toEqual(expect.arrayContaining(named.map((id) => `${base}awards/${id}/`)));
  expect(text('robots.txt')).toContain(`\nSitemap: ${base}sitemap.xml\n`);
});

test('a sitemap with too many addresses is an index of others', () => {
  const { routes } = fullPublication.edition;
  const addresses = Array.from({ length: 5 }, (_, index) => `https://guild.example.com/repo/${index}?a&b`);
  const files = new Map(sitemapFiles(addresses, routes, 2).map(({ path, content }) => [path, String(content)]));
  expect([...files.keys()]).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml']);
  expect(xml('sitemap.xml', files)('loc')).toEqual(
    [1, 2, 3].map((part) => `https://guild.example.com/repo/sitemap-${part}.xml`),
  );
  expect([1, 2, 3].flatMap((part) => xml(`sitemap-${part}.xml`, files)('loc'))).toEqual(addresses);
});
