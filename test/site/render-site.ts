import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { fullAwards } from '../../src/core/publication/full-awards.ts';
import type { Publication } from '../../src/core/publication/publication.ts';
import { fillPages, pagesOf, writePeople } from '../../src/node/living-pages.ts';
import { renderPages } from '../../src/node/render-pages.ts';
import { parseShell, renderAwardPage } from '../../src/site/award-page.ts';

export interface RenderedSite {
  readonly folder: string;
  /** Path of every page below the folder, and what it holds. */
  readonly pages: ReadonlyMap<string, string>;
}

const MACHINE_FILE = /href="([^"?]*\.(?:json|jws|png|svg))"|src="([^"]*\.(?:png|svg))"/g;
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><circle cx="128" cy="128" r="120" fill="#2e7d32"/></svg>';

/** Renders all pages of a publication into a temporary folder, with something in the place of every machine file they name. */
export async function renderSite(publication: Publication): Promise<RenderedSite> {
  const top = mkdtempSync(join(tmpdir(), 'blazon-site-'));
  const folder = join(top, 'site');
  mkdirSync(folder);
  const shells = await renderPages(publication, folder, join(top, 'scratch'));
  fillPages(folder, pagesOf(publication));
  writePeople(shells.recipient, publication, folder);
  const shell = parseShell(shells.award);
  for (const full of fullAwards(publication))
    write(
      folder,
      publication.edition.routes.awardPage(full.award.id).file,
      renderAwardPage(shell, full, publication.edition),
    );
  const pages = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.html'))
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
  return { folder, pages };
}

/** What a build would write beside the pages: pictures for pictures, empty records for the rest. */
export function writeMachineFiles({ folder, pages }: RenderedSite, base: string): void {
  for (const [place, page] of pages)
    for (const [, href, src] of page.matchAll(MACHINE_FILE)) {
      const path = new URL(href ?? src ?? '', `http://here${base}${place}`).pathname.slice(base.length);
      if (path !== 'favicon.svg' && !URL.canParse(href ?? ''))
        write(folder, path, path.endsWith('.svg') ? PICTURE : '{}');
    }
}

function write(folder: string, path: string, content: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
