import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Instant } from '../../core/model/time.ts';
import { textOfBytes } from '../../core/verify/library.ts';
import {
  MANIFEST,
  manifestFaults,
  manifestLine,
  parseManifest,
  pathInLine,
  type PublishedFile,
} from '../../core/verify/site/manifest.ts';
import { revocationFaults } from '../../core/verify/site/revocation-lists.ts';
import {
  fault,
  nothingFound,
  siteVerdict,
  together,
  type SiteFault,
  type SiteFindings,
  type SiteVerification,
} from '../../core/verify/site/site-verification.ts';
import { MARKER } from '../staging.ts';
import { awardIn } from './award-in.ts';
import { indexPaths } from './path-index.ts';
import { openDesk, type Desk, type DeskData, type Share } from './site-desk.ts';
import { contentOf, readSiteFile } from './site-files.ts';
import { readMarker, type SiteMarker } from './site-marker.ts';
import type { WrittenFindings } from './written-desk.ts';
import { writtenFaults } from './written-faults.ts';

export interface VerifySiteOptions {
  readonly now: Instant;
  readonly onProgress?: (done: number, of: number) => void;
  /** A site that is being built has no manifest to be held against: what is found becomes it. */
  readonly isBeingBuilt?: boolean;
  /** Awards that were verified as they were written; they are not read again. */
  readonly written?: WrittenFindings;
}

const NOTHING_WRITTEN: WrittenFindings = { findings: nothingFound, lines: [], awaited: [] };

/** `none`: the folder is no built site. */
export type SiteOutcome =
  | {
      readonly kind: 'verified';
      readonly verification: SiteVerification;
      /** Every file that could be read, but the manifest, as a line of it. */
      readonly lines: readonly string[];
    }
  | { readonly kind: 'none'; readonly reason: string };

/** What is found of a share, and its files as lines of the manifest. */
export interface ShareFindings {
  readonly findings: SiteFindings;
  readonly lines: readonly string[];
}

/** Awards and files that are handed out together. */
const SHARE = 64;
/** Fewer than this are done before a worker has started. */
const FEW = 8 * SHARE;
/** Megabytes of a worker's heap: see award-pool.ts. */
const HEAP = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 384 };

/** Verifies a built site against itself, from its folder alone: awards, documents, pictures, links, and every file against the manifest. Nothing is fetched. */
export async function verifySite(folder: string, options: VerifySiteOptions): Promise<SiteOutcome> {
  const { now, onProgress, isBeingBuilt = false, written = NOTHING_WRITTEN } = options;
  const marker = readMarker(folder);
  if ('reason' in marker) return { kind: 'none', reason: marker.reason };
  const content = contentOf(folder);
  const files = content.files.filter((file) => file !== MANIFEST);
  const { awards, others } = sorted(files);
  const before = new Set(written.lines.flatMap((line) => awardIn(pathInLine(line)) ?? []));
  const paths = indexPaths(files);
  const rest = { awards: awards.filter((id) => !before.has(id)), files: others };
  const part = await verifyPart(rest, { folder, url: marker.url, paths }, { now, ...(onProgress && { onProgress }) });
  const findings = together([written.findings, part.findings]);
  const lines = [...written.lines, ...part.lines];
  const faults = [
    ...findings.faults,
    ...content.faults,
    ...writtenFaults(written, { folder, files, awards: before }),
    ...revocationFaults(findings),
    ...countFaults(marker.counts, files, {
      awards: awards.length - findings.counts.removed,
      removed: findings.counts.removed,
    }),
    ...(isBeingBuilt ? [] : listFaults(folder, lines, new Set(content.files))),
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
  return { kind: 'verified', verification, lines };
}

/** Verifies some awards and files of a site. */
export async function verifyPart(
  { awards, files: some }: Share,
  { folder, url, paths }: Omit<DeskData, 'now'>,
  { now, onProgress }: Pick<VerifySiteOptions, 'now' | 'onProgress'>,
): Promise<ShareFindings> {
  const shares = [
    ...slices(awards).map((ids): Share => ({ awards: ids, files: [] })),
    ...slices(some).map((slice): Share => ({ awards: [], files: slice })),
  ];
  return inShares(shares, awards.length + some.length, { folder, url, now, paths }, onProgress);
}

function listFaults(folder: string, lines: readonly string[], present: ReadonlySet<string>): readonly SiteFault[] {
  if (!present.has(MANIFEST))
    return [fault('FILE_MISSING', MANIFEST, 'The list of all files is not there, so nothing can be held against it.')];
  const file = readSiteFile(folder, MANIFEST);
  if (file.kind === 'unreadable') return [file.fault];
  const listed = parseManifest(textOfBytes(file.bytes) ?? '');
  const found = lines.map((line) => JSON.parse(line) as PublishedFile);
  return listed
    ? manifestFaults(listed, found, present)
    : [fault('FILE_CHANGED', MANIFEST, 'It is no list of files as a build writes it.')];
}

/** Where shares of one site are verified, here or in a worker. */
type Post = (share: Share) => Promise<ShareFindings>;

async function inShares(
  shares: readonly Share[],
  all: number,
  data: DeskData,
  onProgress: VerifySiteOptions['onProgress'],
): Promise<ShareFindings> {
  const found: SiteFindings[] = [];
  const lines: string[] = [];
  let done = 0;
  const next = shares.values();
  const serve = async (post: Post): Promise<void> => {
    for (const share of next) {
      const answer = await post(share);
      found.push(answer.findings);
      for (const line of answer.lines) lines.push(line);
      done += share.awards.length + share.files.length;
      onProgress?.(done, all);
    }
  };
  if (all <= FEW) await serve(postAt(openDesk(data)));
  else await withWorkers(Math.min(availableParallelism(), shares.length), data, serve);
  return { findings: together(found), lines };
}

function postAt(desk: Desk): Post {
  return async (share) => {
    const { findings, published } = await desk(share);
    return { findings, lines: published.map(manifestLine) };
  };
}

async function withWorkers(size: number, data: DeskData, serve: (post: Post) => Promise<void>): Promise<void> {
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

function ask(worker: Worker, share: Share): Promise<ShareFindings> {
  return new Promise((resolve, reject) => {
    worker.once('message', (answer: ShareFindings) => {
      worker.off('error', reject);
      resolve(answer);
    });
    worker.once('error', reject);
    worker.postMessage(share);
  });
}

/** An award is whatever has a file of an award, so that one that lost the others is found. */
export function sorted(files: readonly string[]): { awards: string[]; others: string[] } {
  const awards = new Set<string>();
  const others: string[] = [];
  for (const file of files) {
    const id = awardIn(file);
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
export function countFaults(
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
