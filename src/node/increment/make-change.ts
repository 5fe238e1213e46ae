import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BadgeId, IssuerId } from '../../core/model/ids.ts';
import { asciiJson } from '../../core/openbadges/ascii-json.ts';
import { revocationLists } from '../../core/openbadges/revocation-list.ts';
import type { OutputFile } from '../../core/publication/output-file.ts';
import type { BadgePictures } from '../../core/publication/pictures.ts';
import { documentFaults } from '../../core/publication/check-award.ts';
import { fullAward } from '../../core/publication/full-awards.ts';
import { MANIFEST } from '../../core/verify/site/manifest.ts';
import { shownEarners } from '../../site/living/held.ts';
import { parseRecipientShell, renderRecipientPage } from '../../site/living/living-pages.ts';
import { openAwardDesk } from '../award-desk.ts';
import { siteMarker } from '../site-marker.ts';
import { goneFromDirectory, livingDirectory, touchedMonths, type TouchedMonths } from '../living-directory.ts';
import { livingPages, type Outline, type Standings } from '../living-pages.ts';
import { provenanceOf, type Provenances } from '../provenance/provenance-of.ts';
import { provenanceSince } from '../provenance/provenance-since.ts';
import { signedBatches } from '../sign-awards.ts';
import { readSiteFile } from '../verify-site/site-files.ts';
import { MARKER, type Staging } from '../staging.ts';
import type { PlannedChange } from './build-change.ts';
import { ChangedOutside } from './changed-outside.ts';
import { digestOf, digestOfParts } from './kept-file.ts';
import { changedLedger } from './changed-ledger.ts';
import { awardsIn, awardWithId, listedAwards, namedEarners, revocations } from './ledger-table.ts';
import { ledgerAward, type Ledger, type LedgerAward } from './ledger.ts';
import { listedPages, renderedPart } from './publish-state.ts';
import { tallyOver } from './tallies.ts';
import type { ManifestText } from './manifest-text.ts';
import { verifyChange } from './verify-change.ts';

/** What a change comes to, staged and verified, and not laid over the site yet. */
export interface MadeChange {
  readonly ledger: Ledger;
  /** The digest of the new manifest. */
  readonly manifest: string;
  readonly put: readonly string[];
  readonly removed: readonly string[];
  readonly bytes: number;
}

/** Makes the files that a change makes, alters or removes, and verifies them together with the published site. */
export async function makeChange(
  plan: PlannedChange,
  { staging, out }: { readonly staging: Staging; readonly out: string },
): Promise<MadeChange> {
  const { affected, edition, state, manifest } = plan;
  const { registry, made } = affected;
  const provenance = await provenanceIn(plan);
  const rows = made.map((award) => ledgerAward(award, registry, provenance.get(award.id)));
  const ledger = changedLedger(state.ledger, affected, { rows, before: state.asOf });
  const files = [
    ...(await awardOutput(plan, provenance, out)),
    ...(await classOutput(plan, ledger)),
    ...pageOutput(plan, ledger),
    ...directoryOutput(plan, ledger, rows),
    {
      path: MARKER,
      content: siteMarker({
        edition,
        issuers: registry.issuers.size,
        badges: state.outline.length,
        awards: tallyOver(ledger.tallies).awards,
        removed: state.tombstones.length,
      }),
    },
  ].map(({ path, content }) => ({ path, content: typeof content === 'string' ? Buffer.from(content) : content }));
  const kept = new Set(files.map(({ path }) => path));
  const removed = [
    ...removedFiles(plan, kept),
    ...goneFromDirectory(manifest, edition, { touched: touchedBy(plan, rows), kept }),
  ];
  const fresh = files.filter((file) => !isPublished(file, manifest, out));
  for (const file of fresh) write(staging.folder, file);
  const site = {
    folder: staging.folder,
    published: out,
    manifest,
    removed: new Set(removed),
    url: edition.site.url,
    asOf: edition.asOf,
  };
  const verified = await verifyChange(
    fresh.map(({ path }) => path),
    site,
  );
  const put = new Set(fresh.map(({ path }) => path));
  const changed = manifest.changed(
    verified.filter(({ path }) => put.has(path)),
    removed,
  );
  writeParts(join(staging.folder, MANIFEST), changed);
  const bytes = [...fresh.map(({ content }) => content), ...changed].reduce((sum, { length }) => sum + length, 0);
  return { ledger, manifest: digestOfParts(changed), put: [...put, MANIFEST], removed, bytes };
}

/** As far as can be, from what was kept; the whole history is read only where it has to be. */
async function provenanceIn({ affected, state, committed, since }: PlannedChange): Promise<Provenances> {
  const { registry, made } = affected;
  if (made.length === 0) return new Map();
  const { table } = state.ledger;
  const { project, commit, history } = committed;
  const told = await provenanceSince(made, {
    project,
    head: commit,
    steps: since.steps,
    edge: new Set(history.split('\n')),
    issuerOf: (badge) => registry.badges.get(badge)?.issuer,
    toldOf: (id) => awardWithId(table, id),
    wasIn: (file) => awardsIn(table, file).length > 0,
  });
  return told ?? provenanceOf(project.root, { ...registry, awards: made }, true);
}

async function awardOutput(
  { affected: { registry, made }, edition, signers, state, manifest }: PlannedChange,
  provenance: Provenances,
  out: string,
): Promise<readonly OutputFile[]> {
  if (made.length === 0) return [];
  const { site, asOf, signingKeys } = edition;
  const pictures = new Map<BadgeId, BadgePictures>();
  for (const id of new Set(made.map(({ badge }) => badge))) {
    const badge = registry.badges.get(id);
    if (!badge) throw new Error(`Badge ${id} of an award that changed was not read`);
    const path = edition.routes.badgeImage(id, 'png').file;
    const file = readSiteFile(out, path);
    if (file.kind !== 'read' || file.published.sha256 !== manifest.entry(path)?.sha256) throw new ChangedOutside(path);
    const png = file.bytes;
    pictures.set(id, { png, ...(badge.image.kind === 'svg' && { svg: new TextDecoder().decode(badge.image.bytes) }) });
  }
  const desk = openAwardDesk({
    shell: renderedPart(state.ledger.table, 'award'),
    edition: { site, asOf, signingKeys },
    badges: registry.badges,
    issuers: registry.issuers,
    pictures,
  });
  const full = made.map((award) => {
    const known = provenance.get(award.id);
    return { ...fullAward(award, registry), ...(known && { provenance: known }) };
  });
  const files: OutputFile[] = [];
  for await (const batch of signedBatches(full, edition, signers))
    for (const award of await Promise.all(batch.map(desk))) {
      if (award.faults.length > 0)
        throw new Error(`Awards that do not pass their own check are not published:\n${award.faults.join('\n')}`);
      files.push(...award.files);
    }
  return files;
}

/** The revocation lists of issuers whose awards changed. */
async function classOutput(
  { affected, edition, state }: PlannedChange,
  ledger: Ledger,
): Promise<readonly OutputFile[]> {
  const outline = new Map(state.outline);
  const issuerOf = (badge: BadgeId): IssuerId | undefined => outline.get(badge)?.issuer;
  const concerned = new Set([...affected.made, ...affected.removed].map(({ badge }) => issuerOf(badge)));
  const files: OutputFile[] = [];
  for (const issuer of affected.registry.issuers.values()) {
    if (!concerned.has(issuer.id)) continue;
    const revoked = revocations(ledger.table).filter(({ badge }) => issuerOf(badge) === issuer.id);
    const withdrawn = {
      revoked: revoked.map(({ id, on, reason }) => ({ award: { id, revocation: { on, reason } } })),
      removed: state.tombstones.filter((tombstone) => tombstone.issuer === issuer.id),
    };
    for (const { route, document } of revocationLists(issuer, withdrawn, edition)) {
      const content = asciiJson(document, 'pretty');
      const faults = await documentFaults(content);
      if (faults.length > 0)
        throw new Error(`The revocation list of ${issuer.id} does not pass its own check:\n${faults.join('\n')}`);
      files.push({ path: route.file, content });
    }
  }
  return files;
}

function pageOutput({ affected, edition, state }: PlannedChange, ledger: Ledger): readonly OutputFile[] {
  const { registry, made, removed, handles } = affected;
  const { table } = ledger;
  const outline = new Map(state.outline);
  const badges = new Set([...made, ...removed].map(({ badge }) => badge));
  const scope = { outline, issuers: registry.issuers.keys(), edition, badges };
  const pages = livingPages(standingsIn(ledger, outline), scope).map(({ file, fill }) => ({
    path: file,
    content: fill(renderedPart(table, { page: file })),
  }));
  const shell = parseRecipientShell(renderedPart(table, 'recipient'));
  const people = [...registry.recipients.values()].filter(({ handle, profile }) => profile && handles.has(handle));
  return [
    ...pages,
    ...people.map((person) => ({
      path: edition.routes.recipientPage(person.handle).file,
      content: renderRecipientPage(shell, person, { registry, edition }),
    })),
  ];
}

function standingsIn({ table, tallies }: Ledger, outline: Outline): Standings {
  return {
    earned: (badge) => {
      const { awards, revoked } = tallyOver(tallies, (one) => one === badge);
      return { awards: awards - revoked, revoked, earners: shownEarners(namedEarners(table, badge)) };
    },
    tally: (issuer) => tallyOver(tallies, (badge) => outline.get(badge)?.issuer === issuer),
    all: tallyOver(tallies),
  };
}

function directoryOutput(
  plan: PlannedChange,
  { table, tallies }: Ledger,
  rows: readonly LedgerAward[],
): readonly OutputFile[] {
  const { affected, edition, state } = plan;
  const listing = {
    named: listedAwards(table),
    tally: (badge: BadgeId) => tallyOver(tallies, (one) => one === badge),
  };
  return livingDirectory(listing, {
    outline: new Map(state.outline),
    issuers: affected.registry.issuers.values(),
    edition,
    pages: listedPages(state.ledger.table),
    touched: touchedBy(plan, rows),
  });
}

/** What is made and what is removed, and what was made before in the place of either. */
function touchedBy({ affected: { removed }, state }: PlannedChange, rows: readonly LedgerAward[]): TouchedMonths {
  const before = rows.map(({ id }) => awardWithId(state.ledger.table, id)).filter((award) => award !== undefined);
  return touchedMonths([...rows, ...removed, ...before]);
}

/** What the published site has of awards and people that changed, and this one has not. */
function removedFiles({ affected, edition: { routes }, manifest }: PlannedChange, kept: ReadonlySet<string>): string[] {
  const { made, removed, handles } = affected;
  const awards = [...made, ...removed].flatMap(({ id }) => {
    const { file } = routes.assertion(id);
    const stem = file.slice(0, -'json'.length);
    return [...manifest.beginningWith(stem), ...manifest.beginningWith(`${stem.slice(0, -1)}/`)];
  });
  const people = [...handles].flatMap((handle) => manifest.entry(routes.recipientPage(handle).file) ?? []);
  return [...awards, ...people].map(({ path }) => path).filter((path) => !kept.has(path));
}

/** Whether a file lies in the published site already, as it is to be. */
function isPublished({ path, content }: OutputFile, manifest: ManifestText, out: string): boolean {
  const digest = digestOf(content);
  if (manifest.entry(path)?.sha256 !== digest) return false;
  const file = readSiteFile(out, path);
  if (file.kind !== 'read' || file.published.sha256 !== digest) throw new ChangedOutside(path);
  return true;
}

function writeParts(file: string, parts: readonly Buffer[]): void {
  const opened = openSync(file, 'w');
  try {
    for (const part of parts) writeFileSync(opened, part);
  } finally {
    closeSync(opened);
  }
}

function write(folder: string, { path, content }: { readonly path: string; readonly content: Uint8Array }): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
