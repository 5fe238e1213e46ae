import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { OutputFile } from '../core/publication/output-file.ts';
import { together } from '../core/verify/site/site-verification.ts';
import {
  openWrittenDesk,
  type WrittenDesk,
  type WrittenFile,
  type WrittenFindings,
} from './verify-site/written-desk.ts';
import { openAwardDesk, type AwardDesk, type AwardJob, type AwardMaterial } from './award-desk.ts';

/** What a worker is given once. No key is among it. */
export interface AwardWorkerData extends AwardMaterial {
  readonly folder: string;
}

/** What became of a batch. Its awards were verified from the bytes that were written, as any verifier would. */
export interface WrittenBatch extends WrittenFindings {
  readonly files: number;
  readonly bytes: number;
}

/** `faulty`: awards that did not pass their own check. `unwritable`: a full disk and the like. */
export type AwardAnswer =
  | ({ readonly kind: 'written' } & WrittenBatch)
  | { readonly kind: 'faulty'; readonly faults: readonly string[] }
  | { readonly kind: 'unwritable'; readonly reason: string };

/** First the data, then any number of batches. */
export type AwardMessage =
  | { readonly kind: 'data'; readonly data: AwardWorkerData }
  | { readonly kind: 'jobs'; readonly jobs: readonly AwardJob[] };

let place: { readonly folder: string; readonly desk: AwardDesk; readonly verifier: WrittenDesk } | undefined;
const folders = new Set<string>();

parentPort?.on('message', (message: AwardMessage) => {
  if (message.kind === 'data') place = openPlace(message.data);
  else void work(message.jobs).then((answer) => parentPort?.postMessage(answer));
});

function openPlace(data: AwardWorkerData): NonNullable<typeof place> {
  const { folder, edition } = data;
  return {
    folder,
    desk: openAwardDesk(data),
    verifier: openWrittenDesk({ folder, url: edition.site.url, now: edition.asOf }),
  };
}

async function work(jobs: readonly AwardJob[]): Promise<AwardAnswer> {
  if (!place) throw new Error('Awards reached a worker before what they are made with');
  const found: WrittenFindings[] = [];
  const written = { files: 0, bytes: 0 };
  // One award after the other, so that the files of each are forgotten before the next are made.
  for (const job of jobs) {
    const { files, faults } = await place.desk(job);
    if (faults.length > 0) return { kind: 'faulty', faults };
    const sound = files.map(withBytes);
    try {
      for (const file of sound) write(place.folder, file);
    } catch (error) {
      return { kind: 'unwritable', reason: error instanceof Error ? error.message : String(error) };
    }
    found.push(await place.verifier(job.award.id, sound));
    written.files += sound.length;
    for (const { bytes } of sound) written.bytes += bytes.length;
  }
  return {
    kind: 'written',
    ...written,
    findings: together(found.map(({ findings }) => findings)),
    lines: found.flatMap(({ lines }) => lines),
    awaited: [...new Set(found.flatMap(({ awaited }) => awaited))],
  };
}

function withBytes({ path, content }: OutputFile): WrittenFile {
  return { path, bytes: typeof content === 'string' ? Buffer.from(content) : content };
}

function write(site: string, { path, bytes }: WrittenFile): void {
  const file = join(site, path);
  const folder = dirname(file);
  if (!folders.has(folder)) {
    mkdirSync(folder, { recursive: true });
    folders.add(folder);
  }
  writeFileSync(file, bytes);
}
