import { compare } from '../../core/effects/compare.ts';
import type { Effect } from '../../core/effects/effect.ts';
import { fieldPlaces } from '../../core/effects/field-place.ts';
import { permanenceProblems } from '../../core/effects/permanence.ts';
import type { Problem } from '../../core/problem/problem.ts';
import type { ProjectTree } from './project-tree.ts';
import type { PairOfViews } from './read-pair.ts';

export interface Judged {
  readonly effects: readonly Effect[];
  /** What the change may not do to what was published. */
  readonly offences: readonly Problem[];
}

/** What becomes of the site between two views, and whether that may be. Nothing is told of a head without a site. */
export function judgePair({ base, head, awardsOf }: PairOfViews, tree: ProjectTree): Judged {
  if (!head.publication) return { effects: [], offences: [] };
  const hasProblems = head.problems.length > 0;
  const effects = compare(base.publication, head.publication, {
    awardsOf,
    isUnsettled: (file) => hasProblems && tree.entryAt(file) !== undefined,
  });
  const texts = new Map(head.files.map((file) => [file.path as string, file.kind === 'text' ? file.text : undefined]));
  const placeOf = fieldPlaces((file) => texts.get(file));
  return {
    effects,
    offences: permanenceProblems(effects, { base: base.publication, head: head.publication, placeOf }),
  };
}
