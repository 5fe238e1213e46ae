import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { instantOf, type Instant } from '../core/model/time.ts';
import type { Registry } from '../core/model/registry.ts';
import { NO_MONITOR } from './change/run-git.ts';
import type { Environment } from './private-keys.ts';

const run = promisify(execFile);

/**
 * The moment that a build's pages speak of: SOURCE_DATE_EPOCH, else the commit's, and never before the newest award.
 * The clock has no part in it: the same commit gives the same bytes at any hour.
 */
export async function buildMoment(root: string, registry: Registry, environment: Environment): Promise<Instant> {
  const seconds = environment['SOURCE_DATE_EPOCH'] ?? (await commitSeconds(root));
  const newest = registry.awards.reduce(
    (latest, { awardedAt }) => (awardedAt > latest ? awardedAt : latest),
    instantOf(0),
  );
  const moment = instantOf(/^\d{1,12}$/.test(seconds) ? Number(seconds) * 1000 : 0);
  return moment > newest ? moment : newest;
}

async function commitSeconds(root: string): Promise<string> {
  try {
    const { stdout } = await run('git', [...NO_MONITOR, '-C', root, 'log', '-1', '--format=%ct'], { timeout: 10_000 });
    return stdout.trim();
  } catch {
    return '';
  }
}
