import child from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/*
 * Loaded before a command: ends its process by SIGKILL at the n-th time it is about to alter something on the disk or
 * to run another program, as DIE_AT says. Every moment at which a disk or a power switch may fail can so be tried.
 */
const ALTERING = [
  'writeFileSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'mkdirSync',
  'mkdtempSync',
  'chmodSync',
] as const;
const last = Number(process.env['DIE_AT']);
let count = 0;

function dieInTime(): void {
  count++;
  if (count === last) process.kill(process.pid, 'SIGKILL');
}

function countCalls(module: object, name: string): void {
  const original = Reflect.get(module, name) as (...given: unknown[]) => unknown;
  const counted = (...given: unknown[]): unknown => {
    dieInTime();
    return original(...given);
  };
  Reflect.set(module, name, Object.assign(counted, original));
}

for (const name of ALTERING) countCalls(fs, name);
countCalls(child, 'spawnSync');
syncBuiltinESMExports();
