import { visible } from '../src/core/problem/visible.ts';
import type { MergeFault, MergeOutcome } from '../src/node/shards/merge-shards.ts';
import type { ShardOrigin } from '../src/node/shards/shard-record.ts';
import type { StagingRefusal } from '../src/node/staging.ts';

/** Faults that are told one by one. */
const MOST_TOLD = 20;

/** Why shards were not merged, and what to do. */
export function mergeFaultWords(refused: Exclude<MergeOutcome, { kind: 'merged' }>): string {
  const lines = refused.kind === 'refused' ? refused.faults.map(words) : refused.lines;
  const told = lines.slice(0, MOST_TOLD).map((line) => `  ${line}`);
  const more = lines.length - told.length;
  const said =
    refused.kind === 'refused' ? 'These are not the shards of one site' : 'What the shards make does not verify';
  return `${said}:\n${told.join('\n')}\n${more > 0 ? `  and ${more} more\n` : ''}Nothing was published. Build what is wrong again with \`npm run build -- --shard\`.\n`;
}

function words(fault: MergeFault): string {
  switch (fault.kind) {
    case 'no shard':
      return `${visible(fault.folder)} is no shard, or its shard.json or kept.json is not as it was written.`;
    case 'other engine':
      return `${visible(fault.folder)} was built by another Blazon than this one.`;
    case 'differs':
      return `${visible(fault.folder)} ${DIFFERENCES[fault.what]} than ${visible(fault.from)}.`;
    case 'twice':
      return `Shard ${fault.shard} is there more than once: ${fault.folders.map(visible).join(', ')}.`;
    case 'missing':
      return `Of ${fault.of} shards these are missing: ${fault.shards.join(', ')}.`;
    case 'not its own':
      return `${visible(fault.folder)} has ${visible(fault.path)}, which is not for it to make.`;
    case 'content':
      return `${visible(fault.folder)}: ${visible(fault.fault.file)}: ${fault.fault.sentence}`;
  }
}

const DIFFERENCES: Readonly<Record<keyof ShardOrigin, string>> = {
  of: 'is one of another number of shards',
  engine: 'was built by another Blazon',
  commit: 'is of another commit',
  notes: 'was built with other notes of commits (`refs/notes/blazon`)',
  history: 'was built from a history that was cut off elsewhere',
  production: 'is for publication or not, otherwise',
  url: 'is of a site at another address',
  asOf: 'speaks of another moment',
  keys: 'is signed with other keys',
  common: 'came to other pages, badges or lists',
};

export function stagingWords(refused: StagingRefusal, out: string): string {
  switch (refused.kind) {
    case 'busy':
      return `Another build is writing to ${visible(out)} (process ${refused.pid}).\n`;
    case 'foreign':
      return `${visible(out)} is not a folder that a build made; name another with --out.\n`;
    case 'sources':
      return `${visible(out)} is, or holds, what the site is made from; name another folder with --out.\n`;
  }
}
