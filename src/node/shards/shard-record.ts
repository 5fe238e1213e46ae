import { join } from 'node:path';
import type { Instant } from '../../core/model/time.ts';
import { safeManifest } from '../../core/transfer/published-path.ts';
import type { PublishedFile } from '../../core/verify/site/manifest.ts';
import type { SiteFindings } from '../../core/verify/site/site-verification.ts';
import { readWhole, writeWhole } from '../increment/kept-file.ts';
import type { ShardNumber } from './shard-of.ts';

/** The file beside the folder of a shard's files that tells what they are. */
const SHARD_RECORD = 'shard.json';
/** The folder of a shard's files, as they lie in the site. */
export const SHARD_FILES = 'site';

/** What has to be the same of all shards of a site. */
export interface ShardOrigin {
  readonly of: number;
  /** A digest of Blazon itself. */
  readonly engine: string;
  readonly commit: string;
  /** Digests of what was noted of commits, and of where the history is cut off. */
  readonly notes: string;
  readonly history: string;
  readonly production: boolean;
  readonly url: string;
  readonly asOf: Instant;
  /** A digest of the public halves of the keys. */
  readonly keys: string;
  /** A digest of the manifest of everything that there is once. Each shard has made it, and has verified its awards against it. */
  readonly common: string;
}

/** What a shard is and has found of its awards. */
export interface ShardRecord extends ShardNumber {
  readonly origin: ShardOrigin;
  readonly findings: Pick<SiteFindings, 'counts' | 'links' | 'revoked'>;
  /** The digest of what it leaves for builds upon the merged site. */
  readonly kept: string;
  /** Files that its awards lead to and that another shard may make. */
  readonly awaited: readonly string[];
  /** The files of its awards. */
  readonly awards: readonly PublishedFile[];
  /** What there is once; empty in all shards but the first. */
  readonly common: readonly PublishedFile[];
}

interface Written extends Omit<ShardRecord, 'awards' | 'common'> {
  /** As manifests. */
  readonly awards: string;
  readonly common: string;
}

export function writeShardRecord(folder: string, record: Written): void {
  writeWhole(join(folder, SHARD_RECORD), JSON.stringify(record));
}

/** Undefined for a folder that is no shard, or whose record is not as it was written. */
export function readShardRecord(folder: string): ShardRecord | undefined {
  const text = readWhole(join(folder, SHARD_RECORD));
  if (text === undefined) return undefined;
  const written = JSON.parse(text) as Written;
  const [awards, common] = [written.awards, written.common].map(safeManifest);
  return awards && common && { ...written, awards, common };
}
