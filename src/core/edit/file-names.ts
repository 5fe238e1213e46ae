import type { Badge } from '../model/badge.ts';
import type { Handle } from '../model/ids.ts';
import type { Problem } from '../problem/problem.ts';
import type { LoadedForEdit } from './award.ts';

type Naming = (handle: Handle) => string | Problem;

/** Names further award files of a badge without their ending, `speaker` or `speaker.2`; a problem for who has the badge already where it is not repeatable. */
export function fileNames({ registry, files }: LoadedForEdit, badge: Badge): Naming {
  const taken = new Map<string, Taken[]>();
  const take = (handle: string, one: Taken): void => {
    const others = taken.get(handle);
    if (others) others.push(one);
    else taken.set(handle, [one]);
  };
  const name = new RegExp(`^recipients/([^/]+)/${badge.id}(?:\\.(\\d+))?\\.(?:md|yaml)$`);
  for (const { path } of files) {
    const [, handle, ordinal = '1'] = name.exec(path) ?? [];
    if (handle !== undefined) take(handle, { file: path, line: 1, ordinal: Number(ordinal) });
  }
  for (const { place, recipient, badge: of } of registry.awards)
    if (of === badge.id && place.file.endsWith('.csv'))
      take(recipient, { file: place.file, line: place.line, ordinal: 1 });
  return (handle) => named(badge, handle, taken.get(handle) ?? []);
}

/** The name for the first of the handles of a person; a problem where any of them has the badge already and may not. */
export function nameFor([first, ...others]: readonly [Handle, ...Handle[]], names: Naming): string | Problem {
  return others.map(names).find((name) => typeof name !== 'string') ?? names(first);
}

interface Taken {
  readonly file: string;
  readonly line: number;
  readonly ordinal: number;
}

function named(badge: Badge, handle: Handle, taken: readonly Taken[]): string | Problem {
  const [first] = taken;
  if (!first) return badge.id;
  if (badge.repeatable) return `${badge.id}.${Math.max(...taken.map(({ ordinal }) => ordinal)) + 1}`;
  return {
    code: 'AWARD_TWICE',
    place: { file: `recipients/${handle}/${badge.id}.md`, line: 1, column: 1 },
    badge: badge.id,
    handle,
    other: first.line === 1 ? first.file : `${first.file}:${first.line}`,
    repeatable: false,
    as: 'file',
  };
}
