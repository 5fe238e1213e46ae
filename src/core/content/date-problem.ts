import { parseDay, parseInstant } from '../model/time.ts';
import type { Problem } from '../problem/problem.ts';
import type { Misformed } from './format-problem.ts';

/** What people write when they mean a date: a day, perhaps a time, perhaps a zone. */
const DATE = /^(\d{4}-\d{2}-\d{2})(?:[Tt ](\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?)? ?([Zz]|[+-]\d{2}:?\d{2})?$/;

/** What is wrong with a text that is no date of the wanted form. */
export function dateProblem({ field, value, place }: Misformed, wanted: 'day' | 'instant'): Problem {
  const parts = DATE.exec(value);
  if (!parts) return { code: 'BAD_DATE', place, field, value, wanted };
  const [, day = '', time = '00:00', seconds = '00', zone] = parts;
  const instant = `${day}T${time}:${seconds}${zoneForm(zone)}`;
  if (parseInstant(instant) === undefined) return { code: 'IMPOSSIBLE_DATE', place, field, value };
  if (wanted === 'day') return { code: 'BAD_DATE', place, field, value, wanted, near: parseDay(day) };
  return zone === undefined
    ? { code: 'DATE_WITHOUT_ZONE', place, field, value, near: instant }
    : { code: 'BAD_DATE', place, field, value, wanted, near: instant };
}

function zoneForm(zone = 'Z'): string {
  return zone.toUpperCase().replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
}
