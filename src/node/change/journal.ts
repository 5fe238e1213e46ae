import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Change } from '../../core/edit/change.ts';
import { ChangeRefused } from './change-refused.ts';
import { digestOf } from './digest.ts';
import { isAlive, isCode } from './is-alive.ts';
import { placeInRoot } from './place-in-root.ts';

/**
 * What a change is about to do, written down before it is done: `.blazon/change/` with the old and the new bytes of
 * every file. It is put there by one rename, which begins the change and locks the project, and taken away by
 * another, which ends it. Found with nobody alive who works on it, it is taken back.
 */
export interface Journal {
  readonly folder: string;
  readonly edits: readonly JournalEdit[];
  /** The commit of the change, if it is one: where the branch holds it, the change was done. */
  readonly commit?: string | undefined;
}

export interface JournalEdit {
  readonly path: string;
  /** Digests; undefined for a file that is not there. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

const FOLDER = 'change';
const BLAZON = '.blazon';

/** Writes everything aside. Throws `ChangeRefused` while another command is at work here. */
export function openJournal(root: string, { edits }: Change, commit?: string): Journal {
  const blazon = blazonFolder(root);
  mkdirSync(blazon, { recursive: true });
  const own = mkdtempSync(join(blazon, `${FOLDER}-${process.pid}-`));
  try {
    writeFileSync(join(own, 'pid'), String(process.pid));
    for (const [index, { path, before, after }] of edits.entries()) {
      const mode = lstatSync(placeInRoot(root, path), { throwIfNoEntry: false })?.mode;
      setAside(join(own, `${index}.before`), before, mode);
      setAside(join(own, `${index}.after`), after, mode);
    }
    const listed = edits.map(({ path, before, after }) => ({ path, before: digestOf(before), after: digestOf(after) }));
    writeFileSync(join(own, 'journal.json'), JSON.stringify({ version: 1, commit, edits: listed }), { flush: true });
    takeLock(own, join(blazon, FOLDER));
    return { folder: join(blazon, FOLDER), edits: listed, commit };
  } catch (error) {
    remove(own);
    throw error;
  }
}

function setAside(file: string, text: string | undefined, mode: number | undefined): void {
  if (text === undefined) return;
  writeFileSync(file, text, { flush: true });
  if (mode !== undefined) chmodSync(file, mode & 0o777);
}

function takeLock(own: string, folder: string): void {
  try {
    renameSync(own, folder);
  } catch (error) {
    if (!isCode(error, 'ENOTEMPTY') && !isCode(error, 'EEXIST')) throw error;
    throw new ChangeRefused('Another command is changing this project.', 'Wait until it is done, and try again.');
  }
}

/** Ends the change, by one rename, which takes no room on the disk. */
export function closeJournal({ folder }: Journal): void {
  const done = `${folder}-${process.pid}-done`;
  remove(done);
  renameSync(folder, done);
  remove(done);
}

/** The journal of a change that was interrupted; undefined where there is none. Throws `ChangeRefused` while somebody alive works on it. */
export function foundJournal(root: string): Journal | undefined {
  const blazon = blazonFolder(root);
  sweep(blazon);
  const folder = join(blazon, FOLDER);
  const written = textOf(join(folder, 'journal.json'));
  if (written === undefined) return undefined;
  const holder = Number(textOf(join(folder, 'pid')));
  if (holder !== process.pid && isAlive(holder))
    throw new ChangeRefused('Another command is changing this project.', 'Wait until it is done, and try again.');
  writeFileSync(join(folder, 'pid'), String(process.pid));
  return { folder, ...parseJournal(written, folder) };
}

function parseJournal(text: string, folder: string): Pick<Journal, 'edits' | 'commit'> {
  const journal: unknown = JSON.parse(text);
  if (!isJournal(journal))
    throw new ChangeRefused(`${folder}/journal.json is not ours.`, 'Look at what is in that folder, and delete it.');
  return { edits: journal.edits, commit: journal.commit };
}

function isJournal(value: unknown): value is Pick<Journal, 'edits' | 'commit'> {
  const { version, edits, commit } = (value ?? {}) as Record<string, unknown>;
  const isText = (one: unknown): boolean => one === undefined || typeof one === 'string';
  return (
    version === 1 &&
    (commit === undefined || (typeof commit === 'string' && /^[0-9a-f]{40,64}$/.test(commit))) &&
    Array.isArray(edits) &&
    edits.every(({ path, before, after }: Record<string, unknown>) => {
      return typeof path === 'string' && isText(before) && isText(after);
    })
  );
}

/** What commands left that were ended before they began, or after they were done. */
function sweep(blazon: string): void {
  const entries = lstatSync(blazon, { throwIfNoEntry: false }) ? readdirSync(blazon) : [];
  for (const name of entries) {
    const [, holder] = /^change-(\d+)-/.exec(name) ?? [];
    if (holder !== undefined && (Number(holder) === process.pid || !isAlive(Number(holder))))
      remove(join(blazon, name));
  }
}

function blazonFolder(root: string): string {
  const folder = join(root, BLAZON);
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found && !found.isDirectory())
    throw new ChangeRefused(`\`${BLAZON}\` is no folder.`, 'Delete it: commands keep what they are about to do there.');
  return folder;
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
