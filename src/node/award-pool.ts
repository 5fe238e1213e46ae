import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { together, type SiteFindings } from '../core/verify/site/site-verification.ts';
import type { AwardJob } from './award-desk.ts';
import type { AwardAnswer, AwardMessage, AwardWorkerData, WrittenBatch } from './award-worker.ts';
import { BATCH } from './sign-awards.ts';
import type { WrittenFindings } from './verify-site/written-desk.ts';

/** Megabytes of a worker's heap. Left to itself, a worker on a large machine tidies up late and holds twice what it needs. */
const HEAP = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 384 };

export interface Written {
  readonly files: number;
  readonly bytes: number;
}

/** Awards that were written, and what was found of them and of their files. */
export interface WrittenAwards extends Written, WrittenFindings {}

/** The site could not be written: a full disk, a missing permission. Not a fault of ours. */
export class UnwritableError extends Error {
  override readonly name = 'UnwritableError';
}

/** Workers that are loading their modules already, while there is nothing for them to write yet. */
export interface AwardPool {
  /**
   * Writes the files and pages of awards on all cores. Batches are pulled as workers become free, so memory does not
   * grow with their number. Throws `UnwritableError`, or an Error naming the awards that did not pass their own check.
   */
  write(
    batches: AsyncGenerator<readonly AwardJob[]>,
    data: AwardWorkerData,
    onProgress: (done: number) => void,
  ): Promise<WrittenAwards>;
  close(): Promise<void>;
}

/** Starts as many workers as there are cores and work for `count` awards. */
export function startAwardPool(count: number): AwardPool {
  const size = Math.min(availableParallelism(), Math.ceil(count / BATCH));
  const workers = Array.from(
    { length: size },
    () => new Worker(new URL('./award-worker.ts', import.meta.url), { resourceLimits: HEAP }),
  );
  return {
    write: (batches, data, onProgress) => writeWith(workers, batches, data, onProgress),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

async function writeWith(
  workers: readonly Worker[],
  batches: AsyncGenerator<readonly AwardJob[]>,
  data: AwardWorkerData,
  onProgress: (done: number) => void,
): Promise<WrittenAwards> {
  const total = { files: 0, bytes: 0 };
  const findings: SiteFindings[] = [];
  const lines: string[] = [];
  const awaited = new Set<string>();
  let done = 0;
  const serve = async (worker: Worker): Promise<void> => {
    worker.postMessage({ kind: 'data', data } satisfies AwardMessage);
    for (let next = await batches.next(); !next.done; next = await batches.next()) {
      const written = outcomeOf(await ask(worker, next.value));
      total.files += written.files;
      total.bytes += written.bytes;
      findings.push(written.findings);
      for (const line of written.lines) lines.push(line);
      for (const path of written.awaited) awaited.add(path);
      done += next.value.length;
      onProgress(done);
    }
  };
  await Promise.all(workers.map(serve));
  return { ...total, findings: together(findings), lines, awaited: [...awaited] };
}

async function ask(worker: Worker, batch: readonly AwardJob[]): Promise<AwardAnswer> {
  return new Promise((resolve, reject) => {
    worker.once('message', (answer: AwardAnswer) => {
      worker.off('error', reject);
      resolve(answer);
    });
    worker.once('error', reject);
    worker.postMessage({ kind: 'jobs', jobs: batch } satisfies AwardMessage);
  });
}

function outcomeOf(answer: AwardAnswer): WrittenBatch {
  switch (answer.kind) {
    case 'written':
      return answer;
    case 'unwritable':
      throw new UnwritableError(answer.reason);
    case 'faulty':
      throw new Error(`Awards that do not pass their own check are not published:\n${answer.faults.join('\n')}`);
  }
}
