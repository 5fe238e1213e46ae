import { describe, expect, test } from 'vitest';
import type { Instant } from '../../src/core/model/time.ts';
import { manifestLine, manifestOfLines } from '../../src/core/verify/site/manifest.ts';
import { ChangedOutside } from '../../src/node/increment/changed-outside.ts';
import { openManifest } from '../../src/node/increment/manifest-text.ts';
import { verifyChange } from '../../src/node/increment/verify-change.ts';
import { digests, put, temporaryFolder } from './project.ts';

const URL = 'https://badges.example/';
const PAGE = '<!doctype html><title>A page</title>\n';
const published = { 'index.html': PAGE, 'one/index.html': PAGE, 'sitemap.xml': sitemap('', 'one/') };

function sitemap(...pages: readonly string[]): string {
  return `<urlset>\n${pages.map((page) => `  <url><loc>${URL}${page}</loc></url>\n`).join('')}</urlset>\n`;
}

function laid(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(files)) put(folder, path, content);
  return folder;
}

/** The site as it was published, with these files put over it and those taken away. */
function change(files: Readonly<Record<string, string>>, removed: readonly string[] = [], before = laid(published)) {
  const sizes = new Map(Object.entries(published).map(([path, content]) => [path, Buffer.byteLength(content)]));
  const lines = Object.entries(digests(laid(published))).map(([path, sha256]) =>
    manifestLine({ path, size: sizes.get(path) ?? 0, sha256 }),
  );
  const manifest = openManifest(Buffer.from(manifestOfLines(lines)));
  if (!manifest) throw new Error('The manifest is none');
  const site = { folder: laid(files), published: before, manifest, removed: new Set(removed), url: URL };
  return verifyChange(Object.keys(files), { ...site, asOf: '2026-06-01T00:00:00Z' as Instant });
}

describe('a change of a site', () => {
  test('may name in a sitemap what is new and what was there', async () => {
    const files = { 'two/index.html': PAGE, 'sitemap.xml': sitemap('', 'one/', 'two/') };
    expect((await change(files)).map(({ path }) => path).toSorted()).toEqual(Object.keys(files).toSorted());
  });

  test('is not published with a sitemap or a feed that leads to a file that is not there', async () => {
    await expect(change({ 'sitemap.xml': sitemap('', 'one/', 'two/') })).rejects.toThrow(/sitemap\.xml[^]*two\//);
    await expect(change({ 'feed.atom': `<feed><link href="${URL}two/"/></feed>` })).rejects.toThrow(/feed\.atom/);
  });

  test('is not published with a sitemap that leads to what the change takes away', async () => {
    const files = { 'sitemap.xml': sitemap('one/') };
    await expect(change(files, ['one/index.html'])).rejects.toThrow(/sitemap\.xml[^]*one\//);
  });

  test('does not take the word of a sitemap that is not as it was published', async () => {
    const before = laid({ ...published, 'sitemap.xml': sitemap('', 'one/', 'two/') });
    await expect(change({ 'sitemap.xml': sitemap('', 'one/', 'two/') }, [], before)).rejects.toThrow(ChangedOutside);
  });
});
