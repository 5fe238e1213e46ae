import { expect } from 'vitest';

/**
 * Does the work and expects it to have taken at most so much time of the processor, which a busy machine does not add to.
 * Generous: what is bounded takes a tenth, what is not takes minutes.
 */
export function within(milliseconds: number, work: () => void): void {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(milliseconds);
}
