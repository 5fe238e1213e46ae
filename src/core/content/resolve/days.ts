import { dayOf, instantOf, type Day, type Instant } from '../../model/time.ts';
import type { Located } from '../draft.ts';
import type { Resolving } from './resolving.ts';

// A day begins first at UTC+14 and ends last at UTC-12; authors write the day where they are.
const LATEST_ZONE = 14;
const EARLIEST_ZONE = -12;

/** The day that it is, at this moment, where the day begins first. */
export function latestDay(instant: Instant): Day {
  return dayAt(instant, LATEST_ZONE);
}

/** The day that it is, at this moment, where the day begins last. */
export function earliestDay(instant: Instant): Day {
  return dayAt(instant, EARLIEST_ZONE);
}

function dayAt(instant: Instant, zone: number): Day {
  return dayOf(instantOf(Date.parse(instant) + zone * 3_600_000));
}

/** Reports days of which a file says that something has happened on them, and that have not begun anywhere. */
export function reportFutureDays(
  days: readonly (Located<Day> & { readonly field: string })[],
  { now, report }: Pick<Resolving, 'now' | 'report'>,
): void {
  const latest = latestDay(now);
  for (const { value: on, place, field } of days)
    if (on > latest) report({ code: 'DAY_IN_FUTURE', place, field, on, now });
}
