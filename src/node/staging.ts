import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { isPublishedPath } from '../core/transfer/published-path.ts';
import { MANIFEST } from '../core/verify/site/manifest.ts';
import { readWhole, writeWhole } from './increment/kept-file.ts';

/**
 * A folder beside the output folder in which a site is built, until it takes its place by rename.
 * Killed at any moment, the output folder is the old site or the new one; the next `openStaging` clears what was left.
 */
export interface Staging {
  readonly folder: string;
  /** For caches and intermediate files; never published. */
  readonly scratch: string;
  /** Empties the folder. */
  clear(): void;
  publish(): void;
  /** Lays what is in the folder over the output folder, and takes files away there. Killed at any moment, the next `openStaging` finishes it. */
  lay(change: Laying): void;
  discard(): void;
}

/** Paths below the site. */
export interface Laying {
  readonly put: readonly string[];
  readonly removed: readonly string[];
}

export type StagingRefusal =
  { readonly kind: 'busy'; readonly pid: number } | { readonly kind: 'foreign' } | { readonly kind: 'sources' };

/** The file by which an output folder is known to be ours to replace. */
export const MARKER = 'build.json';
/** And what tells a shard of one. */
const MARKERS = [MARKER, 'shard.json'];

interface Places {
  readonly out: string;
  readonly work: string;
  readonly previous: string;
}

/** Takes the lock, mends what a killed build left, and makes an empty staging folder. */
export function openStaging(out: string, root: string): Staging | StagingRefusal {
  const places = placesOf(resolve(out));
  if (holdsSources(places.out, resolve(root))) return { kind: 'sources' };
  mkdirSync(dirname(places.out), { recursive: true });
  const holder = takeLock(places);
  if (holder !== undefined) return { kind: 'busy', pid: holder };
  recover(places);
  if (!isOurs(places.out)) {
    remove(places.work);
    return { kind: 'foreign' };
  }
  const [folder, scratch] = [join(places.work, 'site'), join(places.work, 'scratch')];
  mkdirSync(folder);
  mkdirSync(scratch);
  return {
    folder,
    scratch,
    clear: () => {
      remove(folder);
      mkdirSync(folder);
    },
    publish: () => {
      swap(folder, places);
    },
    lay: (change) => {
      writeJournal(places, change);
      finishLaying(places);
      remove(places.work);
    },
    discard: () => {
      // What was begun is for the next build to finish.
      if (!existsSync(journalIn(places))) remove(places.work);
    },
  };
}

function placesOf(out: string): Places {
  const beside = (suffix: string) => join(dirname(out), `.${basename(out)}.${suffix}`);
  return { out, work: beside('staging'), previous: beside('previous') };
}

/** Replacing a folder that holds the project would delete the project. */
export function holdsSources(out: string, root: string): boolean {
  const inside = relative(out, root);
  const sources = ['.git', 'badges', 'issuers', 'recipients', 'forgotten', 'src', 'node_modules', 'public'].map(
    (name) => join(root, name),
  );
  return (
    (!inside.startsWith('..') && inside !== out) || sources.some((source) => !relative(source, out).startsWith('..'))
  );
}

/** A build that was killed between the two renames of `swap` left the old site under its other name. */
function recover({ out, previous }: Places): void {
  if (!existsSync(previous)) return;
  if (existsSync(out)) remove(previous);
  else renameSync(previous, out);
}

/** Nothing yet, an empty folder, or a site that a build made. A link or a file in its place is somebody's. */
function isOurs(out: string): boolean {
  const found = lstatSync(out, { throwIfNoEntry: false });
  if (!found) return true;
  return found.isDirectory() && (readdirSync(out).length === 0 || MARKERS.some((name) => existsSync(join(out, name))));
}

/**
 * The lock is the work folder with the process id of its holder in it, put there by one rename.
 * A dead holder's is taken over. Gives back a living holder.
 */
function takeLock(places: Places): number | undefined {
  const { work } = places;
  const own = mkdtempSync(`${work}-`);
  writeFileSync(join(own, 'pid'), String(process.pid));
  for (;;) {
    try {
      renameSync(own, work);
      return undefined;
    } catch (error) {
      if (!isCode(error, 'ENOTEMPTY') && !isCode(error, 'EEXIST')) {
        remove(own);
        throw error;
      }
      const holder = holderOf(work);
      if (holder !== undefined && isAlive(holder)) {
        remove(own);
        return holder;
      }
      finishLaying(places);
      remove(work);
    }
  }
}

function holderOf(work: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(work, 'pid'), 'utf8'));
    // Nobody builds twice in one process: in another container it was another one's number.
    return Number.isSafeInteger(pid) && pid > 0 && pid !== process.pid ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

function journalIn({ work }: Places): string {
  return join(work, 'laying.json');
}

function writeJournal(places: Places, change: Laying): void {
  const journal = journalIn(places);
  writeWhole(`${journal}.new`, JSON.stringify(change));
  renameSync(`${journal}.new`, journal);
}

/** Does what a journal says and has not been done yet. The journal goes last. */
function finishLaying(places: Places): void {
  const journal = journalIn(places);
  if (!existsSync(journal)) return;
  const laying = readJournal(journal);
  if (!laying) {
    // It cannot be told how much of it was done: a site without its manifest is not built upon.
    rmSync(join(places.out, MANIFEST), { force: true });
    return;
  }
  const { put, removed } = laying;
  const folder = join(places.work, 'site');
  for (const path of put) {
    if (!existsSync(join(folder, path))) continue;
    mkdirSync(dirname(join(places.out, path)), { recursive: true });
    renameSync(join(folder, path), join(places.out, path));
  }
  for (const path of removed) {
    rmSync(join(places.out, path), { force: true });
    removeIfEmpty(dirname(join(places.out, path)));
  }
  rmSync(journal);
}

/** Undefined where it is not as it was written, or speaks of what lies outside of the site. */
function readJournal(journal: string): Laying | undefined {
  const text = readWhole(journal);
  if (text === undefined) return undefined;
  const { put, removed } = JSON.parse(text) as Laying;
  return [...put, ...removed].every(isPublishedPath) ? { put, removed } : undefined;
}

function removeIfEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}

function swap(folder: string, { out, work, previous }: Places): void {
  if (existsSync(out)) renameSync(out, previous);
  renameSync(folder, out);
  remove(previous);
  remove(work);
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
