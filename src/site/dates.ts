import type { Day, Duration, Instant } from '../core/model/time.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;
const UNITS = ['year', 'month', 'week', 'day'];

/** `3 June 2026`, in UTC and in our own words, so that every machine prints the same. */
export function printDate(date: Day | Instant): string {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** `1 year and 6 months`. */
export function printDuration(duration: Duration): string {
  const [, ...counts] = DURATION.exec(duration) ?? [];
  const parts = counts.flatMap((count: string | undefined, unit) => amount(Number(count ?? 0), UNITS[unit] ?? ''));
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

function amount(count: number, unit: string): string[] {
  if (count === 0) return [];
  return [count === 1 ? `1 ${unit}` : `${count} ${unit}s`];
}
