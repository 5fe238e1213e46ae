import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Runs a script of the benchmark, or a command, in a process of its own and gives what it printed. */
export function node(script: string, args: readonly string[]): string {
  const file = fileURLToPath(new URL(script, import.meta.url));
  return execFileSync(process.execPath, [file, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** Waits until everything written so far is on the disk, so that nobody pays for what another wrote. */
export function settle(): void {
  execFileSync('sync');
}

/** Longer than a file system goes around what was deleted (ext4: 35 s), at many times the cost of a new file. */
const FORGOTTEN = 40_000;

/** Deletes folders, and waits until files that are made after it cost what they cost where nothing was deleted. */
export function clear(...folders: readonly string[]): void {
  if (!folders.some((folder) => existsSync(folder))) return;
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  settle();
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, FORGOTTEN);
}

/** Seconds that something took, from its start to its end. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

export function seconds(value: number): string {
  return `${value.toFixed(2)} s`;
}

export function times(value: number): string {
  return `${value.toFixed(2)} times`;
}

export function print(title: string, rows: readonly (readonly [string, string])[]): void {
  process.stdout.write(`\n${title}\n`);
  for (const [name, value] of rows) process.stdout.write(`  ${name.padEnd(52)} ${value.padStart(14)}\n`);
}
