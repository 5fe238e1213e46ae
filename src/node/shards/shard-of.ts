import { createHash } from 'node:crypto';
import type { AwardId } from '../../core/model/ids.ts';

/** One of several builds that together make one site; both count from 1. */
export interface ShardNumber {
  readonly shard: number;
  readonly of: number;
}

/** The shard that makes what there is once: pages, classes, lists. */
export const FIRST = 1;

const MOST = 1000;

/** Of `2/5`, the second of five. */
export function parseShardNumber(text: string): ShardNumber | undefined {
  const [, shard = 0, of = 0] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text)?.map(Number) ?? [];
  return shard >= 1 && shard <= of && of <= MOST ? { shard, of } : undefined;
}

/** The shard that makes an award, of as many. It depends on its id alone, so that every machine comes to the same. */
export function shardOf(award: AwardId, of: number): number {
  const digest = createHash('sha256').update(award).digest();
  return (digest.readUInt32BE(0) % of) + 1;
}
