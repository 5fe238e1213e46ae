import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { OutputFile } from '../core/publication/output-file.ts';
import { openAwardDesk, type AwardDesk, type AwardJob, type AwardMaterial } from './award-desk.ts';

/** What a worker is given once. No key is among it. */
export interface AwardWorkerData extends AwardMaterial {
  readonly folder: string;
}

/** `faulty`: awards that did not pass their own check. `unwritable`: a full disk and the like. */
export type AwardAnswer =
  | { readonly kind: 'written'; readonly files: number; readonly bytes: number }
  | { readonly kind: 'faulty'; readonly faults: readonly string[] }
  | { readonly kind: 'unwritable'; readonly reason: string };

/** First the data, then any number of batches. */
export type AwardMessage =
  | { readonly kind: 'data'; readonly data: AwardWorkerData }
  | { readonly kind: 'jobs'; readonly jobs: readonly AwardJob[] };

let place: { readonly folder: string; readonly desk: AwardDesk } | undefined;
const folders = new Set<string>();

parentPort?.on('message', (message: AwardMessage) => {
  if (message.kind === 'data') place = { folder: message.data.folder, desk: openAwardDesk(message.data) };
  else void work(message.jobs).then((answer) => parentPort?.postMessage(answer));
});

async function work(jobs: readonly AwardJob[]): Promise<AwardAnswer> {
  if (!place) throw new Error('Awards reached a worker before what they are made with');
  const { folder, desk } = place;
  const made = await Promise.all(jobs.map(desk));
  const faults = made.flatMap((award) => award.faults);
  if (faults.length > 0) return { kind: 'faulty', faults };
  try {
    const sizes = made.flatMap((award) => award.files).map((file) => write(folder, file));
    return { kind: 'written', files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  } catch (error) {
    return { kind: 'unwritable', reason: error instanceof Error ? error.message : String(error) };
  }
}

function write(site: string, { path, content }: OutputFile): number {
  const file = join(site, path);
  const folder = dirname(file);
  if (!folders.has(folder)) {
    mkdirSync(folder, { recursive: true });
    folders.add(folder);
  }
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  writeFileSync(file, bytes);
  return bytes.length;
}
