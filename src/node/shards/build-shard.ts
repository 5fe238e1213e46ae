import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AwardId } from '../../core/model/ids.ts';
import type { Publication } from '../../core/publication/publication.ts';
import { manifestJson, manifestOfLines } from '../../core/verify/site/manifest.ts';
import { brokenLines } from '../../core/verify/site/print-site.ts';
import { siteVerdict } from '../../core/verify/site/site-verification.ts';
import type { WrittenAwards } from '../award-pool.ts';
import type { BuildOptions, BuildOutcome } from '../build.ts';
import { fill, openToPublish, withProvenance } from '../build-whole.ts';
import { committedProject, type Committed } from '../increment/committed.ts';
import { engineDigest } from '../increment/engine-digest.ts';
import { digestOf } from '../increment/kept-file.ts';
import type { Staging } from '../staging.ts';
import { signAll } from '../signatures/signing.ts';
import { standingFaults } from '../verify-site/verify-built.ts';
import { contentOf, readSiteFile } from '../verify-site/site-files.ts';
import { awardIn } from '../verify-site/award-in.ts';
import { writtenFaults } from '../verify-site/written-faults.ts';
import { FIRST, shardOf, type ShardNumber } from './shard-of.ts';
import { shardKept, writeShardKept } from './shard-kept.ts';
import { SHARD_FILES, writeShardRecord, type ShardOrigin, type ShardRecord } from './shard-record.ts';

/**
 * Makes a share of the awards of a project, and in the first share what there is once. Everything that there is once is made in all of them, so that each
 * verifies its awards as in the whole site, and is taken away again.
 */
export async function buildShard(staging: Staging, options: BuildOptions, number: ShardNumber): Promise<BuildOutcome> {
  const { root, stages } = options;
  const before = options.people === undefined ? committedProject(root) : undefined;
  if (!before) return { kind: 'uncommitted' };
  const opened = await openToPublish(options);
  if (opened.kind === 'refused') return opened;
  const isOwn = (id: AwardId): boolean => shardOf(id, number.of) === number.shard;
  const publication = await stages.run('read history', () => withProvenance(root, opened.publication, isOwn));
  const folder = join(staging.folder, SHARD_FILES);
  mkdirSync(folder);
  const { signers } = signAll(opened.signers, options);
  const filled = await fill({ ...staging, folder }, publication, { signers, isOwn }, stages);
  if ('problems' in filled) return { kind: 'refused', problems: filled.problems, files: [], site: opened.site };
  const share = shareOf(publication, isOwn);
  const made = await stages.run('verify', () => verifyShare(folder, share, filled.awards));
  const common = manifestJson(commonFiles(folder, made.ids));
  if (number.shard !== FIRST) for (const { path } of commonFiles(folder, made.ids)) rmSync(join(folder, path));
  if (committedProject(root)?.commit !== before.commit) return { kind: 'uncommitted' };
  const isFirst = number.shard === FIRST;
  const once = isFirst ? { whole: publication, before, rendered: filled.rendered, options } : undefined;
  writeShardRecord(staging.folder, {
    ...number,
    origin: originOf(before, { publication, production: options.production, of: number.of, common }),
    kept: writeShardKept(staging.folder, shardKept(share, once)),
    findings: made.findings,
    awaited: made.awaited,
    awards: manifestOfLines(made.lines),
    common: isFirst ? common : manifestJson([]),
  });
  staging.publish();
  return { kind: 'shard', ...number, awards: share.registry.awards.length, files: made.lines.length };
}

function shareOf(publication: Publication, isOwn: (id: AwardId) => boolean): Publication {
  const { registry } = publication;
  return {
    ...publication,
    registry: { ...registry, awards: registry.awards.filter(({ id }) => isOwn(id)), tombstones: [] },
  };
}

interface VerifiedShare {
  readonly ids: ReadonlySet<string>;
  readonly findings: ShardRecord['findings'];
  readonly awaited: readonly string[];
  readonly lines: readonly string[];
}

/** Throws what does not verify: a fault of Blazon. What awards of other shards have is for the merge to see. */
function verifyShare(folder: string, share: Publication, written: WrittenAwards): VerifiedShare {
  const { registry, edition } = share;
  const { files, faults } = contentOf(folder);
  const { findings, lines, awaited } = written;
  const ids = new Set<string>(registry.awards.map(({ id }) => id));
  const all = {
    ...findings,
    faults: [...findings.faults, ...faults, ...writtenFaults({ lines, awaited: [] }, { folder, files, awards: ids })],
  };
  const verdict = siteVerdict(all);
  const broken = [
    ...(verdict === 'valid' ? [] : brokenLines({ ...all, url: edition.site.url, verdict, files: files.length })),
    ...standingFaults(findings, share),
  ];
  if (broken.length > 0) throw new Error(`What does not verify is not published:\n${broken.join('\n')}`);
  const { counts, links, revoked } = findings;
  return { ids, findings: { counts, links, revoked }, awaited, lines };
}

/** All files but those of these awards. */
function commonFiles(folder: string, awards: ReadonlySet<string>) {
  return contentOf(folder)
    .files.filter((path) => !awards.has(awardIn(path) ?? ''))
    .map((path) => {
      const file = readSiteFile(folder, path);
      if (file.kind === 'unreadable') throw new Error(`${path} was made and cannot be read`);
      return file.published;
    });
}

function originOf(
  { commit, notes, history }: Committed,
  made: {
    readonly publication: Publication;
    readonly production: boolean;
    readonly of: number;
    readonly common: string;
  },
): ShardOrigin {
  const { edition } = made.publication;
  return {
    of: made.of,
    engine: engineDigest(),
    commit,
    notes: digestOf(notes),
    history: digestOf(history),
    production: made.production,
    url: edition.site.url,
    asOf: edition.asOf,
    keys: digestOf(JSON.stringify([...edition.signingKeys])),
    common: digestOf(made.common),
  };
}
