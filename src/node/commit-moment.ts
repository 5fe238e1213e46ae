import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { instantOf, type Instant } from '../core/model/time.ts';
import type { Registry } from '../core/model/registry.ts';
import { publishedEndorsements } from '../core/publication/endorsements.ts';
import { NO_MONITOR } from './change/run-git.ts';
import type { Environment } from './private-keys.ts';

const run = promisify(execFile);

interface Awarded {
  readonly awardedAt: Instant;
}

/**
 * The moment that a build's pages speak of: SOURCE_DATE_EPOCH, else the commit's, and never before the newest award or endorsement.
 * The clock has no part in it: the same commit gives the same bytes at any hour.
 */
export async function buildMoment(
  root: string,
  registry: Pick<Registry, 'awards' | 'badges' | 'issuers'>,
  environment: Environment,
): Promise<Instant> {
  const said = { awardedAt: endorsedAt(registry) };
  return latestOf(await commitMoment(root, environment), [...registry.awards, said]);
}

/** When the newest endorsement was made; the beginning of time where there is none. */
export function endorsedAt(registry: Pick<Registry, 'awards' | 'badges' | 'issuers'>): Instant {
  const said = publishedEndorsements(registry).map(({ issuedOn }) => ({ awardedAt: issuedOn }));
  return latestOf(instantOf(0), said);
}

/** SOURCE_DATE_EPOCH, else the moment of the commit, else the beginning of time. */
export async function commitMoment(root: string, environment: Environment): Promise<Instant> {
  const seconds = environment['SOURCE_DATE_EPOCH'] ?? (await commitSeconds(root));
  return instantOf(/^\d{1,12}$/.test(seconds) ? Number(seconds) * 1000 : 0);
}

/** A moment, or that of the newest award, whichever is later. */
export function latestOf(moment: Instant, awards: readonly Awarded[]): Instant {
  return awards.reduce((latest, { awardedAt }) => (awardedAt > latest ? awardedAt : latest), moment);
}

async function commitSeconds(root: string): Promise<string> {
  try {
    const { stdout } = await run('git', [...NO_MONITOR, '-C', root, 'log', '-1', '--format=%ct'], { timeout: 10_000 });
    return stdout.trim();
  } catch {
    return '';
  }
}
