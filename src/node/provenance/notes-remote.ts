import { askGit, runGit } from '../change/run-git.ts';
import { NOTES_REF } from './notes.ts';

const REMOTE = 'origin';
const THEIRS = 'refs/notes/blazon-origin';
const TRIES = 5;

export function hasRemote(root: string): boolean {
  return askGit(root, ['remote', 'get-url', REMOTE]).ok;
}

/** Takes in the notes of the remote. What is noted there already stands. */
export function fetchNotes(root: string): void {
  const listed = runGit(root, ['ls-remote', REMOTE, NOTES_REF]);
  if (listed.trim() === '') return;
  const fetch = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', REMOTE, `+${NOTES_REF}:${THEIRS}`];
  runGit(root, fetch);
  const isHere = askGit(root, ['rev-parse', '--verify', '--quiet', NOTES_REF]).ok;
  if (isHere) runGit(root, ['notes', `--ref=${NOTES_REF}`, 'merge', '--quiet', '--strategy=theirs', THEIRS]);
  else runGit(root, ['update-ref', NOTES_REF, THEIRS]);
  runGit(root, ['update-ref', '-d', THEIRS]);
}

/** Gives the notes to the remote, together with what others have noted meanwhile. Throws when the remote will not have them. */
export function pushNotes(root: string): void {
  for (let tried = 1; ; tried += 1) {
    const { ok, stderr } = askGit(root, ['push', '--quiet', REMOTE, `${NOTES_REF}:${NOTES_REF}`]);
    if (ok) return;
    if (tried === TRIES) throw new Error(`The notes could not be pushed: ${stderr.trim()}`);
    fetchNotes(root);
  }
}

/** Notes one commit; a note that is there already stays. */
export function addNote(root: string, commit: string, text: string): void {
  runGit(root, ['notes', `--ref=${NOTES_REF}`, 'add', '-F', '-', commit], {
    input: text,
  });
}
