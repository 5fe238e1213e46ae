import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Registry } from '../core/model/registry.ts';
import type { Problem } from '../core/problem/problem.ts';
import { CODEOWNERS, codeownersProblem } from '../core/review/codeowners.ts';
import { readBytes } from './reading/read-bytes.ts';

// GitHub takes no notice of a larger one.
const MOST_BYTES = 3 * 1024 * 1024;

/** The text of a project's CODEOWNERS; undefined where there is none. What cannot be read is as if it were empty, and is not overwritten. */
export function readCodeowners(root: string): string | undefined {
  const location = join(root, CODEOWNERS);
  if (!existsSync(location)) return undefined;
  const read = readBytes(location, MOST_BYTES);
  return read.kind === 'read' ? read.bytes.toString('utf8') : '';
}

/** What is wrong with the CODEOWNERS of a project that is kept at GitHub, which is one with a folder `.github`. */
export function codeownersProblems(root: string, registry: Registry): readonly Problem[] {
  if (!existsSync(join(root, '.github'))) return [];
  const problem = codeownersProblem(readCodeowners(root), registry);
  return problem ? [problem] : [];
}
