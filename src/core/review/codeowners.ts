import type { Badge } from '../model/badge.ts';
import type { Registry } from '../model/registry.ts';
import type { Site } from '../model/site.ts';
import type { ProjectPath } from '../model/text.ts';
import type { Problem } from '../problem/problem.ts';

export const CODEOWNERS = '.github/CODEOWNERS' as ProjectPath;

const BEGIN =
  '# Begin of what `npm run codeowners` writes. Lines of your own stand above, where they give way to these.';
const END = '# End of what `npm run codeowners` writes.';

/** What decides whose an award is, what it says and how it is published, besides badges and awards. */
const KEPT = [
  '/site.yaml',
  '/issuers/',
  '/frameworks/',
  '/forgotten/',
  '/recipients/*/recipient.yaml',
  '/.github/',
  '/src/',
  '/scripts/',
  '/astro.config.mjs',
  '/package.json',
  '/package-lock.json',
];

/** The part of a project that names who is asked. */
export interface Asked extends Pick<Registry, 'badges'> {
  readonly site: Pick<Site, 'maintainers'>;
}

/**
 * Who is asked about what, in the form of CODEOWNERS: maintainers about what all awards rest on, and the reviewers of each badge about
 * its folder and its awards. Of several lines that fit a file the last one counts, so the badges come last, and one without reviewers
 * has no line. Empty where nobody is named.
 */
export function codeowners({ badges, site: { maintainers = [] } }: Asked): string {
  const kept = maintainers.length === 0 ? [] : KEPT.map((pattern) => [pattern, ...maintainers].join(' '));
  const reviewed = [...badges.values()].filter(({ reviewers }) => reviewers.length > 0);
  const lines = [...kept, ...reviewed.flatMap(linesOf)];
  return lines.length === 0 ? '' : [BEGIN, ...lines, END, ''].join('\n');
}

function linesOf({ id, reviewers }: Badge): readonly string[] {
  const awards = ['md', 'yaml', '*.md', '*.yaml', 'csv'].map((ending) => `/recipients/*/${id}.${ending}`);
  return [`/badges/${id}/`, ...awards].map((pattern) => [pattern, ...reviewers].join(' '));
}

/** The whole file as it should be: lines of its authors first, as they are, and then ours. Undefined where there need be none. */
export function codeownersFile(text: string | undefined, registry: Asked): string | undefined {
  const ours = codeowners(registry);
  if (text === undefined) return ours === '' ? undefined : ours;
  const theirs = withoutOurs(text);
  if (ours === '') return theirs;
  const gap = theirs === '' || theirs.endsWith('\n\n') ? '' : theirs.endsWith('\n') ? '\n' : '\n\n';
  return `${theirs}${gap}${ours}`;
}

function withoutOurs(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const [begin, end] = [lines.indexOf(BEGIN), lines.indexOf(END)];
  if (begin < 0) return text;
  // Below our beginning there is nothing of theirs, unless it stands below our end.
  const after = end < begin ? lines.length : end + 1;
  const theirs = [...lines.slice(0, begin), ...lines.slice(after)].join('\n');
  return theirs.trim() === '' ? '' : theirs;
}

/** What is wrong with the file that there is, at the first line that is not as it should be. */
export function codeownersProblem(text: string | undefined, registry: Asked): Problem | undefined {
  const wanted = codeownersFile(text, registry);
  if (wanted === undefined || wanted === text?.replaceAll('\r\n', '\n')) return undefined;
  const there = (text ?? '').split(/\r?\n/);
  const line = wanted.split('\n').findIndex((one, index) => one !== there[index]) + 1;
  const place = { file: CODEOWNERS, line: Math.min(Math.max(line, 1), there.length), column: 1 };
  return { code: 'CODEOWNERS_STALE', place, missing: text === undefined };
}
