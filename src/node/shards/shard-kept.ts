import { join } from 'node:path';
import type { Publication } from '../../core/publication/publication.ts';
import type { BuildOptions } from '../build.ts';
import type { Committed } from '../increment/committed.ts';
import { stateOf } from '../increment/keep-state.ts';
import { digestOf, readWhole, writeWhole } from '../increment/kept-file.ts';
import { ledgerAward, ledgerPerson, type LedgerAward, type LedgerPerson } from '../increment/ledger.ts';
import { ledgerEntries } from '../increment/ledger-table.ts';
import { renderedEntries, writeFirstState, type PublishState, type Rendered } from '../increment/publish-state.ts';
import { talliesOf, type Tallies } from '../increment/tallies.ts';

/** What a shard leaves of what builds upon the merged site may rely on: its awards and, in the first, what there is once. */
export interface ShardKept {
  readonly awards: readonly LedgerAward[];
  readonly once: KeptOnce | undefined;
}

interface KeptOnce {
  readonly state: PublishState;
  readonly tallies: Tallies;
  readonly people: readonly LedgerPerson[];
  readonly rendered: Rendered;
}

const KEPT = 'kept.json';

/** `share` has the awards of the shard alone. */
export function shardKept(
  share: Publication,
  first:
    | {
        readonly whole: Publication;
        readonly before: Committed;
        readonly rendered: Rendered;
        readonly options: BuildOptions;
      }
    | undefined,
): ShardKept {
  const { registry, provenance } = share;
  return {
    awards: registry.awards.map((award) => ledgerAward(award, registry, provenance?.get(award.id))),
    once: first && {
      state: stateOf(first.whole, first.before, first.options),
      tallies: talliesOf(first.whole.registry, first.whole.edition.asOf),
      people: Array.from(registry.recipients.values(), ledgerPerson),
      rendered: first.rendered,
    },
  };
}

/** Gives the digest by which the record of the shard knows it. */
export function writeShardKept(folder: string, kept: ShardKept): string {
  const text = JSON.stringify(kept);
  writeWhole(join(folder, KEPT), text);
  return digestOf(text);
}

/** Undefined where it is not what the record knows. */
export function readShardKept(folder: string, digest: string): ShardKept | undefined {
  const text = readWhole(join(folder, KEPT));
  return text !== undefined && digestOf(text) === digest ? (JSON.parse(text) as ShardKept) : undefined;
}

/** Keeps of the site that was merged what is kept of one that was built. `folder` is that of its states. */
export function keepMerged(folder: string, manifest: string, shards: readonly ShardKept[]): void {
  const once = shards.find((shard) => shard.once)?.once;
  if (!once) return;
  const { state, tallies, people, rendered } = once;
  const awards = shards.flatMap((shard) => shard.awards);
  writeFirstState(folder, manifest, {
    state,
    tallies,
    entries: ledgerEntries(awards, people, renderedEntries(rendered)),
  });
}
