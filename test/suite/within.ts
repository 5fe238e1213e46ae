import { expect } from 'vitest';

/**
 * Does the work and expects it to have taken at most so much time of the processor, which a busy machine does not add to.
 * Generous: what is bounded takes a tenth, what is not takes minutes.
 */
export function within<Result>(milliseconds: number, work: () => Result): Result {
  const start = process.cpuUsage();
  const result = work();
  expect(millisecondsSince(start)).toBeLessThan(milliseconds);
  return result;
}

/** The same of work that waits. */
export async function withinOf<Result>(milliseconds: number, work: () => Promise<Result>): Promise<Result> {
  const start = process.cpuUsage();
  const result = await work();
  expect(millisecondsSince(start)).toBeLessThan(milliseconds);
  return result;
}

/** The time of the processor that this process has used since. */
export function millisecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
