import type { ChangeRecord } from '../../core/model/provenance.ts';
import { NOTE_LIMITS, parseNote } from '../../core/review/note.ts';
import { askGit } from '../change/run-git.ts';
import type { GitProject } from '../git/commits.ts';
import { openObjects } from '../git/object-reader.ts';

/** Where approvals are kept. A plain clone does not fetch it: `git fetch origin refs/notes/blazon:refs/notes/blazon`. */
export const NOTES_REF = 'refs/notes/blazon';

/** The notes of a repository: which commit has one, under which id. Empty where none were fetched. */
export function listNotes(project: GitProject): ReadonlyMap<string, string> {
  return notesIn(project, NOTES_REF) ?? new Map();
}

/** All notes of a repository under one id; empty where there are none. */
export function notesTree({ root }: GitProject): string {
  return askGit(root, ['rev-parse', '--verify', '--quiet', `${NOTES_REF}^{tree}`]).stdout.trim();
}

/** The commits of which two trees of notes say something else; undefined where one of them is not in this clone. */
export function notedBetween(project: GitProject, before: string, after: string): ReadonlySet<string> | undefined {
  if (before === after) return new Set();
  const [old, fresh] = [before, after].map((tree) =>
    tree === '' ? new Map<string, string>() : notesIn(project, tree),
  );
  if (!old || !fresh) return undefined;
  const commits = new Set([...old.keys(), ...fresh.keys()]);
  return new Set([...commits].filter((commit) => old.get(commit) !== fresh.get(commit)));
}

function notesIn({ root }: GitProject, tree: string): ReadonlyMap<string, string> | undefined {
  const { ok, stdout } = askGit(root, ['ls-tree', '-r', '-z', '--full-tree', tree]);
  if (!ok) return undefined;
  const notes = stdout.split('\0').map((line): [string, string] => {
    const [, id = '', path = ''] = /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    // With many notes git spreads them over folders.
    return [path.replaceAll('/', ''), id];
  });
  return new Map(notes.filter(([commit]) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit)));
}

/** What was noted of each of these commits. A note is hostile until it is read: it may have come from anywhere. */
export async function readRecords(
  project: GitProject,
  commits: Iterable<string>,
): Promise<ReadonlyMap<string, ChangeRecord>> {
  const notes = listNotes(project);
  const records = new Map<string, ChangeRecord>();
  const noted = [...new Set(commits)].filter((commit) => notes.has(commit));
  if (noted.length === 0) return records;
  const objects = openObjects(project.root);
  try {
    for (const commit of noted) {
      const read = await objects.read(notes.get(commit) ?? '', NOTE_LIMITS.bytes);
      const note = read.kind === 'read' ? parseNote(read.bytes.toString('utf8')) : undefined;
      records.set(
        commit,
        note ? { kind: 'noted', note } : { kind: read.kind === 'missing' ? 'missing' : 'unreadable' },
      );
    }
  } finally {
    objects.close();
  }
  return records;
}
