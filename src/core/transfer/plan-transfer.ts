import type { PublishedFile } from '../verify/site/manifest.ts';

export type Operation =
  | { readonly kind: 'put'; readonly path: string; readonly file: PublishedFile }
  | { readonly kind: 'remove'; readonly path: string };

export interface TransferPlan {
  /** In this order, one after the other; within each in any order. */
  readonly steps: readonly (readonly Operation[])[];
  readonly unchanged: number;
}

/** What a target holds, as far as it concerns a site: the digest of each file, and which of them we may remove. */
export interface Holdings {
  readonly digests: ReadonlyMap<string, string>;
  readonly isOurs: (path: string) => boolean;
  /** What a publication left that ended among its new files or its removals: nothing links to it, and it may link to what is not there. */
  readonly strays?: ReadonlySet<string>;
}

/**
 * How a target becomes the site. No page that a visitor can come to links to what is not there: new files go first,
 * then new pages, to which nothing links yet, then what changed, the lists of a section after its pages and the home page last,
 * and only then is removed what nothing links to any more.
 */
export function planTransfer(source: readonly PublishedFile[], { digests, isOurs, strays }: Holdings): TransferPlan {
  const isKnown = (path: string): boolean => digests.has(path) && !strays?.has(path);
  const kept = new Set(source.map(({ path }) => path));
  const puts = source
    .filter(({ path, sha256 }) => digests.get(path) !== sha256)
    .map((file): Operation => ({ kind: 'put', path: file.path, file }));
  const removals = [...digests.keys()]
    .filter((path) => !kept.has(path) && isOurs(path))
    .map((path): Operation => ({ kind: 'remove', path }));
  const steps = Map.groupBy([...puts, ...removals], ({ kind, path }) =>
    STEPS.indexOf(stepOf(kind === 'remove' ? 'removed' : isKnown(path) ? 'changed' : 'new', placeOf(path))),
  );
  return {
    steps: [...steps].toSorted(([a], [b]) => a - b).map(([, step]) => step),
    unchanged: source.length - puts.length,
  };
}

/** What happens to which files, in its order. */
const STEPS = [
  'new file',
  'new page',
  'new home',
  'new not found',
  'changed file',
  'changed page',
  'changed list',
  'changed home',
  'changed not found',
  'removed not found',
  'removed home',
  'removed page',
  'removed file',
] as const;

type PlaceInSite = 'file' | 'page' | 'list' | 'home' | 'not found';

function stepOf(change: 'new' | 'changed' | 'removed', place: PlaceInSite): (typeof STEPS)[number] {
  if (change === 'changed') return `changed ${place}`;
  return `${change} ${place === 'list' ? 'page' : place}`;
}

/** `list`: the first page of a section, `badges/index.html`. */
function placeOf(path: string): PlaceInSite {
  if (path === 'index.html') return 'home';
  if (path === '404.html') return 'not found';
  if (/^[^/]+\/index\.html$/.test(path)) return 'list';
  return path.endsWith('.html') ? 'page' : 'file';
}
