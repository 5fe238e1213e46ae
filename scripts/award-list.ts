import { relative, resolve } from 'node:path';
import { badgeName } from '../src/core/edit/award-effects.ts';
import { planMany, type PlannedMany } from '../src/core/edit/award-many.ts';
import { parsePeople, type PeopleList } from '../src/core/edit/people-list.ts';
import type { Badge } from '../src/core/model/badge.ts';
import { parseHandle, type BadgeId, type Handle } from '../src/core/model/ids.ts';
import type { Markdown } from '../src/core/model/text.ts';
import { routesOf } from '../src/core/openbadges/routes.ts';
import { nearest } from '../src/core/problem/nearest.ts';
import type { Problem } from '../src/core/problem/problem.ts';
import { chance } from '../src/node/change/chance.ts';
import { ChangeRefused } from '../src/node/change/change-refused.ts';
import { readPeople } from '../src/node/change/read-people.ts';
import { progressLine } from '../src/node/progress-line.ts';
import type { Session, Wishes } from './award-one.ts';
import { refuse, type EditOptions } from './edit-project.ts';
import { makeChange } from './make-change.ts';

interface ListSession extends Session {
  readonly options: EditOptions & {
    readonly cohort?: string;
    readonly files?: true;
    readonly skipWrong?: true;
    readonly acceptDomains?: true;
  };
}

interface Said extends Wishes {
  readonly badge: string;
  readonly csv: string;
}

export async function awardList(session: ListSession, said: Said): Promise<number> {
  const { project, options, asking } = session;
  const badge = badgeNamed(session, said.badge);
  if ('code' in badge) return refuse(project, [badge], options.format);
  const path = relative(project.root, resolve(said.csv)).replaceAll('\\', '/');
  const text = readPeople(resolve(said.csv), path);
  if (typeof text !== 'string') return refuse(project, [text], options.format);
  const list = parsePeople(path, text, { acceptDomains: options.acceptDomains === true });
  if (list.problems.length > 0 && !(list.skippable && options.skipWrong)) {
    // All that is wrong is told at once, also what only shows when the rows are planned.
    const planned = list.skippable ? plan(session, { badge, list, said }).problems : [];
    return refuseRows(session, [...list.problems, ...planned], list);
  }
  const planned = plan(session, { badge, list, said });
  if (planned.problems.length > 0 && !options.skipWrong) return refuseRows(session, planned.problems, list);
  const wrong = [...list.problems, ...planned.problems];
  if (planned.awards.length === 0) return refuseRows(session, wrong, list);
  return makeChange(project, intendedOf(session, { badge, planned, wrong }), { options, asking });
}

function badgeNamed({ project: { registry } }: ListSession, name: string): Badge | Problem {
  const badge = registry.badges.get(name as BadgeId);
  const place = badge?.place ?? { file: `badges/${name}/badge.md`, line: 1, column: 1 };
  if (!badge) return { code: 'UNKNOWN_BADGE', place, badge: name, near: nearest(name, registry.badges.keys()) };
  return badge.status === 'retired' ? { code: 'BADGE_RETIRED', place, badge: badge.id } : badge;
}

interface Planning {
  readonly badge: Badge;
  readonly list: PeopleList;
  readonly said: Said;
}

function plan({ project, options }: ListSession, { badge, list, said }: Planning): PlannedMany {
  const people = list.people.map((person) => ({
    ...person,
    evidence: person.evidence.length > 0 ? person.evidence : said.evidence,
    ...(person.expires === undefined && said.expires && { expires: said.expires }),
    ...(person.narrative === undefined && said.narrative !== undefined && { narrative: said.narrative as Markdown }),
  }));
  const issuedOn = said.on ?? project.now;
  // The rows of a roster say who is who.
  const asFiles =
    options.files === true || options.people !== undefined || (people.length === 1 && options.cohort === undefined);
  const layout = asFiles
    ? { kind: 'files' as const }
    : { kind: 'roster' as const, cohort: cohortOf(options, `${badge.id}-${issuedOn.slice(0, 7)}`) };
  const progress = progressLine(process.stderr, 'Looking for people who are known already');
  const planned = planMany(project, { badge, people, issuedOn, layout }, { chance, onProgress: progress.update });
  progress.clear();
  return planned;
}

function cohortOf({ cohort }: ListSession['options'], usual: string): Handle {
  const handle = parseHandle(cohort ?? usual);
  if (handle) return handle;
  throw new ChangeRefused(
    cohort === undefined
      ? 'The name of the badge is too long for a cohort.'
      : 'The name of the cohort is not fit for a folder.',
    'Say --cohort with small letters, digits and single hyphens, at most 64.',
  );
}

function refuseRows(
  { project, options }: ListSession,
  problems: readonly Problem[],
  { skippable, rows }: PeopleList,
): number {
  const inOrder = problems.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
  const code = refuse(project, inOrder, options.format);
  const wrong = new Set(problems.map(({ place }) => place.line)).size;
  if (options.format === 'text')
    process.stderr.write(
      `Nothing was written${skippable ? `: ${wrong} of ${rows} ${rows === 1 ? 'row is' : 'rows are'} wrong. Mend them, or leave them out with --skip-wrong` : ''}.\n`,
    );
  return code;
}

interface ToMake {
  readonly badge: Badge;
  readonly planned: PlannedMany;
  readonly wrong: readonly Problem[];
}

function intendedOf(
  { project: { registry } }: ListSession,
  { badge, planned, wrong }: ToMake,
): Parameters<typeof makeChange>[1] {
  const { awards, change } = planned;
  const fresh = awards.filter(({ isNew }) => isNew).length;
  const routes = routesOf(registry.site.url);
  const [first] = awards;
  const skipped = [...new Set(wrong.map(({ place }) => place.line))].toSorted((a, b) => a - b);
  const effects = [
    `${awards.length} ${awards.length === 1 ? 'person gets' : 'people get'} ${badgeName(badge)}: ${fresh} new here, ${awards.length - fresh} known already.`,
    'E-mail addresses are written as hashes with fresh salts, and nowhere in clear.',
    ...(skipped.length > 0 ? [`Left out: ${skipped.length === 1 ? 'row' : 'rows'} ${linesText(skipped)}.`] : []),
    ...(first ? [`Their pages will be ${routes.awardPage(first.award).url} and the like.`] : []),
  ];
  const listed = awards.map(({ award, handle, isNew }) => ({
    id: award,
    badge: badge.id,
    handle,
    url: routes.awardPage(award).url,
    newRecipient: isNew,
  }));
  return { change, effects, report: { awards: listed, skippedRows: skipped }, topic: `award/${badge.id}` };
}

const MOST_LINES = 20;

function linesText(lines: readonly number[]): string {
  return (
    lines.slice(0, MOST_LINES).join(', ') + (lines.length > MOST_LINES ? ` and ${lines.length - MOST_LINES} more` : '')
  );
}
