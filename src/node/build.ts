import { relative } from 'node:path';
import type { Place, Problem } from '../core/problem/problem.ts';
import type { Written } from './award-pool.ts';
import type { SiteReport } from './build-report.ts';
import { SignerFailed } from './command-signer.ts';
import { planChange } from './increment/build-change.ts';
import { isPublished, publishedAlready } from './increment/published-already.ts';
import type { Rebuilt } from './increment/rebuilt.ts';
import type { OpenedProject, OpenOptions } from './open-publication.ts';
import type { ShardNumber } from './shards/shard-of.ts';
import { placeOfIssuer, signerProblem } from './signer-command.ts';
import type { Stages } from './stages.ts';
import { openStaging, type Staging, type StagingRefusal } from './staging.ts';
import { unwritable } from './unwritable.ts';

export interface BuildOptions extends OpenOptions {
  /** The folder that the site is to take the place of. */
  readonly out: string;
  /** Holds every file of the site that is there against its manifest before it is built upon: for one that comes out of a cache. */
  readonly isSiteChecked?: boolean | undefined;
  /** Nothing is made where everything would have to be made anew. */
  readonly isOnlyChange?: boolean | undefined;
  /** Only a share of the awards, in a folder of its own that `mergeShards` takes. */
  readonly shard?: ShardNumber | undefined;
  readonly stages: Stages;
  /** Told of the staging folder, so that an interrupted build can clear it. */
  readonly onStaging?: (staging: Staging) => void;
}

export type BuildOutcome =
  /** A shard can be made of a commit alone, for others have to be of the same. */
  | { readonly kind: 'uncommitted' }
  /** Everything has to be made anew, and only a change was wanted. */
  | { readonly kind: 'whole wanted'; readonly why: string }
  | ({ readonly kind: 'shard'; readonly awards: number; readonly files: number } & ShardNumber)
  | ({ readonly kind: 'refused' } & Pick<OpenedProject, 'problems' | 'files' | 'site'>)
  | {
      readonly kind: 'published';
      readonly report: SiteReport;
      readonly written: Written;
      readonly preview: boolean;
      readonly rebuilt: Rebuilt;
    };

/** Reads, checks, signs and publishes a project. What is refused leaves the output folder as it was. */
export async function build(options: BuildOptions): Promise<BuildOutcome> {
  const { out, root } = options;
  let staging: Staging | undefined;
  try {
    const opening = openStaging(out, root);
    if ('kind' in opening) return refused([refusal(opening, placeOf(out, root))]);
    staging = opening;
    options.onStaging?.(staging);
    return await buildUpon(staging, options);
  } catch (error) {
    if (error instanceof SignerFailed)
      return refused([signerProblem(error.issuer, error.fault, placeOfIssuer(error.issuer))]);
    const reason = unwritable(error);
    if (reason === undefined) throw error;
    return refused([{ code: 'WRITE_FAILED', place: placeOf(out, root), reason }]);
  } finally {
    staging?.discard();
  }
}

/**
 * Only what has changed, where enough was kept of the build before; else everything. What makes files is loaded where some are to be made:
 * to load it takes longer than to find that nothing changed.
 */
async function buildUpon(staging: Staging, options: BuildOptions): Promise<BuildOutcome> {
  if (options.shard) return (await import('./shards/build-shard.ts')).buildShard(staging, options, options.shard);
  const plan = await options.stages.run('find what changed', () => planChange(options));
  if (plan.kind === 'whole') return buildAll(staging, options, plan.why);
  if (isPublished(plan)) return publishedAlready(plan);
  const { publishChange } = await import('./increment/publish-change.ts');
  const outcome = await publishChange(plan, staging, options);
  if (outcome.kind !== 'untold') return outcome;
  staging.clear();
  return buildAll(staging, options, outcome.why);
}

async function buildAll(staging: Staging, options: BuildOptions, why: string): Promise<BuildOutcome> {
  if (options.isOnlyChange) return { kind: 'whole wanted', why };
  const { buildWhole } = await import('./build-whole.ts');
  return buildWhole(staging, options, why);
}

function refused(problems: readonly Problem[]): BuildOutcome {
  return { kind: 'refused', problems, files: [], site: undefined };
}

function refusal(refused: StagingRefusal, place: Place): Problem {
  switch (refused.kind) {
    case 'busy':
      return { code: 'BUILD_RUNNING', place, folder: place.file, pid: refused.pid };
    case 'foreign':
      return { code: 'OUTPUT_NOT_OURS', place, folder: place.file };
    case 'sources':
      return { code: 'OUTPUT_HOLDS_SOURCES', place, folder: place.file };
  }
}

/** From the project's root, as all places are; absolute where it lies outside. */
function placeOf(out: string, root: string): Place {
  const inside = relative(root, out);
  return { file: inside.startsWith('..') ? out : inside || '.', line: 1, column: 1 };
}
