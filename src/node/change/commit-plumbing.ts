import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { messageOf, type Change, type FileEdit } from '../../core/edit/change.ts';
import { visible } from '../../core/problem/visible.ts';
import { ChangeRefused } from './change-refused.ts';
import { askGit, runGit } from './run-git.ts';

export interface Author {
  readonly name: string;
  readonly email: string;
}

/**
 * Makes the commit of a change upon `base` out of git's plumbing, with an index of its own: work tree, index, HEAD and
 * branches stay as they are, and no hook runs. Throws `ChangeRefused` where a file in `base` is not what the change
 * was made from.
 */
export function makeCommit(root: string, change: Change, { base, author }: { base: string; author?: Author }): string {
  const scratch = mkdtempSync(join(tmpdir(), 'blazon-commit-'));
  try {
    const tree = treeOf(root, change, { base, scratch });
    const signing = askGit(root, ['config', '--type=bool', '--get', 'commit.gpgsign']).stdout.trim() === 'true';
    const args = ['commit-tree', ...(signing ? ['-S'] : []), '-p', base, '-F', '-', tree];
    return committed(askGit(root, args, { input: messageOf(change), environment: authorship(author) }));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function committed({ ok, stdout, stderr }: { ok: boolean; stdout: string; stderr: string }): string {
  if (ok) return stdout.trim();
  if (/tell me who you are|ident name|user\.email/i.test(stderr))
    throw new ChangeRefused(
      'Git does not know who you are.',
      'Tell it with `git config user.name "…"` and `git config user.email …`, and try again.',
    );
  throw new Error(`git commit-tree failed: ${stderr.trim()}`);
}

function authorship(author: Author | undefined): Readonly<Record<string, string>> {
  return author ? { GIT_AUTHOR_NAME: author.name, GIT_AUTHOR_EMAIL: author.email } : {};
}

interface Building {
  readonly base: string;
  readonly scratch: string;
}

function treeOf(root: string, { edits }: Change, { base, scratch }: Building): string {
  const prefix = runGit(root, ['rev-parse', '--show-prefix']).replace(/\n$/, '');
  const entries = entriesOf(root, base);
  const [before, after] = [writeBlobs(root, edits, 'before', scratch), writeBlobs(root, edits, 'after', scratch)];
  const lines = edits.map((edit, index) => {
    const path = prefix + edit.path;
    const entry = entries.get(path);
    if (entry?.id !== before[index]) throw otherInBase(edit, base);
    const id = after[index];
    return id === undefined ? `0 ${'0'.repeat(40)}\t${path}\0` : `${entry?.mode ?? '100644'} ${id}\t${path}\0`;
  });
  const environment = { GIT_INDEX_FILE: join(scratch, 'index') };
  runGit(root, ['read-tree', base], { environment });
  runGit(root, ['update-index', '-z', '--index-info'], { environment, input: lines.join('') });
  return runGit(root, ['write-tree'], { environment }).trim();
}

interface TreeEntry {
  readonly mode: string;
  readonly id: string;
}

function entriesOf(root: string, commit: string): ReadonlyMap<string, TreeEntry> {
  const listed = runGit(root, ['ls-tree', '-r', '-z', '--full-tree', commit]).split('\0');
  return new Map(
    listed.flatMap((line) => {
      const [, mode = '', id = '', path] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
      return path === undefined ? [] : [[path, { mode, id }] as const];
    }),
  );
}

/** Puts the texts into git's store, all in one run, and gives their ids in order. */
function writeBlobs(
  root: string,
  edits: readonly FileEdit[],
  which: 'before' | 'after',
  scratch: string,
): readonly (string | undefined)[] {
  const folder = join(scratch, which);
  mkdirSync(folder);
  const files = edits.flatMap((edit, index) => {
    const text = edit[which];
    if (text === undefined) return [];
    writeFileSync(join(folder, String(index)), text);
    return [{ index, file: join(folder, String(index)) }];
  });
  if (files.length === 0) return [];
  const input = files.map(({ file }) => `${file}\n`).join('');
  const ids = runGit(root, ['hash-object', '-w', '--no-filters', '--stdin-paths'], { input }).split('\n');
  const blobs: (string | undefined)[] = edits.map(() => undefined);
  for (const [position, { index }] of files.entries()) blobs[index] = ids[position];
  return blobs;
}

function otherInBase({ path, before }: FileEdit, base: string): ChangeRefused {
  const what = before === undefined ? 'is there already' : 'is another than the one here';
  return new ChangeRefused(
    `In the commit ${base.slice(0, 12)}, \`${visible(path)}\` ${what}.`,
    'Commit what you have changed, or begin from an up-to-date branch, and try again.',
  );
}

/** The commit that a name stands for; undefined where there is none. */
export function commitNamed(root: string, name: string): string | undefined {
  const { ok, stdout } = askGit(root, ['rev-parse', '--quiet', '--verify', '--end-of-options', `${name}^{commit}`]);
  return ok ? stdout.trim() : undefined;
}

/** Whether HEAD holds a commit. */
export function holdsCommit(root: string, commit: string): boolean {
  return askGit(root, ['merge-base', '--is-ancestor', commit, 'HEAD']).ok;
}

/** Refuses while git, or an editor that uses it, holds the index. */
export function refuseLocked(root: string): void {
  if (existsSync(indexLock(root))) throw gitIsBusy();
}

function indexLock(root: string): string {
  return resolve(root, runGit(root, ['rev-parse', '--git-path', 'index.lock']).replace(/\n$/, ''));
}

function gitIsBusy(): ChangeRefused {
  return new ChangeRefused(
    'Git is busy here: its index is locked.',
    'Wait until it is done, and try again. If no git runs any more, delete `.git/index.lock`.',
  );
}

/** Lets git's index know these files as they are now: all of them, or none where it throws. */
export function refreshIndex(root: string, files: readonly { readonly path: string }[]): void {
  const input = files.map(({ path }) => `${path}\0`).join('');
  const { ok, stderr } = askGit(root, ['update-index', '--add', '--remove', '-z', '--stdin'], { input });
  if (ok) return;
  if (existsSync(indexLock(root))) throw gitIsBusy();
  throw new Error(`git update-index failed: ${stderr.trim()}`);
}
