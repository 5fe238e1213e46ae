import { MANIFEST, type PublishedFile } from '../verify/site/manifest.ts';
import { JOURNAL, joined, journalJson, parseJournal, uncertainPaths, type Journal } from './journal.ts';
import { planTransfer, type Holdings, type Operation, type TransferPlan } from './plan-transfer.ts';
import { safeManifest } from './published-path.ts';
import type { Target } from './target.ts';

/** A site that was built, as it is to be at the target. */
export interface SourceSite {
  readonly manifest: string;
  readonly files: readonly PublishedFile[];
  /** The bytes that the manifest tells of. Throws where they are others. */
  readonly read: (file: PublishedFile) => Uint8Array;
}

export interface Inspected extends TransferPlan {
  readonly kind: 'planned';
  readonly journal: Journal | undefined;
  /** Nothing is to be done, not even to the manifest. */
  readonly isCurrent: boolean;
}

/** Why a target is left alone. */
export type TargetRefusal =
  /** A project is there, of which a site would become a part. */
  | { readonly kind: 'sources' }
  /** Somebody else has put there what a site has under the same name. */
  | { readonly kind: 'foreign'; readonly path: string }
  /** What should be our list cannot be read. */
  | { readonly kind: 'unreadable'; readonly path: string };

/** By which a project is known. No site has such a file. */
const PROJECT = 'site.yaml';
/** What most sites have, asked for where a target cannot tell what it holds. */
const COMMON = ['index.html', '404.html', 'robots.txt'];

/** Finds out what the target holds, and plans what makes it the site. Changes nothing. */
export async function inspectTarget(
  source: SourceSite,
  target: Target,
  { adopt = false }: { readonly adopt?: boolean } = {},
): Promise<Inspected | TargetRefusal> {
  const names = await target.names?.();
  if (names?.includes(PROJECT)) return { kind: 'sources' };
  const [manifest, left] = await Promise.all([target.read(MANIFEST), target.read(JOURNAL)]);
  const listed = manifest === undefined ? [] : safeManifest(manifest);
  if (!listed) return { kind: 'unreadable', path: MANIFEST };
  const journal = left === undefined ? undefined : parseJournal(left);
  if (left !== undefined && !journal) return { kind: 'unreadable', path: JOURNAL };
  if (manifest === undefined && !journal && !adopt) {
    const path = await takenPath(source, target, names);
    if (path !== undefined) return { kind: 'foreign', path };
  }
  const plan = planTransfer(source.files, await holdingsOf(target, listed, journal));
  return { kind: 'planned', ...plan, journal, isCurrent: manifest === source.manifest && !journal };
}

async function takenPath(
  { files }: SourceSite,
  target: Target,
  names: readonly string[] | undefined,
): Promise<string | undefined> {
  if (!names) {
    const [path] = (await target.digests(COMMON)).keys();
    return path;
  }
  const own = new Set(files.map(({ path }) => path.split('/', 1)[0]));
  return names.find((name) => own.has(name));
}

/** Carries a plan out. Ended at any moment, the next `inspectTarget` plans what is left. */
export async function carryOut(
  { steps, journal, isCurrent }: Inspected,
  { source, target, onProgress }: CarryingOut,
): Promise<void> {
  if (isCurrent) return;
  const operations = steps.flat();
  await target.put(JOURNAL, encoded(journalJson(joined(journal, journalOf(operations)))));
  let done = 0;
  for (const step of steps)
    await atOnce(target.atOnce, step, async (operation) => {
      await (operation.kind === 'put'
        ? target.put(operation.path, source.read(operation.file))
        : target.remove(operation.path));
      onProgress?.((done += 1), operations.length);
    });
  await target.put(MANIFEST, encoded(source.manifest));
  await target.remove(JOURNAL);
  await target.finish?.();
}

interface CarryingOut {
  readonly source: SourceSite;
  readonly target: Target;
  readonly onProgress?: (done: number, of: number) => void;
}

/** By the manifest and, of what publications that did not end left open, by the target itself. */
async function holdingsOf(
  target: Target,
  listed: readonly PublishedFile[],
  journal: Journal | undefined,
): Promise<Holdings> {
  const digests = new Map(listed.map(({ path, sha256 }) => [path, sha256]));
  const ours = new Set(digests.keys());
  if (!journal) return { digests, isOurs: (path) => ours.has(path) };
  const uncertain = uncertainPaths(journal);
  const found = await target.digests([...uncertain]);
  for (const path of uncertain) digests.delete(path);
  for (const [path, digest] of found) digests.set(path, digest);
  // The page for what is not found comes after the home page, by which all new pages can be come to.
  const isThere = (path: string): boolean => found.has(path) || path === '404.html';
  const fresh = journal.puts.map(({ path }) => path).filter((path) => !ours.has(path));
  const strays = new Set([fresh, journal.removals].filter((paths) => !paths.every(isThere)).flat());
  for (const path of journal.removals) ours.add(path);
  for (const { path, sha256 } of journal.puts) if (found.get(path) === sha256) ours.add(path);
  return { digests, isOurs: (path) => ours.has(path), strays };
}

function journalOf(operations: readonly Operation[]): Journal {
  return {
    puts: operations.flatMap((operation) => (operation.kind === 'put' ? [operation.file] : [])),
    removals: operations.flatMap((operation) => (operation.kind === 'remove' ? [operation.path] : [])),
  };
}

/** The first failure ends it, when what is under way has ended. */
async function atOnce<T>(most: number, items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const next = items.values();
  let failed = false;
  const serve = async (): Promise<void> => {
    for (const item of next) {
      if (failed) return;
      try {
        await work(item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const served = await Promise.allSettled(Array.from({ length: Math.min(most, items.length) }, serve));
  const broken = served.find((one) => one.status === 'rejected');
  if (broken) throw broken.reason;
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
