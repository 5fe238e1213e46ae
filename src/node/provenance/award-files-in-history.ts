import { roleOf } from '../../core/content/file-role.ts';
import type { BadgeId } from '../../core/model/ids.ts';
import type { ProjectPath } from '../../core/model/text.ts';
import type { HistoryStep } from '../git/first-parents.ts';
import type { RosterVersion } from './roster-history.ts';

/** The steps of the history at which an award file came and was last changed. */
export interface FileLife {
  readonly born: number;
  readonly changed: number;
}

/** What the history did with the files of awards, by names alone; nothing is opened. */
export interface FilesInHistory {
  /** Of the files that are there in the end, by handle and file name, `ada/first.2`. */
  readonly lives: ReadonlyMap<string, FileLife>;
  /** The same of files that a step took away. */
  readonly removed: (step: number) => ReadonlyMap<string, FileLife>;
  readonly rosters: ReadonlyMap<ProjectPath, readonly RosterVersion[]>;
  readonly rostersOf: (badge: BadgeId) => readonly ProjectPath[];
}

const NOTHING = '000000';

/** Whatever ending it has, `ada/first` is one award: its address comes of these names. */
export function filesInHistory(steps: readonly HistoryStep[]): FilesInHistory {
  const lives = new Map<string, FileLife>();
  const removed = new Map<number, Map<string, FileLife>>();
  const rosters = new Map<ProjectPath, RosterVersion[]>();
  const byBadge = new Map<BadgeId, ProjectPath[]>();
  for (const [step, { entries }] of steps.entries()) {
    const gone = new Map<string, FileLife>();
    const come: string[] = [];
    for (const { path, mode, id } of entries) {
      const role = roleOf(path);
      if (role.kind === 'roster') {
        const versions = rosters.get(path as ProjectPath) ?? [];
        if (versions.length === 0) byBadge.set(role.badge, [...(byBadge.get(role.badge) ?? []), path as ProjectPath]);
        rosters.set(path as ProjectPath, [...versions, { step, id: mode === NOTHING ? undefined : id }]);
      }
      if (role.kind !== 'award') continue;
      const name = `${role.handle}/${role.fileName}`;
      const life = lives.get(name);
      if (mode !== NOTHING) come.push(name);
      else if (life) {
        gone.set(name, life);
        lives.delete(name);
      }
    }
    for (const name of come) {
      const life = lives.get(name) ?? gone.get(name);
      lives.set(name, { born: life?.born ?? step, changed: step });
      gone.delete(name);
    }
    if (gone.size > 0) removed.set(step, gone);
  }
  return {
    lives,
    removed: (step) => removed.get(step) ?? new Map<string, FileLife>(),
    rosters,
    rostersOf: (badge) => byBadge.get(badge) ?? [],
  };
}
