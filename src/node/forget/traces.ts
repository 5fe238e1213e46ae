import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Handle } from '../../core/model/ids.ts';
import { askGit } from '../change/run-git.ts';

/** Where somebody still is after they were forgotten, as far as this clone can tell. */
export interface Traces {
  /** Undefined where the project is in no git repository. Oldest first. */
  readonly commits: readonly Trace[] | undefined;
  /** Where the project lies below the root of the repository, `` or `docs/badges/`. */
  readonly prefix: string;
  /** Issues in which the person applied. */
  readonly applications: readonly string[];
  /** Records of commands, which `undo` reads, from the root of the project. */
  readonly records: readonly string[];
}

export interface Trace {
  readonly commit: string;
  readonly on: string;
  readonly subject: string;
}

const RECORDS = '.blazon/batches';
const FORMAT = '--format=%H%x09%cs%x09%ct%x09%(trailers:key=Blazon-Application,valueonly,separator=%x20)%x09%s';

/** Looks through every branch and tag for the folders, rows and names of these handles. */
export function tracesOf(root: string, handles: readonly Handle[]): Traces {
  const prefix = askGit(root, ['rev-parse', '--show-prefix']);
  const found = new Map<string, Found>();
  if (prefix.ok)
    for (const args of handles.flatMap(searches))
      for (const one of logged(root, args)) if (!found.has(one.commit)) found.set(one.commit, one);
  const inOrder = [...found.values()].toSorted((a, b) => a.seconds - b.seconds);
  return {
    commits: prefix.ok ? inOrder.map(({ commit, on, subject }) => ({ commit, on, subject })) : undefined,
    prefix: prefix.ok ? prefix.stdout.replace(/\n$/, '') : '',
    applications: [...new Set(inOrder.flatMap(({ applications }) => applications))],
    records: recordsOf(root, handles),
  };
}

interface Found extends Trace {
  readonly seconds: number;
  readonly applications: readonly string[];
}

/** Commits that touch the folder, that bring or take a row, and that name the handle in their message. */
function searches(handle: Handle): readonly (readonly string[])[] {
  return [
    ['--', `:(literal)recipients/${handle}`],
    [`-S${handle}`, '--', ':(glob)recipients/*/*.csv'],
    ['--fixed-strings', `--grep=${handle}`],
  ];
}

function logged(root: string, args: readonly string[]): readonly Found[] {
  const { ok, stdout } = askGit(root, ['log', '--all', '--no-show-signature', FORMAT, ...args]);
  if (!ok) return [];
  return stdout.split('\n').flatMap((line): Found[] => {
    const [commit = '', on = '', seconds = '', applications = '', ...subject] = line.split('\t');
    if (!/^[0-9a-f]{40,64}$/.test(commit)) return [];
    const issues = applications.split(' ').filter((word) => /^https?:\/\//.test(word));
    return [{ commit, on, seconds: Number(seconds), applications: issues, subject: subject.join('\t') }];
  });
}

function recordsOf(root: string, handles: readonly Handle[]): readonly string[] {
  const folder = join(root, RECORDS);
  try {
    return readdirSync(folder)
      .filter((name) => handles.some((handle) => readFileSync(join(folder, name), 'utf8').includes(handle)))
      .map((name) => `${RECORDS}/${name}`)
      .toSorted();
  } catch {
    // No command was run here that left a record.
    return [];
  }
}
