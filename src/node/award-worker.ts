import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { preparePng, type PreparedPng } from '../core/bake/png.ts';
import { prepareSvg, type PreparedSvg } from '../core/bake/svg.ts';
import type { Award, FullAward } from '../core/model/award.ts';
import type { Badge } from '../core/model/badge.ts';
import type { BadgeId, IssuerId } from '../core/model/ids.ts';
import type { Issuer } from '../core/model/issuer.ts';
import type { Provenance } from '../core/model/provenance.ts';
import type { Recipient } from '../core/model/recipient.ts';
import type { Edition } from '../core/openbadges/edition.ts';
import { routesOf } from '../core/openbadges/routes.ts';
import { asList, awardFiles } from '../core/publication/award-files.ts';
import { awardFaults } from '../core/publication/check-award.ts';
import type { OutputFile } from '../core/publication/output-file.ts';
import type { BadgePictures } from '../core/publication/pictures.ts';
import { parseShell, renderAwardPage, type AwardShell } from '../site/award-page.ts';

/** What a worker is given once. No key is among it. */
export interface AwardWorkerData {
  readonly folder: string;
  /** The page around every award, as Astro rendered it. */
  readonly shell: string;
  readonly edition: Omit<Edition, 'routes'>;
  readonly badges: ReadonlyMap<BadgeId, Badge>;
  readonly issuers: ReadonlyMap<IssuerId, Issuer>;
  readonly pictures: ReadonlyMap<BadgeId, BadgePictures>;
}

/** An award on its way to a worker, signed already where its issuer signs. */
export interface AwardJob {
  readonly award: Award;
  readonly recipient: Recipient;
  readonly provenance?: Provenance;
  readonly jws?: string;
}

/** `faulty`: awards that did not pass their own check. `unwritable`: a full disk and the like. */
export type AwardAnswer =
  | { readonly kind: 'written'; readonly files: number; readonly bytes: number }
  | { readonly kind: 'faulty'; readonly faults: readonly string[] }
  | { readonly kind: 'unwritable'; readonly reason: string };

/** First the data, then any number of batches. */
export type AwardMessage =
  | { readonly kind: 'data'; readonly data: AwardWorkerData }
  | { readonly kind: 'jobs'; readonly jobs: readonly AwardJob[] };

interface Desk extends AwardWorkerData {
  readonly fullEdition: Edition;
  readonly parsedShell: AwardShell;
}

let desk: Desk | undefined;
const prepared = new Map<BadgeId, { readonly png: PreparedPng; readonly svg?: PreparedSvg }>();
const folders = new Set<string>();

parentPort?.on('message', (message: AwardMessage) => {
  if (message.kind === 'data') desk = openDesk(message.data);
  else void work(message.jobs).then((answer) => parentPort?.postMessage(answer));
});

function openDesk(data: AwardWorkerData): Desk {
  const { edition, shell } = data;
  return { ...data, fullEdition: { ...edition, routes: routesOf(edition.site.url) }, parsedShell: parseShell(shell) };
}

function atDesk(): Desk {
  if (!desk) throw new Error('Awards reached a worker before what they are made with');
  return desk;
}

async function work(jobs: readonly AwardJob[]): Promise<AwardAnswer> {
  const made = await Promise.all(jobs.map(make));
  const faults = made.flatMap((award) => award.faults);
  if (faults.length > 0) return { kind: 'faulty', faults };
  try {
    const sizes = made.flatMap((award) => award.files).map(write);
    return { kind: 'written', files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  } catch (error) {
    return { kind: 'unwritable', reason: error instanceof Error ? error.message : String(error) };
  }
}

async function make({
  award,
  recipient,
  provenance,
  jws,
}: AwardJob): Promise<{ files: OutputFile[]; faults: string[] }> {
  const { fullEdition: edition, parsedShell } = atDesk();
  const full = { ...withBadge(award, recipient), ...(provenance && { provenance }) };
  const files = awardFiles(full, edition, { ...pictureOf(full.badge.id), ...(jws !== undefined && { jws }) });
  const faults = await awardFaults(files, full, edition);
  const page = { path: edition.routes.awardPage(award.id).file, content: renderAwardPage(parsedShell, full, edition) };
  return { files: [...asList(files), page], faults };
}

function withBadge(award: Award, recipient: Recipient): FullAward {
  const { badges, issuers } = atDesk();
  const badge = badges.get(award.badge);
  const issuer = badge && issuers.get(badge.issuer);
  if (!badge || !issuer) throw new Error(`Award ${award.id} reached a worker without its badge`);
  return { award, badge, issuer, recipient };
}

/** Each picture is walked once and then only spliced. */
function pictureOf(badge: BadgeId): { readonly png: PreparedPng; readonly svg?: PreparedSvg } {
  const known = prepared.get(badge);
  if (known) return known;
  const pictures = atDesk().pictures.get(badge);
  if (!pictures) throw new Error(`Badge ${badge} reached a worker without its pictures`);
  const fresh = {
    png: preparePng(pictures.png),
    ...(pictures.svg !== undefined && { svg: prepareSvg(pictures.svg) }),
  };
  prepared.set(badge, fresh);
  return fresh;
}

function write({ path, content }: OutputFile): number {
  const file = join(atDesk().folder, path);
  const folder = dirname(file);
  if (!folders.has(folder)) {
    mkdirSync(folder, { recursive: true });
    folders.add(folder);
  }
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  writeFileSync(file, bytes);
  return bytes.length;
}
