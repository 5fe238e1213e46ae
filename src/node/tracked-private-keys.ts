import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../core/problem/problem.ts';
import { readPem } from '../core/proof/pem.ts';
import { privateKeyPlace } from '../core/proof/private-key-place.ts';
import { NO_MONITOR } from './change/run-git.ts';

/** Private keys among the key files that git tracks below this folder. None outside of a repository. */
export function trackedPrivateKeys(projectRoot: string): readonly Problem[] {
  const { status, stdout } = spawnSync('git', [...NO_MONITOR, 'ls-files', '-z', '--', '*.pem', '*.key'], {
    cwd: projectRoot,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) return [];
  return stdout
    .split('\0')
    .filter((file) => file !== '')
    .flatMap((file) => privateKeyIn(file, projectRoot));
}

/** Only a key that could be read counts: pages about keys show what one looks like. */
function privateKeyIn(file: string, projectRoot: string): readonly Problem[] {
  const text = textOf(join(projectRoot, file));
  const place = text !== undefined && readPem(text).kind === 'pem' ? privateKeyPlace(file, text) : undefined;
  return place ? [{ code: 'PRIVATE_KEY_IN_REPOSITORY', place }] : [];
}

/** Undefined for what is tracked but not there, and for what is no file. */
function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
