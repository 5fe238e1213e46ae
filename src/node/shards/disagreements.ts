import type { AwardId } from '../../core/model/ids.ts';
import { manifestJson } from '../../core/verify/site/manifest.ts';
import { digestOf } from '../increment/kept-file.ts';
import { awardIn } from '../verify-site/award-in.ts';
import type { FoundShard } from './merge-shards.ts';
import { FIRST, shardOf } from './shard-of.ts';
import type { ShardOrigin, ShardRecord } from './shard-record.ts';

/** How shards do not belong together. */
export type Disagreement =
  /** Built by another Blazon than the one that merges. */
  | { readonly kind: 'other engine'; readonly folder: string }
  | { readonly kind: 'differs'; readonly folder: string; readonly from: string; readonly what: keyof ShardOrigin }
  | { readonly kind: 'twice'; readonly shard: number; readonly folders: readonly string[] }
  | { readonly kind: 'missing'; readonly shards: readonly number[]; readonly of: number }
  /** It tells of a file that another shard is to make. */
  | { readonly kind: 'not its own'; readonly folder: string; readonly path: string };

const COMPARED: readonly (keyof ShardOrigin)[] = [
  'of',
  'commit',
  'notes',
  'history',
  'production',
  'url',
  'asOf',
  'keys',
  'common',
];

export function disagreements(shards: readonly FoundShard[], engine: string): readonly Disagreement[] {
  const [first] = shards;
  if (!first) return [];
  const { of } = first.record.origin;
  const foreign = shards.filter(({ record }) => record.origin.engine !== engine);
  const different = shards.flatMap(({ folder, record }): readonly Disagreement[] => {
    const what = COMPARED.find((one) => record.origin[one] !== first.record.origin[one]);
    return what ? [{ kind: 'differs', folder, from: first.folder, what }] : [];
  });
  const byShard = Map.groupBy(shards, ({ record }) => record.shard);
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((shard) => !byShard.has(shard));
  return [
    ...foreign.map(({ folder }) => ({ kind: 'other engine', folder }) as const),
    ...different,
    ...[...byShard].flatMap(([shard, same]) =>
      same.length > 1 ? [{ kind: 'twice', shard, folders: same.map(({ folder }) => folder) } as const] : [],
    ),
    ...(missing.length > 0 && different.length === 0 ? [{ kind: 'missing', shards: missing, of } as const] : []),
    ...shards.flatMap(({ folder, record }) =>
      notItsOwn(record).map((path) => ({ kind: 'not its own', folder, path }) as const),
    ),
  ];
}

function notItsOwn({ shard, of, awards, common, origin }: ShardRecord): readonly string[] {
  const strange = awards
    .map(({ path }) => path)
    .filter((path) => {
      const id = awardIn(path);
      return id === undefined || shardOf(id as AwardId, of) !== shard;
    });
  const isCommonRight = shard === FIRST ? digestOf(manifestJson(common)) === origin.common : common.length === 0;
  return [...strange, ...(isCommonRight ? [] : common.map(({ path }) => path))];
}
