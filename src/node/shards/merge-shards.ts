import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MANIFEST, manifestFaults, manifestJson, type PublishedFile } from '../../core/verify/site/manifest.ts';
import { brokenLines } from '../../core/verify/site/print-site.ts';
import { revocationFaults } from '../../core/verify/site/revocation-lists.ts';
import {
  fault,
  nothingFound,
  siteVerdict,
  together,
  type SiteFault,
  type StandingCounts,
} from '../../core/verify/site/site-verification.ts';
import { engineDigest } from '../increment/engine-digest.ts';
import { digestOf } from '../increment/kept-file.ts';
import { removeOtherStates } from '../increment/publish-state.ts';
import type { Stages } from '../stages.ts';
import type { Staging } from '../staging.ts';
import { indexPaths } from '../verify-site/path-index.ts';
import { contentOf, readSiteFile } from '../verify-site/site-files.ts';
import { readMarker } from '../verify-site/site-marker.ts';
import { countFaults, sorted, verifyPart } from '../verify-site/verify-site.ts';
import { disagreements, type Disagreement } from './disagreements.ts';
import { keepMerged, readShardKept, type ShardKept } from './shard-kept.ts';
import { readShardRecord, SHARD_FILES, type ShardRecord } from './shard-record.ts';

/** A shard in its folder. */
export interface FoundShard {
  readonly folder: string;
  readonly record: ShardRecord;
  readonly kept: ShardKept;
}

export interface MergeOptions {
  readonly staging: Staging;
  readonly stages: Stages;
  /** The folder of the states of the site, to keep there what the next build can be built upon. */
  readonly states: string | undefined;
}

/** Why shards make no site. */
export type MergeFault =
  | { readonly kind: 'no shard'; readonly folder: string }
  | Disagreement
  | { readonly kind: 'content'; readonly folder: string; readonly fault: SiteFault };

export type MergeOutcome =
  | {
      readonly kind: 'merged';
      readonly files: number;
      readonly url: string;
      readonly counts: StandingCounts;
      /** The digest of the manifest. */
      readonly manifest: string;
    }
  | { readonly kind: 'refused'; readonly faults: readonly MergeFault[] }
  /** All of them belong together, and what they come to does not verify. */
  | { readonly kind: 'broken'; readonly lines: readonly string[] };

/**
 * Makes the site of which these are the shards. That they belong together, that nothing is missing, and every byte is held against what the shards
 * wrote; what there is once, links and revocation lists are verified over all. Signatures were verified where they were made.
 */
export async function mergeShards(
  folders: readonly string[],
  { staging, stages, states }: MergeOptions,
): Promise<MergeOutcome> {
  const read = folders.map((folder) => ({ folder, shard: readShard(folder) }));
  const unread = read.filter(({ shard }) => !shard);
  if (unread.length > 0) return { kind: 'refused', faults: unread.map(({ folder }) => ({ kind: 'no shard', folder })) };
  const shards = read.flatMap(({ shard }) => shard ?? []);
  const apart = disagreements(shards, engineDigest());
  if (apart.length > 0) return { kind: 'refused', faults: apart };
  const foreign = shards.flatMap(contentFaults);
  if (foreign.length > 0) return { kind: 'refused', faults: foreign };
  const changed = await stages.run('take together', (progress) => takeTogether(shards, staging.folder, progress));
  if (changed.length > 0) return { kind: 'refused', faults: changed };
  const records = shards.map(({ record }) => record);
  const outcome = await stages.run('verify', () => verifyTogether(staging.folder, records));
  if (outcome.kind !== 'merged') return outcome;
  const kept = shards.map((shard) => shard.kept);
  if (states !== undefined)
    await stages.run('keep the state', () => {
      keepMerged(states, outcome.manifest, kept);
    });
  staging.publish();
  if (states !== undefined) removeOtherStates(states, outcome.manifest);
  return outcome;
}

function readShard(folder: string): FoundShard | undefined {
  const record = readShardRecord(folder);
  const kept = record && readShardKept(folder, record.kept);
  return kept && { folder, record, kept };
}

function filesOf({ awards, common }: ShardRecord): readonly PublishedFile[] {
  return [...awards, ...common];
}

/** Files that are not there, or that the shard did not make. */
function contentFaults({ folder, record }: FoundShard): readonly MergeFault[] {
  const { files, faults } = contentOf(join(folder, SHARD_FILES));
  const listed = manifestFaults(filesOf(record), [], new Set(files));
  return [...faults, ...listed].map((fault) => ({ kind: 'content', folder, fault }));
}

/** What is written is what was held against the record. Gives what is not as its shard made it. */
function takeTogether(
  shards: readonly FoundShard[],
  to: string,
  onProgress: (done: number, of: number) => void,
): readonly MergeFault[] {
  const all = shards.reduce((sum, { record }) => sum + filesOf(record).length, 0);
  const faults: MergeFault[] = [];
  const folders = new Set<string>();
  let done = 0;
  for (const { folder, record } of shards)
    for (const listed of filesOf(record)) {
      const file = readSiteFile(join(folder, SHARD_FILES), listed.path);
      const found =
        file.kind === 'read' ? manifestFaults([listed], [file.published], new Set([listed.path])) : [file.fault];
      faults.push(...found.map((fault): MergeFault => ({ kind: 'content', folder, fault })));
      const place = join(to, listed.path);
      if (!folders.has(dirname(place))) mkdirSync(dirname(place), { recursive: true });
      folders.add(dirname(place));
      if (file.kind === 'read') writeFileSync(place, file.bytes);
      onProgress((done += 1), all);
    }
  return faults;
}

function awaitedFaults(records: readonly ShardRecord[], present: ReadonlySet<string>): readonly SiteFault[] {
  return records
    .flatMap(({ awaited }) => awaited)
    .filter((path) => !present.has(path))
    .map((path) => fault('FILE_MISSING', path, 'An award leads to the file, and it is not there.'));
}

/** Verifies what no shard could alone, and lists everything. */
async function verifyTogether(folder: string, records: readonly ShardRecord[]): Promise<MergeOutcome> {
  const marker = readMarker(folder);
  if ('reason' in marker) return { kind: 'broken', lines: [`What they make is no site: ${marker.reason}.`] };
  const { url, asOf, counts: said } = marker;
  if (asOf === undefined) return { kind: 'broken', lines: ['The site does not tell the moment of which it speaks.'] };
  const listed = records.flatMap(filesOf);
  const files = listed.map(({ path }) => path);
  const { awards: removed, others } = sorted(records.flatMap(({ common }) => common.map(({ path }) => path)));
  const part = await verifyPart(
    { awards: removed, files: others },
    { folder, url, paths: indexPaths(files) },
    { now: asOf },
  );
  const all = together([part.findings, ...records.map(({ findings }) => ({ ...nothingFound, ...findings }))]);
  const awards = records.reduce((sum, record) => sum + sorted(record.awards.map(({ path }) => path)).awards.length, 0);
  const faults = [
    ...all.faults,
    ...revocationFaults(all),
    ...awaitedFaults(records, new Set(files)),
    ...countFaults(said, files, { awards, removed: all.counts.removed }),
  ];
  const verdict = siteVerdict({ counts: all.counts, faults });
  if (verdict !== 'valid')
    return { kind: 'broken', lines: brokenLines({ ...all, faults, url, verdict, files: files.length }) };
  const manifest = manifestJson(listed);
  writeFileSync(join(folder, MANIFEST), manifest);
  return { kind: 'merged', files: files.length + 1, url, counts: all.counts, manifest: digestOf(manifest) };
}
