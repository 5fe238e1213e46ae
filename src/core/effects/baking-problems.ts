import { dayOf, type Day } from '../model/time.ts';
import type { Site } from '../model/site.ts';
import type { Edition } from '../openbadges/edition.ts';
import type { Problem } from '../problem/problem.ts';
import type { FieldPlaces } from './permanence.ts';

/** Pictures that were published of awards stay: a site whose pages make them begins with a day, which never moves back. */
export function bakingProblems(base: Edition, head: Edition, placeOf: FieldPlaces): readonly Problem[] {
  const needed = lastBaked(base.site, dayOf(base.asOf));
  if (!head.site.bake || needed === undefined || (head.site.bake.bakedUntil ?? '') >= needed) return [];
  const field = head.site.bake.bakedUntil === undefined ? 'bake' : 'bakedUntil';
  const place = placeOf({ file: 'site.yaml', line: 1, column: 1 }, field);
  return [{ code: 'BAKED_PICTURES_VANISH', place, needed }];
}

/** The day up to which awards may have pictures among the files; undefined where none has. */
function lastBaked({ bake }: Site, today: Day): Day | undefined {
  return bake ? bake.bakedUntil : today;
}
