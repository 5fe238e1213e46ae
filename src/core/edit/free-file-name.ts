import type { Badge } from '../model/badge.ts';
import type { Handle } from '../model/ids.ts';
import type { Problem } from '../problem/problem.ts';
import type { LoadedForEdit } from './award.ts';

/** The name of a further award file without its ending, `speaker` or `speaker.2`; a problem where the badge is had already and is not repeatable. */
export function freeFileName({ registry, files }: LoadedForEdit, badge: Badge, handle: Handle): string | Problem {
  const name = new RegExp(`^recipients/${handle}/${badge.id}(?:\\.(\\d+))?\\.(?:md|yaml)$`);
  const inFiles = files.flatMap(({ path }) => {
    const [found, ordinal = '1'] = name.exec(path) ?? [];
    return found === undefined ? [] : [{ file: path, line: 1, ordinal: Number(ordinal) }];
  });
  const inRosters = registry.awards
    .filter((award) => award.badge === badge.id && award.recipient === handle && award.place.file.endsWith('.csv'))
    .map(({ place }) => ({ file: place.file, line: place.line, ordinal: 1 }));
  const taken = [...inFiles, ...inRosters];
  const [first] = taken;
  if (!first) return badge.id;
  const ordinal = Math.max(...taken.map((one) => one.ordinal)) + 1;
  if (badge.repeatable) return `${badge.id}.${ordinal}`;
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
