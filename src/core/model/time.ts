import type { Brand } from './brand.ts';

/** A moment in UTC, `2026-06-03T09:00:00Z`, to the second. Compares as text. */
export type Instant = Brand<'Instant'>;
/** A day, `2026-06-03`. Compares as text. */
export type Day = Brand<'Day'>;
/** An ISO 8601 duration of years, months, weeks and days, such as `P2Y`. */
export type Duration = Brand<'Duration'>;

const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
/** What `parseInstant` reads, as it gives it. */
const WRITTEN_AS_INSTANT = /^.{16}:\d\dZ$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DURATION = /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/;

/** The years that have four digits, in UTC: moments compare as text. */
const FIRST = Date.UTC(1000, 0, 1);
const LAST = Date.UTC(10_000, 0, 1) - 1;

/** Reads a moment that carries a zone, in the years 1000 to 9999 of UTC; anything else is undefined. Fractions of a second are dropped. */
export function parseInstant(text: string): Instant | undefined {
  const parts = INSTANT.exec(text);
  if (!parts || !isRealDay(parts) || Number(parts[4]) > 23 || Number(parts[5]) > 59 || Number(parts[6] ?? 0) > 59)
    return undefined;
  if (WRITTEN_AS_INSTANT.test(text)) return text as Instant;
  const milliseconds = Date.parse(text);
  return milliseconds >= FIRST && milliseconds <= LAST ? instantOf(milliseconds) : undefined;
}

export function parseDay(text: string): Day | undefined {
  const parts = DAY.exec(text);
  return parts && isRealDay(parts) ? (text as Day) : undefined;
}

export function parseDuration(text: string): Duration | undefined {
  return DURATION.test(text) && /[1-9]/.test(text) ? (text as Duration) : undefined;
}

/** The moment this many milliseconds after 1970-01-01T00:00:00Z. */
export function instantOf(milliseconds: number): Instant {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z` as Instant;
}

export function dayOf(instant: Instant): Day {
  return instant.slice(0, 10) as Day;
}

/** `instant` plus `duration`, in UTC; a day past the end of a month is its last day. Undefined past the year 9999. */
export function addDuration(instant: Instant, duration: Duration): Instant | undefined {
  const [, years = 0, months = 0, weeks = 0, days = 0] = (DURATION.exec(duration) ?? []).map(
    (part: string | undefined) => Number(part ?? 0),
  );
  const date = new Date(instant);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + years * 12 + months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(dayOfMonth, lastDay) + weeks * 7 + days);
  return date.getUTCFullYear() > 9999 ? undefined : instantOf(date.getTime());
}

function isRealDay(parts: RegExpExecArray): boolean {
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
