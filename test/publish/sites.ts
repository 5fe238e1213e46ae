import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import type { SourceSite } from '../../src/core/transfer/transfer.ts';
import { manifestJson, type PublishedFile } from '../../src/core/verify/site/manifest.ts';

/** A site as a test wants it: what stands in each file. */
export type Content = Readonly<Record<string, string>>;

export function fileOf(path: string, content: string): PublishedFile {
  const bytes = Buffer.from(content);
  return { path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

export function filesOf(content: Content): readonly PublishedFile[] {
  return Object.entries(content).map(([path, text]) => fileOf(path, text));
}

export function sourceOf(content: Content): SourceSite {
  const files = filesOf(content);
  return { manifest: manifestJson(files), files, read: ({ path }) => Buffer.from(content[path] ?? '') };
}

/** Writes a folder as a build leaves one. */
export function writeSite(folder: string, content: Content, preview = false): void {
  const marker = JSON.stringify({ url: 'https://badges.acme.example/', asOf: '2026-01-02T03:04:05Z', preview });
  const all: Content = { ...content, 'build.json': marker };
  for (const [path, text] of Object.entries({ ...all, 'manifest.json': manifestJson(filesOf(all)) })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** What stands in a page of a random site. Whatever it links to is in the site. */
export interface PageContent {
  readonly site: string;
  readonly links: readonly string[];
}

const PAGES = ['index.html', '404.html', 'badges/index.html', ...pages('badges'), ...pages('awards')];
const FILES = ['assets/site.css', 'awards/a.json', 'awards/b.json', 'badges/a.png', 'badges/b.png'];

function pages(section: string): string[] {
  return ['a', 'b', 'c'].map((name) => `${section}/${name}/index.html`);
}

/** A site of linked pages, as every site with a home page and one for what is not found; `mark` tells it from others, and some of its pages are the same in every site with the same links. */
export function randomSite(mark: string): fc.Arbitrary<Content> {
  return fc
    .record({
      paths: fc.subarray([...PAGES, ...FILES]).map((some) => [...new Set(['index.html', '404.html', ...some])]),
      links: fc.infiniteStream(fc.subarray([...PAGES.filter((page) => page !== '404.html'), ...FILES])),
      isOwn: fc.infiniteStream(fc.boolean()),
    })
    .map(({ paths, links, isOwn }) =>
      Object.fromEntries(
        paths.map((path) => {
          const site = isOwn.next().value ? mark : '';
          if (!path.endsWith('.html')) return [path, `${site} file`];
          const alive = (links.next().value as string[]).filter((link) => paths.includes(link));
          return [path, JSON.stringify({ site, links: alive } satisfies PageContent)];
        }),
      ),
    );
}

/** Links that lead nowhere, of the pages a visitor can come to who begins at the home page or at a page that every site has. */
export function deadLinks(present: ReadonlyMap<string, string>, sites: readonly Content[]): readonly string[] {
  const entries = PAGES.filter(
    (page) => page === 'index.html' || page === '404.html' || sites.every((site) => page in site),
  );
  const seen = new Set<string>();
  const dead: string[] = [];
  const open = entries.filter((page) => present.has(page));
  for (const page of open) {
    if (seen.has(page)) continue;
    seen.add(page);
    for (const link of (JSON.parse(present.get(page) ?? '') as PageContent).links) {
      if (!present.has(link)) dead.push(`${page} → ${link}`);
      else if (link.endsWith('.html')) open.push(link);
    }
  }
  return dead;
}
