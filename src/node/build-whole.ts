import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { classDirectory } from '../core/directory/class-directory.ts';
import type { AwardId, BadgeId } from '../core/model/ids.ts';
import { isPreview } from '../core/openbadges/edition.ts';
import type { Problem } from '../core/problem/problem.ts';
import { documentFaults } from '../core/publication/check-award.ts';
import { classDocuments, classFiles } from '../core/publication/class-files.ts';
import { fullAwards } from '../core/publication/full-awards.ts';
import type { OutputFile } from '../core/publication/output-file.ts';
import type { BadgePictures } from '../core/publication/pictures.ts';
import type { Publication } from '../core/publication/publication.ts';
import { MANIFEST, manifestOfLines } from '../core/verify/site/manifest.ts';
import { startAwardPool, type Written, type WrittenAwards } from './award-pool.ts';
import { badgePictures } from './badge-pictures.ts';
import type { BuildOptions, BuildOutcome } from './build.ts';
import { reportOf } from './build-report.ts';
import { giveBackMemory } from './give-back-memory.ts';
import { committedProject } from './increment/committed.ts';
import { isOfCommitAlone, keepState } from './increment/keep-state.ts';
import { digestOf } from './increment/kept-file.ts';
import { removeOtherStates, stateFolder, type Rendered } from './increment/publish-state.ts';
import { talliesOf } from './increment/tallies.ts';
import { directoryOf, pagesToList } from './living-directory.ts';
import { fillPages, outlineOf, pagesOf, writePeople } from './living-pages.ts';
import { openPublication, type OpenedProject } from './open-publication.ts';
import { provenanceOf } from './provenance/provenance-of.ts';
import { renderApart } from './render-apart.ts';
import { signedBatches } from './sign-awards.ts';
import { signAll } from './signatures/signing.ts';
import { countsOf, siteMarker } from './site-marker.ts';
import type { Stages } from './stages.ts';
import { MARKER, type Staging } from './staging.ts';
import { verifyBuilt } from './verify-site/verify-built.ts';

/** Makes everything anew. What is refused leaves the output folder as it was. */
export async function buildWhole(staging: Staging, options: BuildOptions, why: string): Promise<BuildOutcome> {
  const { stages } = options;
  const before = isOfCommitAlone(options) ? committedProject(options.root) : undefined;
  const opened = await openToPublish(options);
  if (opened.kind === 'refused') return opened;
  const { site } = opened;
  const signing = signAll(opened.signers, options);
  const publication = await stages.run('read history', () => withProvenance(options.root, opened.publication));
  giveBackMemory();
  const made = await fillAndVerify(staging, publication, signing, stages);
  if ('problems' in made) return { kind: 'refused', problems: made.problems, files: [], site };
  const { written, rendered, manifest } = made;
  giveBackMemory();
  const tallies = talliesOf(publication.registry, publication.edition.asOf);
  await stages.run('keep the state', () => {
    keepState(options, { manifest, publication, tallies, rendered, before });
    signing.keep();
  });
  staging.publish();
  removeOtherStates(stateFolder(options.root, options.out), manifest);
  return {
    kind: 'published',
    report: reportOf(tallies, {
      edition: publication.edition,
      outline: outlineOf(publication),
      issuers: publication.registry.issuers.size,
    }),
    written,
    preview: isPreview(publication.edition),
    rebuilt: { kind: 'whole', why, signatures: signing.report() },
  };
}

interface Verified {
  readonly written: Written;
  readonly rendered: Rendered;
  /** The digest of the manifest. What the manifest says is too large to be kept until the end. */
  readonly manifest: string;
}

async function fillAndVerify(
  staging: Staging,
  publication: Publication,
  signing: Pick<OpenedProject, 'signers'>,
  stages: Stages,
): Promise<Verified | { readonly problems: readonly Problem[] }> {
  const filled = await fill(staging, publication, signing, stages);
  if ('problems' in filled) return filled;
  giveBackMemory();
  const { awards, rendered } = filled;
  const lines = await stages.run('verify', (onProgress) =>
    verifyBuilt(staging.folder, publication, { written: awards, onProgress }),
  );
  const manifest = Buffer.from(manifestOfLines(lines));
  const listed = write(staging.folder, { path: MANIFEST, content: manifest });
  return { written: sum([filled.written, { files: 1, bytes: listed }]), rendered, manifest: digestOf(manifest) };
}

interface Sound {
  readonly kind: 'sound';
  readonly publication: Publication;
  readonly signers: OpenedProject['signers'];
  readonly site: OpenedProject['site'];
}

/** The texts of all files are needed for problems alone, and go when there are none. */
export async function openToPublish(
  options: BuildOptions,
): Promise<Sound | Extract<BuildOutcome, { kind: 'refused' }>> {
  const { publication, problems, files, signers, site } = await options.stages.run('read and check', (onProgress) =>
    openPublication({ ...options, onProgress }),
  );
  return !publication || problems.length > 0
    ? { kind: 'refused', problems, files, site }
    : { kind: 'sound', publication, signers, site };
}

/** With how the awards came to be published that `isOwn` tells of. */
export async function withProvenance(
  root: string,
  publication: Publication,
  isOwn: (id: AwardId) => boolean = () => true,
): Promise<Publication> {
  const { registry } = publication;
  const awards = registry.awards.filter(({ id }) => isOwn(id));
  return { ...publication, provenance: await provenanceOf(root, { ...registry, awards }) };
}

interface Filled {
  readonly written: Written;
  readonly awards: WrittenAwards;
  readonly rendered: Rendered;
}

/** Makes the files of a site, and of awards those that `isOwn` tells of. */
export async function fill(
  staging: Staging,
  publication: Publication,
  { signers, isOwn = () => true }: Pick<OpenedProject, 'signers'> & { readonly isOwn?: (id: AwardId) => boolean },
  stages: Stages,
): Promise<Filled | { readonly problems: readonly Problem[] }> {
  const { registry, edition } = publication;
  const { folder, scratch } = staging;
  const full = fullAwards(publication).filter(({ award }) => isOwn(award.id));
  const pool = startAwardPool(full.length);
  try {
    const shells = await stages.run('render pages', () => renderApart(publication, folder, scratch));
    const listed = pagesToList(filesIn(folder), edition);
    const rendered = fillPages(folder, pagesOf(publication));
    for (const file of directoryOf(publication, listed)) write(folder, file);
    writePeople(shells.recipient, publication, folder);
    const pages = sizeOf(folder);
    const drawn = await stages.run('draw badges', () => badgePictures(registry.badges.values(), scratch));
    if (drawn.kind === 'undrawable') return drawn;
    const { pictures } = drawn;
    const classes = await stages.run('write badges and issuers', () => writeClassFiles(publication, pictures, folder));
    const material = {
      folder,
      shell: shells.award,
      pictures,
      edition: withoutRoutes(edition),
      badges: registry.badges,
      issuers: registry.issuers,
    };
    const awards = await stages.run('sign, bake, write and verify awards', (progress) =>
      pool.write(signedBatches(full, edition, signers), material, (done) => {
        progress(done, full.length);
      }),
    );
    return { written: sum([pages, classes, awards]), awards, rendered: { ...shells, pages: [...rendered], listed } };
  } finally {
    await pool.close();
  }
}

function sum(parts: readonly Written[]): Written {
  return parts.reduce((all, { files, bytes }) => ({ files: all.files + files, bytes: all.bytes + bytes }));
}

async function writeClassFiles(
  publication: Publication,
  pictures: ReadonlyMap<BadgeId, BadgePictures>,
  folder: string,
): Promise<Written> {
  const faults = (await Promise.all(classDocuments(publication).map(faultsOf))).flat();
  if (faults.length > 0)
    throw new Error(`Documents that do not pass their own check are not published:\n${faults.join('\n')}`);
  const files = [
    ...classFiles(publication, pictures),
    ...classDirectory(publication),
    // GitHub Pages otherwise leaves out folders that begin with an underscore.
    { path: '.nojekyll', content: '' },
    { path: MARKER, content: siteMarker(countsOf(publication)) },
  ];
  return { files: files.length, bytes: files.reduce((sum, file) => sum + write(folder, file), 0) };
}

async function faultsOf({ path, content }: OutputFile): Promise<string[]> {
  return (await documentFaults(String(content))).map((fault) => `${path}: ${fault}`);
}

function withoutRoutes({ site, asOf, signingKeys }: Publication['edition']) {
  return { site, asOf, signingKeys };
}

function write(folder: string, { path, content }: OutputFile): number {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return Buffer.byteLength(content);
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll(sep, '/'));
}

function sizeOf(folder: string): Written {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return {
    files: files.length,
    bytes: files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0),
  };
}
