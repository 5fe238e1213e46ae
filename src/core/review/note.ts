import { clearEmails } from '../content/clear-email.ts';
import { fileText } from '../content/file-text.ts';
import type { Note, NotedApplication, NotedApproval, NotedCheck, NotedPullRequest } from '../model/provenance.ts';
import { parseWebUrl, type ProjectPath } from '../model/text.ts';
import { parseInstant } from '../model/time.ts';
import { visible } from '../problem/visible.ts';

/** The most that a note may hold, in bytes, and the most that is listed in one. */
export const NOTE_LIMITS = { bytes: 65_536, listed: 100, text: 300 } as const;

const LOGIN = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}(?:\[bot\])?$/;
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const DIGEST = /^[0-9a-f]{64}$/;

/** Reads a note as it lies in git; undefined for anything that is not exactly as we write them. */
export function parseNote(text: string): Note | undefined {
  if (text.length > NOTE_LIMITS.bytes) return undefined;
  try {
    return noteOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The same for a value that was read already. Texts that could not be shown, and e-mail addresses, make it no note. */
export function noteOf(value: unknown): Note | undefined {
  try {
    const { version, pullRequest, approvals, checks } = membersOf(value, {
      all: ['version', 'pullRequest', 'approvals', 'checks'],
    });
    if (version !== 1) return undefined;
    return {
      version,
      ...(pullRequest !== null && { pullRequest: pullRequestOf(pullRequest) }),
      approvals: listOf(approvals, approvalOf),
      checks: listOf(checks, checkOf),
    };
  } catch (error) {
    if (error instanceof NoNote) return undefined;
    throw error;
  }
}

/** The bytes of a note: the same note, the same bytes. */
export function noteText({ version, pullRequest, approvals, checks }: Note): string {
  return `${JSON.stringify({ version, pullRequest: pullRequest ?? null, approvals, checks }, undefined, 2)}\n`;
}

export function isLogin(text: string): boolean {
  return LOGIN.test(text);
}

/** Text of a stranger as a note may hold it; undefined where it holds an address. */
export function notable(text: string): string | undefined {
  const short = visible(text.replaceAll(/\s+/g, ' ').trim()).slice(0, NOTE_LIMITS.text).trimEnd();
  return short === '' || hasAddress(short) ? undefined : short;
}

function pullRequestOf(value: unknown): NotedPullRequest {
  const own = membersOf(value, {
    all: ['number', 'url', 'title', 'authors', 'head'],
    some: ['author', 'mergedBy', 'applicant', 'application'],
  });
  const { number, author, mergedBy, applicant, application } = own;
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1) throw new NoNote();
  return {
    number,
    url: urlOf(own['url']),
    title: textOf(own['title']),
    ...(author !== undefined && { author: textOf(author, LOGIN) }),
    authors: listOf(own['authors'], (login) => textOf(login, LOGIN)),
    ...(mergedBy !== undefined && { mergedBy: textOf(mergedBy, LOGIN) }),
    head: textOf(own['head'], COMMIT),
    ...(applicant !== undefined && { applicant: textOf(applicant, LOGIN) }),
    ...(application !== undefined && { application: applicationOf(application) }),
  };
}

function applicationOf(value: unknown): NotedApplication {
  const { url, made, merged } = membersOf(value, { all: ['url', 'merged'], some: ['made'] });
  return {
    url: urlOf(url),
    ...(made !== undefined && { made: textOf(made, DIGEST) }),
    merged: textOf(merged, DIGEST),
  };
}

function approvalOf(value: unknown): NotedApproval {
  const { login, at, commit, mayWrite } = membersOf(value, { all: ['login', 'at', 'commit', 'mayWrite'] });
  const instant = parseInstant(textOf(at));
  if (instant === undefined || typeof mayWrite !== 'boolean') throw new NoNote();
  return { login: textOf(login, LOGIN), at: instant, commit: textOf(commit, COMMIT), mayWrite };
}

function checkOf(value: unknown): NotedCheck {
  const { name, conclusion, url } = membersOf(value, { all: ['name', 'conclusion'], some: ['url'] });
  return {
    name: textOf(name),
    conclusion: textOf(conclusion, /^[a-z_]{1,40}$/),
    ...(url !== undefined && { url: urlOf(url) }),
  };
}

/** Is thrown and caught here: what was read is no note. */
class NoNote extends Error {
  override readonly name = 'NoNote';
}

type Members = Readonly<Record<string, unknown>>;

/** The members of an object that has these and no others. */
function membersOf(
  value: unknown,
  names: { readonly all: readonly string[]; readonly some?: readonly string[] },
): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new NoNote();
  const known = [...names.all, ...(names.some ?? [])];
  const isWhole = names.all.every((name) => Object.hasOwn(value, name));
  if (!isWhole || Object.keys(value).some((name) => !known.includes(name))) throw new NoNote();
  return value as Members;
}

function listOf<Item>(value: unknown, itemOf: (item: unknown) => Item): readonly Item[] {
  if (!Array.isArray(value) || value.length > NOTE_LIMITS.listed) throw new NoNote();
  return value.map(itemOf);
}

function textOf(value: unknown, form = /^/): string {
  const isSound =
    typeof value === 'string' &&
    value !== '' &&
    value.length <= NOTE_LIMITS.text &&
    visible(value) === value &&
    form.test(value) &&
    !hasAddress(value);
  if (!isSound) throw new NoNote();
  return value;
}

function urlOf(value: unknown): NotedPullRequest['url'] {
  const text = textOf(value);
  const url = parseWebUrl(text);
  if (url === undefined || url !== text) throw new NoNote();
  return url;
}

function hasAddress(text: string): boolean {
  return clearEmails(fileText('note' as ProjectPath, text), 0).length > 0;
}
