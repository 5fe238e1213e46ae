import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import type { Publication } from '../core/publication/publication.ts';
import type { SiteUrl } from '../core/model/text.ts';
import { portablePage } from '../site/portable-page.ts';
import { providePublication } from '../site/publication.ts';

/** The folder that Blazon itself lies in: pages, styles and static files, whatever project is built. */
const engineRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Where Astro leaves the pages around every award and every person. They are taken out of the site again. */
const AWARD_SHELL = 'awards/_shell/index.html';
const RECIPIENT_SHELL = 'recipients/_shell/index.html';

/** The pages around every award and every person, as Astro rendered them. */
export interface Shells {
  readonly award: string;
  readonly recipient: string;
}

/** Variables of the environment that Astro and Vite would let change the pages. */
const ASTRO_READS = ['MODE', 'DEV', 'PROD', 'SSR', 'SITE', 'BASE_URL', 'ASSETS_PREFIX', 'NODE_ENV'];

/** Astro's settings for a site at `url`: the parts that building and developing share. */
export function astroConfig(url: SiteUrl): AstroInlineConfig {
  const { origin, pathname } = new URL(url);
  return { root: engineRoot, site: origin, base: pathname, trailingSlash: 'ignore' };
}

/** Renders the designed pages into `folder`, living ones with slots where words go that follow the awards. */
export async function renderPages(publication: Publication, folder: string, scratch: string): Promise<Shells> {
  providePublication(publication);
  for (const name of ASTRO_READS) Reflect.deleteProperty(process.env, name);
  const { build } = await import('astro');
  await within(folder, () =>
    build({
      ...astroConfig(publication.registry.site.url),
      outDir: folder,
      cacheDir: join(scratch, 'astro'),
      logLevel: 'error',
      vite: {
        logLevel: 'error',
        cacheDir: join(scratch, 'vite'),
        // Far from our packages, a bundle that leaves them out would not find them.
        environments: { prerender: { resolve: { noExternal: true } } },
      },
    }),
  );
  makePortable(folder, publication);
  const shells = { award: take(folder, AWARD_SHELL), recipient: take(folder, RECIPIENT_SHELL) };
  // The folder of people is there only where somebody is named.
  rmSync(join(folder, 'recipients'), { recursive: true, force: true });
  return shells;
}

function take(folder: string, shell: string): string {
  const rendered = readFileSync(join(folder, shell), 'utf8');
  rmSync(dirname(join(folder, shell)), { recursive: true });
  return rendered;
}

/** All pages but the one that answers for any address at all, and so cannot know where it stands. */
function makePortable(folder: string, { edition }: Publication): void {
  const { home, notFound } = edition.routes;
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.html') || path === notFound.file) continue;
    const file = join(folder, path);
    writeFileSync(file, portablePage(readFileSync(file, 'utf8'), path.replaceAll(sep, '/'), home));
  }
}

/**
 * Astro runs its bundle from below the working directory, and from one fixed place there when the output lies elsewhere:
 * two builds at once would overwrite each other's.
 */
async function within<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await work();
  } finally {
    process.chdir(before);
  }
}
