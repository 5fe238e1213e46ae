import type { LanguageTag, SiteUrl } from '../core/model/text.ts';
import { instantOf } from '../core/model/time.ts';
import { spokenIn } from './spoken-edition.ts';
import { routesOf } from '../core/openbadges/routes.ts';
import type { Problem } from '../core/problem/problem.ts';
import type { Publication } from '../core/publication/publication.ts';

/** A project as it is at this moment. The publication is absent where not even its site could be read. */
export interface OpenProject {
  readonly publication: Publication | undefined;
  readonly problems: readonly Problem[];
}

interface Desk {
  readonly published: boolean;
  readonly open: () => Promise<OpenProject>;
  opened?: Promise<OpenProject>;
}

/** Pages are bundled apart from the engine; this one place in the process is where the two meet. */
const PLACE = Symbol.for('blazon.publication');
const world = globalThis as { [PLACE]?: Desk };

/** Tells the pages what to show, for the length of a build. */
export function providePublication(publication: Publication): void {
  world[PLACE] = { published: true, open: () => Promise.resolve({ publication, problems: [] }) };
}

/** Tells the pages how to open the project, for as long as somebody is working on it. */
export function provideProject(open: () => Promise<OpenProject>): void {
  world[PLACE] = { published: false, open };
}

/** Lets the next page open the project anew. */
export function forgetProject(): void {
  delete world[PLACE]?.opened;
}

/**
 * The one door from pages to the model, as pages of a language speak of it; without one those of the first. While the
 * project cannot be read at all, an empty one stands in.
 */
export async function getPublication(language?: LanguageTag): Promise<Publication> {
  const { registry, edition } = (await openProject()).publication ?? nothingYet();
  return { registry, edition: spokenIn(edition, language ?? registry.site.languages[0]) };
}

/**
 * Whether these pages are going to be published, or somebody is working on them.
 * Not `import.meta.env.PROD`: a variable of that name in the environment would change what is published.
 */
export function isPublished(): boolean {
  return world[PLACE]?.published === true;
}

/** What is wrong with the project, for whoever is working on it. Always empty in a build. */
export async function getProblems(): Promise<readonly Problem[]> {
  return (await openProject()).problems;
}

function openProject(): Promise<OpenProject> {
  const desk = world[PLACE];
  if (!desk)
    throw new Error('Pages are rendered by `npm run dev` and `npm run build`, which open the project for them');
  return (desk.opened ??= desk.open());
}

function nothingYet(): Publication {
  const url = 'http://localhost:4321/' as SiteUrl;
  const site = { name: 'Blazon', url, languages: ['en' as LanguageTag], links: [], example: false } as const;
  const edition = { site, routes: routesOf(url), asOf: instantOf(0), signingKeys: new Map() };
  const registry = {
    site,
    issuers: new Map(),
    badges: new Map(),
    frameworks: new Map(),
    recipients: new Map(),
    awards: [],
    tombstones: [],
  };
  return { registry, edition };
}
