import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AwardId, BadgeId, IssuerId } from '../../core/model/ids.ts';
import type { Provenance } from '../../core/model/provenance.ts';
import { asciiJson } from '../../core/openbadges/ascii-json.ts';
import { revocationLists } from '../../core/openbadges/revocation-list.ts';
import type { OutputFile } from '../../core/publication/output-file.ts';
import type { BadgePictures } from '../../core/publication/pictures.ts';
import { documentFaults } from '../../core/publication/check-award.ts';
import { fullAward } from '../../core/publication/full-awards.ts';
import { MANIFEST } from '../../core/verify/site/manifest.ts';
import { parseRecipientShell, renderRecipientPage } from '../../site/living/living-pages.ts';
import { openAwardDesk } from '../award-desk.ts';
import { siteMarker } from '../site-marker.ts';
import { goneFromDirectory, livingDirectory, touchedMonths, type TouchedMonths } from '../living-directory.ts';
import { livingPages } from '../living-pages.ts';
import { provenanceOf } from '../provenance/provenance-of.ts';
import { signedBatches } from '../sign-awards.ts';
import { MARKER, type Staging } from '../staging.ts';
import type { PlannedChange } from './build-change.ts';
import { digestOf } from './kept-file.ts';
import { changedLedger } from './changed-ledger.ts';
import { ledgerAward, type Ledger, type LedgerAward } from './ledger.ts';
import { verifyChange } from './verify-change.ts';

/** What a change comes to, staged and verified, and not laid over the site yet. */
export interface MadeChange {
  readonly ledger: Ledger;
  readonly manifest: Buffer;
  readonly put: readonly string[];
  readonly removed: readonly string[];
  readonly bytes: number;
}

/** Makes the files that a change makes, alters or removes, and verifies them together with the published site. */
export async function makeChange(
  plan: PlannedChange,
  { staging, root, out }: { readonly staging: Staging; readonly root: string; readonly out: string },
): Promise<MadeChange> {
  const { affected, edition, state, manifest } = plan;
  const { registry, made } = affected;
  const provenance =
    made.length === 0 ? new Map<AwardId, Provenance>() : await provenanceOf(root, { ...registry, awards: made }, true);
  const rows = made.map((award) => ledgerAward(award, registry, provenance.get(award.id)));
  const ledger = changedLedger(state.ledger, affected, rows);
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
        awards: ledger.awards.length,
        removed: state.tombstones.length,
      }),
    },
  ].map(({ path, content }) => ({ path, content: typeof content === 'string' ? Buffer.from(content) : content }));
  const kept = new Set(files.map(({ path }) => path));
  const removed = [
    ...removedFiles(plan, kept),
    ...goneFromDirectory(manifest, edition, { touched: touchedBy(plan, rows), kept }),
  ];
  const fresh = files.filter(({ path, content }) => manifest.entry(path)?.sha256 !== digestOf(content));
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
  write(staging.folder, { path: MANIFEST, content: changed });
  const bytes = fresh.reduce((sum, { content }) => sum + content.length, changed.length);
  return { ledger, manifest: changed, put: [...put, MANIFEST], removed, bytes };
}

async function awardOutput(
  { affected: { registry, made }, edition, signers, state, manifest }: PlannedChange,
  provenance: Awaited<ReturnType<typeof provenanceOf>>,
  out: string,
): Promise<readonly OutputFile[]> {
  if (made.length === 0) return [];
  const { site, asOf, signingKeys } = edition;
  const pictures = new Map<BadgeId, BadgePictures>();
  for (const id of new Set(made.map(({ badge }) => badge))) {
    const badge = registry.badges.get(id);
    if (!badge) throw new Error(`Badge ${id} of an award that changed was not read`);
    const path = edition.routes.badgeImage(id, 'png').file;
    const png = readFileSync(join(out, path));
    if (digestOf(png) !== manifest.entry(path)?.sha256) throw new ChangedOutside(path);
    pictures.set(id, { png, ...(badge.image.kind === 'svg' && { svg: new TextDecoder().decode(badge.image.bytes) }) });
  }
  const desk = openAwardDesk({
    shell: state.rendered.award,
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

/** A published file that is built upon is not what the build left there. */
export class ChangedOutside extends Error {
  override readonly name = 'ChangedOutside';
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
    const revoked = ledger.awards.filter((award) => award.revokedOn !== '' && issuerOf(award.badge) === issuer.id);
    const withdrawn = {
      revoked: revoked.map(revocationIn),
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

function revocationIn({ id, revokedOn, reason }: LedgerAward) {
  return { award: { id, ...(revokedOn !== '' && { revocation: { on: revokedOn, reason } }) } };
}

function pageOutput({ affected, edition, state }: PlannedChange, ledger: Ledger): readonly OutputFile[] {
  const { registry, made, removed, handles } = affected;
  const rendered = new Map(state.rendered.pages);
  const badges = new Set([...made, ...removed].map(({ badge }) => badge));
  const scope = { outline: new Map(state.outline), issuers: registry.issuers.keys(), edition, badges };
  const pages = livingPages(ledger, scope).map(({ file, fill }) => {
    const page = rendered.get(file);
    if (page === undefined) throw new Error(`The page ${file} was not kept as it was rendered`);
    return { path: file, content: fill(page) };
  });
  const shell = parseRecipientShell(state.rendered.recipient);
  const people = [...registry.recipients.values()].filter(({ handle, profile }) => profile && handles.has(handle));
  return [
    ...pages,
    ...people.map((person) => ({
      path: edition.routes.recipientPage(person.handle).file,
      content: renderRecipientPage(shell, person, { registry, edition }),
    })),
  ];
}

function directoryOutput(plan: PlannedChange, ledger: Ledger, rows: readonly LedgerAward[]): readonly OutputFile[] {
  const { affected, edition, state } = plan;
  return livingDirectory(ledger, {
    outline: new Map(state.outline),
    issuers: affected.registry.issuers.values(),
    edition,
    pages: state.rendered.listed,
    touched: touchedBy(plan, rows),
  });
}

/** What is made and what is removed, and what was made before in the place of either. */
function touchedBy({ affected: { removed }, state }: PlannedChange, rows: readonly LedgerAward[]): TouchedMonths {
  const made = new Set(rows.map(({ id }) => id));
  return touchedMonths([...rows, ...removed, ...state.ledger.awards.filter(({ id }) => made.has(id))]);
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

function write(folder: string, { path, content }: { readonly path: string; readonly content: Uint8Array }): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
