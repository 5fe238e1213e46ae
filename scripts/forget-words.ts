import type { Forgetting } from '../src/core/edit/forget.ts';
import type { Handle } from '../src/core/model/ids.ts';
import { visible } from '../src/core/problem/visible.ts';
import type { Traces } from '../src/node/forget/traces.ts';

/** What each way means, for who has to choose. */
export const WAYS = {
  anonymise: 'The awards stand, and nobody knows whose they are. Copies that were downloaded still verify.',
  remove: 'The awards go. Their addresses say that they were removed, and copies are refused.',
} as const;

export interface LeftBehind {
  readonly way: Forgetting['way'];
  readonly handles: readonly Handle[];
  readonly traces: Traces;
  /** The same of the folder of people that is kept apart. */
  readonly apart: { readonly folder: string; readonly traces: Traces } | undefined;
  /** Files in their folders that are no text, which a command does not delete. */
  readonly untouched: readonly string[];
}

const MOST_COMMITS = 12;

/** What the change does not reach, and what can be done about it: one line each. */
export function leftLines(left: LeftBehind): readonly string[] {
  const { traces, untouched, way } = left;
  return [
    '',
    'What is left, and where:',
    ...untouched.map(
      (path) => `- \`${visible(path)}\` is in their folder and is not deleted: look at it, and do it by hand.`,
    ),
    ...historyLines(left),
    ...apartLines(left),
    ...traces.applications.map((url) => `- Their application: ${visible(url)}. Delete the issue on its host.`),
    ...traces.records.map((path) => `- \`${path}\` holds what a command can undo. Delete it when you need it no more.`),
    way === 'anonymise'
      ? '- Pictures and signatures that they or others downloaded carry the old identity and still verify. If that must not be, remove instead.'
      : '- Pictures and signatures that they or others downloaded are refused from now on: both names of each award are on the revocation list.',
    '- What others copied: forks, clones, web archives, caches of search engines, backpacks. Ask those who keep them.',
    ...(way === 'anonymise'
      ? ['- Errata and reasons of revocations stay as they are: read whether they name the person.']
      : []),
  ];
}

function historyLines({ handles, traces }: LeftBehind): readonly string[] {
  const { commits } = traces;
  if (commits === undefined) return ['- This project is in no git repository, so no history of it is known here.'];
  if (commits.length === 0) return ['- No commit in this clone names them.'];
  const shown = commits.slice(0, MOST_COMMITS);
  const rest = commits.length - shown.length;
  return [
    `- The history: ${commits.length === 1 ? 'this commit names them' : `these ${commits.length} commits name them`}.`,
    ...shown.map(({ commit, on, subject }) => `    ${commit.slice(0, 12)}  ${on}  ${visible(subject)}`),
    ...(rest > 0 ? [`    … and ${rest} more (--format json has all)`] : []),
    '  To clean it, when this change is merged, in a fresh clone (git filter-repo):',
    ...cleaning(handles, traces.prefix).map((line) => `    ${line}`),
    '  It costs: every commit since then gets another id, so everybody clones anew and open pull requests are made anew.',
    '  Forks and old clones keep what they have. GitHub keeps the views of pull requests (refs/pull/…) and cached commits',
    '  until its support deletes them; approvals in refs/notes/blazon belong to the old ids and have to be recorded again.',
  ];
}

function apartLines({ apart }: LeftBehind): readonly string[] {
  const count = apart?.traces.commits?.length ?? 0;
  if (!apart || count === 0) return [];
  const commits = count === 1 ? 'one commit names' : `${count} commits name`;
  return [`- The history of ${visible(apart.folder)}, where ${commits} them: clean it in the same way.`];
}

/** Commands that take somebody out of every commit: folders, rows, and names in messages. */
export function cleaning(handles: readonly Handle[], prefix: string): readonly string[] {
  const paths = handles.map((handle) => `--path '${prefix.replaceAll("'", "'\\''")}recipients/${handle}/'`);
  const rows = handles.map((handle) => `'regex:(?m)^"?${handle}"?,.*\\n?==>'`);
  const names = handles.map((handle) => `'literal:${handle}==>somebody'`);
  return [
    `git filter-repo --invert-paths ${paths.join(' ')}`,
    `printf '%s\\n' ${rows.join(' ')} > ../rows.txt`,
    `printf '%s\\n' ${names.join(' ')} > ../names.txt`,
    'git filter-repo --force --replace-text ../rows.txt --replace-message ../names.txt',
  ];
}
