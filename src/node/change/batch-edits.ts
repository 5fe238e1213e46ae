import { BATCH, type FileEdit } from '../../core/edit/change.ts';
import type { ProjectPath } from '../../core/model/text.ts';
import { isBatch, recordedChange } from './batch-record.ts';
import { ChangeRefused } from './change-refused.ts';
import { commitNamed } from './commit-plumbing.ts';
import { askGit, gitBytes, runGit } from './run-git.ts';

/** What a batch did, and where it is. */
export interface Batch {
  readonly id: string;
  readonly edits: readonly FileEdit[];
  readonly commits: readonly string[];
  readonly where:
    | { readonly kind: 'published'; readonly on: string }
    /** In the history of HEAD, or only in the work tree. */
    | { readonly kind: 'here' }
    | { readonly kind: 'elsewhere'; readonly branches: readonly string[] };
}

/** Finds a batch by its trailer in the commits of all branches, or by the record of what was written and not committed. */
export function findBatch(root: string, id: string): Batch {
  if (!isBatch(id)) throw unknown();
  const commits = commitsOf(root, id);
  const published = publishedBranch(root);
  const [first] = commits;
  if (first === undefined) return recorded(root, id, published);
  const edits = commits.flatMap((commit) => editsOf(root, commit));
  if (published !== undefined && commits.some((commit) => isIn(root, commit, published)))
    return { id, edits, commits, where: { kind: 'published', on: published } };
  if (commits.every((commit) => isIn(root, commit, 'HEAD'))) return { id, edits, commits, where: { kind: 'here' } };
  const branches = runGit(root, ['for-each-ref', '--format=%(refname:short)', '--contains', first, 'refs/heads'])
    .split('\n')
    .filter((name) => name !== '');
  return { id, edits, commits, where: { kind: 'elsewhere', branches } };
}

function unknown(): ChangeRefused {
  return new ChangeRefused(
    'There is no such batch here.',
    'A batch is called such as 20260603-k7m2qp; the command that made it said so, and so does its commit.',
  );
}

function recorded(root: string, id: string, published: string | undefined): Batch {
  const change = recordedChange(root, id);
  if (!change) throw unknown();
  const { edits } = change;
  // Somebody may have committed it by hand, without the trailer.
  const isPublished = published !== undefined && isThere(root, published, edits);
  return { id, edits, commits: [], where: isPublished ? { kind: 'published', on: published } : { kind: 'here' } };
}

function isThere(root: string, commit: string, edits: readonly FileEdit[]): boolean {
  const texts = textsAt(
    root,
    commit,
    edits.map(({ path }) => path),
  );
  return edits.some(({ after }, index) => after !== undefined && texts[index] === after);
}

/** Oldest first. Where commits were squashed into one, the trailer is a line somewhere in its message. */
function commitsOf(root: string, id: string): readonly string[] {
  if (!askGit(root, ['rev-parse', '--git-dir']).ok) return [];
  const line = `${BATCH}: ${id}`;
  const args = [
    'log',
    '--all',
    '--reverse',
    '--no-merges',
    '--fixed-strings',
    `--grep=${line}`,
    '-z',
    '--format=%H%n%B',
  ];
  return askGit(root, args)
    .stdout.split('\0')
    .flatMap((entry) => {
      const [commit = '', ...message] = entry.split('\n');
      return message.includes(line) ? [commit] : [];
    });
}

/** The branch that is published: the remote's `main`, else the one here. */
function publishedBranch(root: string): string | undefined {
  return [
    'refs/remotes/origin/HEAD',
    'refs/remotes/origin/main',
    'refs/remotes/origin/master',
    'refs/heads/main',
    'refs/heads/master',
  ].find((name) => commitNamed(root, name) !== undefined);
}

function isIn(root: string, commit: string, branch: string): boolean {
  return askGit(root, ['merge-base', '--is-ancestor', commit, branch]).ok;
}

function editsOf(root: string, commit: string): readonly FileEdit[] {
  const args = [
    'diff-tree',
    '-r',
    '-z',
    '--root',
    '--no-commit-id',
    '--no-renames',
    '--relative',
    '--name-only',
    commit,
  ];
  const paths = runGit(root, args)
    .split('\0')
    .filter((path) => path !== '' && !path.includes('\n'));
  const [before, after] = [`${commit}~1`, commit].map((at) => textsAt(root, at, paths));
  return paths.map((path, index) => ({ path: path as ProjectPath, before: before?.[index], after: after?.[index] }));
}

/** The texts of files in a commit, in order; undefined for those that are not there. One run of git for all. */
function textsAt(root: string, commit: string, paths: readonly string[]): readonly (string | undefined)[] {
  const input = paths.map((path) => `${commit}:./${path}\n`).join('');
  const output = gitBytes(root, ['cat-file', '--batch'], input);
  let offset = 0;
  return paths.map(() => {
    const lineEnd = output.indexOf(0x0a, offset);
    const [, size] = / blob (\d+)$/.exec(output.toString('utf8', offset, lineEnd)) ?? [];
    offset = lineEnd + 1;
    if (size === undefined) return undefined;
    const text = output.toString('utf8', offset, offset + Number(size));
    offset += Number(size) + 1;
    return text;
  });
}
