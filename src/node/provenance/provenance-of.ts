import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Award } from '../../core/model/award.ts';
import type { AwardId } from '../../core/model/ids.ts';
import type { Provenance, UnknownProvenance } from '../../core/model/provenance.ts';
import type { Registry } from '../../core/model/registry.ts';
import { runGit } from '../change/run-git.ts';
import { commitNamed, gitProject, isShallow, type GitProject } from '../git/commits.ts';
import { PROJECT_ROOTS } from '../git/entry.ts';
import { firstParents } from '../git/first-parents.ts';
import { openObjects } from '../git/object-reader.ts';
import { awardHistories } from './award-histories.ts';
import { publishedChanges } from './published-changes.ts';

export type Provenances = ReadonlyMap<AwardId, Provenance>;

/**
 * How each award came to be published: one pass over the first-parent history of HEAD and one over its notes. What this copy of the
 * repository does not tell for certain is unknown. The same commit and the same notes give the same answer. `isCommitted` tells that all
 * of these awards are known to be as HEAD has them.
 */
export async function provenanceOf(
  root: string,
  { awards: all, badges }: Pick<Registry, 'awards' | 'badges'>,
  isCommitted = false,
): Promise<Provenances> {
  // What follows by rule came with the awards that it follows from.
  const awards = all.filter(({ reached }) => reached?.how !== 'rule');
  const project = gitProject(root);
  const head = project && commitNamed(project, 'HEAD');
  if (!project || head === undefined) return allUnknown(awards, 'no-history');
  const steps = firstParents(project, { head });
  const uncommitted = isCommitted ? new Set<string>() : uncommittedPaths(project);
  const objects = openObjects(root);
  try {
    const committed = awards.filter(({ place }) => !uncommitted.has(place.file));
    const issuerOf = (badge: Award['badge']) => badges.get(badge)?.issuer;
    const histories = await awardHistories(steps, committed, { objects, issuerOf });
    const commitAt = (step: number) => steps[step]?.commit ?? '';
    const told = [...histories.values()].flatMap(({ born, changed }) => [commitAt(born), commitAt(changed)]);
    const changeIn = await publishedChanges(project, told);
    const edge = cutOff(project);
    const isInHistory = new Set(steps.flatMap(({ entries }) => entries.map(({ path }) => path)));
    return new Map(
      awards.map(({ id, place }): [AwardId, Provenance] => {
        const history = uncommitted.has(place.file) ? undefined : histories.get(id);
        if (!history)
          return [id, unknown(isInHistory.has(place.file) && !uncommitted.has(place.file) ? 'untold' : 'uncommitted')];
        const { born, changed } = history;
        if (edge.has(commitAt(born))) return [id, unknown('cut-off')];
        const last = changed > born && { changed: changeIn(commitAt(changed)) };
        return [id, { kind: 'known', awarded: changeIn(commitAt(born)), ...last }];
      }),
    );
  } finally {
    objects.close();
  }
}

function allUnknown(awards: readonly Award[], why: UnknownProvenance): Provenances {
  return new Map(awards.map(({ id }) => [id, unknown(why)]));
}

function unknown(why: UnknownProvenance): Provenance {
  return { kind: 'unknown', why };
}

/** The paths of the work tree that are not as HEAD has them. */
function uncommittedPaths({ root, prefix }: GitProject): ReadonlySet<string> {
  const args = ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '--', ...PROJECT_ROOTS];
  return new Set(
    runGit(root, ['--no-optional-locks', ...args])
      .split('\0')
      .map((line) => line.slice(3 + prefix.length)),
  );
}

/** The commits at which a clone was cut off: they look as if everything had come with them. */
function cutOff(project: GitProject): ReadonlySet<string> {
  if (!isShallow(project)) return new Set();
  const path = runGit(project.root, ['rev-parse', '--git-path', 'shallow']).replace(/\n$/, '');
  return new Set(readFileSync(resolve(project.root, path), 'utf8').split('\n'));
}
