import { lstatSync, realpathSync } from 'node:fs';
import type { Change } from '../../core/edit/change.ts';
import { splitPeople, type SplitChange } from '../../core/edit/split-people.ts';
import { applyChange } from './apply-change.ts';
import { recordBatch } from './batch-record.ts';
import { placeInRoot } from './place-in-root.ts';

export interface Roots {
  readonly root: string;
  /** The folder of people that is kept apart; its files are written and never committed. */
  readonly people: string | undefined;
}

/** Splits a change by where its files are or belong. */
export function splitByRoot({ people }: Roots, change: Change): SplitChange {
  if (people === undefined) return { project: change, people: { ...change, edits: [] } };
  const real = realpathSync(people);
  return splitPeople(change, (path) => lstatSync(placeInRoot(real, path), { throwIfNoEntry: false }) !== undefined);
}

/**
 * Writes what belongs to people who are kept apart, and does with the rest what `make` does: both or neither. The
 * written files are remembered there for `undo`.
 */
export function withPeople<Made>(
  { people }: Roots,
  batch: string,
  { change, make }: { readonly change: Change; readonly make: () => Made },
): Made {
  if (people === undefined || change.edits.length === 0) return make();
  let made: { readonly made: Made } | undefined;
  applyChange(people, change, {
    afterwards: () => {
      made = { made: make() };
      recordBatch(people, batch, change);
    },
  });
  if (!made) throw new Error('A change was applied without what comes afterwards');
  return made.made;
}
