import type { ProjectPath } from '../../core/model/text.ts';
import type { ObjectReader } from '../git/object-reader.ts';
import { rosterRows } from './roster-rows.ts';

/** A content of a roster and the step of the history that left it; `id` is undefined where the roster was deleted. */
export interface RosterVersion {
  readonly step: number;
  readonly id: string | undefined;
}

/** The steps at which a row came and last became what it is. */
export interface RowHistory {
  readonly came: number;
  readonly changed: number;
}

export interface RosterHistories {
  /** Of rows as they stand in the last of these versions; a handle is absent where it cannot be told. */
  readonly of: (
    path: ProjectPath,
    versions: readonly RosterVersion[],
    handles: Iterable<string>,
  ) => Promise<ReadonlyMap<string, RowHistory>>;
}

/** The most that is read for rows of rosters, in bytes. Rosters beyond it are not told of, so that no build waits for them. */
const MOST_BYTES = 64 * 1024 * 1024;
const ROSTER_LIMIT = 16 * 1024 * 1024;

type Rows = ReadonlyMap<string, string>;

/**
 * Finds rows in versions by halving: between two versions that have all rows alike, nothing is read. A row that was taken out and
 * put back counts as having come at the first time.
 */
export function rosterHistories(objects: ObjectReader): RosterHistories {
  let left = MOST_BYTES;
  const read = async (path: ProjectPath, { id }: RosterVersion): Promise<Rows | undefined> => {
    if (id === undefined) return new Map();
    const answer = await objects.read(id, Math.min(ROSTER_LIMIT, left));
    if (answer.kind !== 'read') return undefined;
    left -= answer.bytes.length;
    return rosterRows(path, answer.bytes.toString('utf8'));
  };
  return {
    async of(path, all, handles) {
      const versions = sinceLastDeletion(all);
      const found = new Map<string, { came?: number; changed?: number }>();
      const last = versions.at(-1);
      const rows = last && (await read(path, last));
      if (!rows) return new Map();
      const wanted = [...handles].filter((handle) => rows.has(handle));
      const told = (low: Rows, high: Rows, at: number): void => {
        for (const handle of wanted) {
          const entry = found.get(handle) ?? {};
          if (entry.came === undefined && !low.has(handle) && high.has(handle)) entry.came = at;
          if (low.get(handle) !== rows.get(handle) && high.get(handle) === rows.get(handle)) entry.changed = at;
          found.set(handle, entry);
        }
      };
      const differ = (low: Rows, high: Rows): boolean =>
        wanted.some(
          (handle) =>
            low.get(handle) !== high.get(handle) && (!low.has(handle) || high.get(handle) === rows.get(handle)),
        );
      const halve = async (from: number, low: Rows, to: number, high: Rows): Promise<void> => {
        if (!differ(low, high)) return;
        if (to - from === 1) {
          told(low, high, versions[to]?.step ?? 0);
          return;
        }
        const middle = Math.floor((from + to) / 2);
        const version = versions[middle];
        const between = version && (await read(path, version));
        if (!between) return;
        await halve(from, low, middle, between);
        await halve(middle, between, to, high);
      };
      await halve(-1, new Map(), versions.length - 1, rows);
      return new Map(
        [...found].flatMap(([handle, { came, changed }]) =>
          came === undefined || changed === undefined ? [] : [[handle, { came, changed }] as const],
        ),
      );
    },
  };
}

function sinceLastDeletion(versions: readonly RosterVersion[]): readonly RosterVersion[] {
  const deletion = versions.findLastIndex(({ id }) => id === undefined);
  return versions.slice(deletion + 1);
}
