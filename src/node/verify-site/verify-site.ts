import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, sep } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Instant } from '../../core/model/time.ts';
import {
  fault,
  revocationFaults,
  siteVerdict,
  together,
  type SiteFault,
  type SiteFindings,
  type SiteVerification,
} from '../../core/verify/site/site-verification.ts';
import { MARKER } from '../staging.ts';
import { openDesk, type Desk, type DeskData, type Share } from './site-desk.ts';

export interface VerifySiteOptions {
  readonly now: Instant;
  readonly onProgress?: (done: number, of: number) => void;
}

/** `none`: the folder is no built site. */
export type SiteOutcome =
  | { readonly kind: 'verified'; readonly verification: SiteVerification }
  | { readonly kind: 'none'; readonly reason: string };

/** Awards and files that are handed out together. */
const SHARE = 64;
/** Fewer than this are done before a worker has started. */
const FEW = 8 * SHARE;
/** Megabytes of a worker's heap: see award-pool.ts. */
const HEAP = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 384 };

/** Verifies a built site against itself, from its folder alone: awards, documents, pictures and links. Nothing is fetched. */
export async function verifySite(folder: string, { now, onProgress }: VerifySiteOptions): Promise<SiteOutcome> {
  const marker = readMarker(folder);
  if ('reason' in marker) return { kind: 'none', reason: marker.reason };
  const files = filesIn(folder);
  const { awards, others } = sorted(files);
  const shares = [
    ...slices(awards).map((ids): Share => ({ awards: ids, files: [] })),
    ...slices(others).map((some): Share => ({ awards: [], files: some })),
  ];
  const all = awards.length + others.length;
  const findings = await inShares(shares, all, { folder, url: marker.url, now, files }, onProgress);
  const faults = [
    ...findings.faults,
    ...revocationFaults(findings),
    ...countFaults(marker.counts, files, {
      awards: awards.length - findings.counts.removed,
      removed: findings.counts.removed,
    }),
  ];
  const { counts, links } = findings;
  const verification = {
    url: marker.url,
    verdict: siteVerdict({ counts, faults }),
    files: files.length,
    links,
    counts,
    awards: findings.awards.toSorted(byFile),
    faults: faults.toSorted(byFile),
  };
  return { kind: 'verified', verification };
}

async function inShares(
  shares: readonly Share[],
  all: number,
  data: DeskData,
  onProgress: VerifySiteOptions['onProgress'],
): Promise<SiteFindings> {
  const found: SiteFindings[] = [];
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
  return together(found);
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

function ask(worker: Worker, share: Share): Promise<SiteFindings> {
  return new Promise((resolve, reject) => {
    worker.once('message', (findings: SiteFindings) => {
      worker.off('error', reject);
      resolve(findings);
    });
    worker.once('error', reject);
    worker.postMessage(share);
  });
}

/** Of what a build says how many it made. */
type Counted = 'awards' | 'removed' | 'badges' | 'issuers';

interface Marker {
  readonly url: string;
  readonly counts: Readonly<Partial<Record<Counted, number>>>;
}

/** What a built site says of itself; why it is none, where it says nothing. */
export function readMarker(folder: string): Marker | { readonly reason: string } {
  try {
    const { url, ...counts } = JSON.parse(readFileSync(join(folder, MARKER), 'utf8')) as Partial<
      Record<string, unknown>
    >;
    if (typeof url === 'string' && URL.canParse(url) && url.endsWith('/'))
      return { url, counts: { removed: 0, ...numbersIn(counts) } };
    return { reason: `its ${MARKER} does not give the address of the site` };
  } catch {
    return { reason: `it has no ${MARKER} that can be read, by which a built site is known` };
  }
}

function numbersIn(counts: Partial<Record<string, unknown>>): Marker['counts'] {
  return Object.fromEntries(Object.entries(counts).filter(([, value]) => typeof value === 'number'));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .toSorted();
}

/** An award is whatever has a file of an award, so that one that lost the others is found. */
const OF_AWARD = /^awards\/([^/.]+)(?:\.(?:json|jws|png|svg)|\/index\.html)$/;

function sorted(files: readonly string[]): { awards: string[]; others: string[] } {
  const awards = new Set<string>();
  const others: string[] = [];
  for (const file of files) {
    const id = OF_AWARD.exec(file)?.[1];
    if (id === undefined) others.push(file);
    else awards.add(id);
  }
  return { awards: [...awards], others };
}

const NAMES: Readonly<Record<Counted, string>> = {
  awards: 'awards',
  removed: 'removed awards',
  badges: 'badges',
  issuers: 'issuers',
};

/** What was built and is no more, or was put there by somebody else. */
function countFaults(
  counts: Marker['counts'],
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
