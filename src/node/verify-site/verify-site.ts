import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Instant } from '../../core/model/time.ts';
import { textOfBytes } from '../../core/verify/library.ts';
import { MANIFEST, manifestFaults, parseManifest, type PublishedFile } from '../../core/verify/site/manifest.ts';
import {
  fault,
  revocationFaults,
  siteVerdict,
  together,
  type SiteFault,
  type SiteVerification,
} from '../../core/verify/site/site-verification.ts';
import { MARKER } from '../staging.ts';
import { openDesk, type Desk, type DeskAnswer, type DeskData, type Share } from './site-desk.ts';
import { contentOf, readSiteFile } from './site-files.ts';
import { readMarker, type SiteMarker } from './site-marker.ts';

export interface VerifySiteOptions {
  readonly now: Instant;
  readonly onProgress?: (done: number, of: number) => void;
  /** A site that is being built has no manifest to be held against: what is found becomes it. */
  readonly isBeingBuilt?: boolean;
}

/** `none`: the folder is no built site. */
export type SiteOutcome =
  | {
      readonly kind: 'verified';
      readonly verification: SiteVerification;
      /** Every file that could be read, but the manifest. */
      readonly published: readonly PublishedFile[];
    }
  | { readonly kind: 'none'; readonly reason: string };

/** Awards and files that are handed out together. */
const SHARE = 64;
/** Fewer than this are done before a worker has started. */
const FEW = 8 * SHARE;
/** Megabytes of a worker's heap: see award-pool.ts. */
const HEAP = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 384 };

/** Verifies a built site against itself, from its folder alone: awards, documents, pictures, links, and every file against the manifest. Nothing is fetched. */
export async function verifySite(folder: string, options: VerifySiteOptions): Promise<SiteOutcome> {
  const { now, onProgress, isBeingBuilt = false } = options;
  const marker = readMarker(folder);
  if ('reason' in marker) return { kind: 'none', reason: marker.reason };
  const content = contentOf(folder);
  const files = content.files.filter((file) => file !== MANIFEST);
  const { awards, others } = sorted(files);
  const shares = [
    ...slices(awards).map((ids): Share => ({ awards: ids, files: [] })),
    ...slices(others).map((some): Share => ({ awards: [], files: some })),
  ];
  const all = awards.length + others.length;
  const { findings, published } = await inShares(shares, all, { folder, url: marker.url, now, files }, onProgress);
  const faults = [
    ...findings.faults,
    ...content.faults,
    ...revocationFaults(findings),
    ...countFaults(marker.counts, files, {
      awards: awards.length - findings.counts.removed,
      removed: findings.counts.removed,
    }),
    ...(isBeingBuilt ? [] : listFaults(folder, published, new Set(content.files))),
  ];
  const { counts, links } = findings;
  const verification = {
    url: marker.url,
    verdict: siteVerdict({ counts, faults }),
    files: content.files.length,
    links,
    counts,
    awards: findings.awards.toSorted(byFile),
    faults: faults.toSorted(byFile),
  };
  return { kind: 'verified', verification, published };
}

function listFaults(
  folder: string,
  published: readonly PublishedFile[],
  present: ReadonlySet<string>,
): readonly SiteFault[] {
  if (!present.has(MANIFEST))
    return [fault('FILE_MISSING', MANIFEST, 'The list of all files is not there, so nothing can be held against it.')];
  const file = readSiteFile(folder, MANIFEST);
  if (file.kind === 'unreadable') return [file.fault];
  const listed = parseManifest(textOfBytes(file.bytes) ?? '');
  return listed
    ? manifestFaults(listed, published, present)
    : [fault('FILE_CHANGED', MANIFEST, 'It is no list of files as a build writes it.')];
}

async function inShares(
  shares: readonly Share[],
  all: number,
  data: DeskData,
  onProgress: VerifySiteOptions['onProgress'],
): Promise<DeskAnswer> {
  const found: DeskAnswer[] = [];
  let done = 0;
  const next = shares.values();
  const serve = async (desk: Desk): Promise<void> => {
    for (const share of next) {
      found.push(await desk(share));
      done += share.awards.length + share.files.length;
      onProgress?.(done, all);
    }
  };
  if (all <= FEW) await serve(openDesk(data));
  else await withWorkers(Math.min(availableParallelism(), shares.length), data, serve);
  return {
    findings: together(found.map(({ findings }) => findings)),
    published: found.flatMap(({ published }) => published),
  };
}

async function withWorkers(size: number, data: DeskData, serve: (desk: Desk) => Promise<void>): Promise<void> {
  const workers = Array.from(
    { length: size },
    () => new Worker(new URL('./site-worker.ts', import.meta.url), { workerData: data, resourceLimits: HEAP }),
  );
  try {
    await Promise.all(workers.map((worker) => serve((share) => ask(worker, share))));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function ask(worker: Worker, share: Share): Promise<DeskAnswer> {
  return new Promise((resolve, reject) => {
    worker.once('message', (answer: DeskAnswer) => {
      worker.off('error', reject);
      resolve(answer);
    });
    worker.once('error', reject);
    worker.postMessage(share);
  });
}

/** An award is whatever has a file of an award, so that one that lost the others is found. */
const OF_AWARD = /^awards\/([^/.]+)(?:\.(?:json|jws|png|svg)|\/index\.html)$/;

export function sorted(files: readonly string[]): { awards: string[]; others: string[] } {
  const awards = new Set<string>();
  const others: string[] = [];
  for (const file of files) {
    const id = OF_AWARD.exec(file)?.[1];
    if (id === undefined) others.push(file);
    else awards.add(id);
  }
  return { awards: [...awards], others };
}

const NAMES: Readonly<Record<keyof SiteMarker['counts'], string>> = {
  awards: 'awards',
  removed: 'removed awards',
  badges: 'badges',
  issuers: 'issuers',
};

/** What was built and is no more, or was put there by somebody else. */
function countFaults(
  counts: SiteMarker['counts'],
  files: readonly string[],
  awards: Readonly<Record<'awards' | 'removed', number>>,
): SiteFault[] {
  const documents = (folder: string) =>
    files.filter((file) => new RegExp(`^${folder}/[^/]+\\.json$`).test(file)).length;
  const found = { ...awards, badges: documents('badges'), issuers: documents('issuers') };
  return (['awards', 'removed', 'badges', 'issuers'] as const)
    .filter((what) => counts[what] !== undefined && counts[what] !== found[what])
    .map((what) =>
      fault(
        'COUNT_DIFFERS',
        MARKER,
        `The site was built with ${String(counts[what])} ${NAMES[what]}, and has ${found[what]}.`,
      ),
    );
}

function slices<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / SHARE) }, (_, index) =>
    items.slice(index * SHARE, (index + 1) * SHARE),
  );
}

function byFile(a: { readonly file: string }, b: { readonly file: string }): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}
