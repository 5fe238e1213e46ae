import { writeFileSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isPreview } from '../core/openbadges/edition.ts';
import type { Place, Problem } from '../core/problem/problem.ts';
import { classDocuments, classFiles } from '../core/publication/class-files.ts';
import { documentFaults } from '../core/publication/check-award.ts';
import { fullAwards } from '../core/publication/full-awards.ts';
import type { OutputFile } from '../core/publication/output-file.ts';
import type { BadgePictures } from '../core/publication/pictures.ts';
import type { Publication } from '../core/publication/publication.ts';
import { MANIFEST, manifestJson } from '../core/verify/site/manifest.ts';
import type { BadgeId } from '../core/model/ids.ts';
import { UnwritableError, startAwardPool, type Written } from './award-pool.ts';
import { badgePictures } from './badge-pictures.ts';
import { committedProject } from './increment/committed.ts';
import { isOfCommitAlone, keepState } from './increment/keep-state.ts';
import { ledgerOf, type Ledger } from './increment/ledger.ts';
import type { Rendered } from './increment/publish-state.ts';
import { fillPages, pagesOf, writePeople } from './living-pages.ts';
import { provenanceOf } from './provenance/provenance-of.ts';
import { openPublication, type OpenedProject, type OpenOptions } from './open-publication.ts';
import { renderApart } from './render-apart.ts';
import { signedBatches } from './sign-awards.ts';
import { verifyBuilt } from './verify-site/verify-built.ts';
import { MARKER, openStaging, type Staging, type StagingRefusal } from './staging.ts';
import type { Stages } from './stages.ts';

export interface BuildOptions extends OpenOptions {
  /** The folder that the site is to take the place of. */
  readonly out: string;
  readonly stages: Stages;
  /** Told of the staging folder, so that an interrupted build can clear it. */
  readonly onStaging?: (staging: Staging) => void;
}

export type BuildOutcome =
  | ({ readonly kind: 'refused' } & Pick<OpenedProject, 'problems' | 'files' | 'site'>)
  | {
      readonly kind: 'published';
      readonly publication: Publication;
      readonly written: Written;
      readonly preview: boolean;
    };

/** Reads, checks, signs and publishes a project. What is refused leaves the output folder as it was. */
export async function build(options: BuildOptions): Promise<BuildOutcome> {
  const { out, root } = options;
  let staging: Staging | undefined;
  try {
    const opening = openStaging(out, root);
    if ('kind' in opening) return refused([refusal(opening, placeOf(out, root))]);
    staging = opening;
    options.onStaging?.(staging);
    return await buildInto(staging, options);
  } catch (error) {
    const reason = unwritable(error);
    if (reason === undefined) throw error;
    return refused([{ code: 'WRITE_FAILED', place: placeOf(out, root), reason }]);
  } finally {
    staging?.discard();
  }
}

async function buildInto(staging: Staging, options: BuildOptions): Promise<BuildOutcome> {
  const { stages } = options;
  const before = isOfCommitAlone(options) ? committedProject(options.root) : undefined;
  const opened = await stages.run('read and check', (onProgress) => openPublication({ ...options, onProgress }));
  const { publication: planned, problems, site, signers } = opened;
  if (!planned || problems.length > 0) return { kind: 'refused', problems, files: opened.files, site };
  const publication = await stages.run('read history', () => withProvenance(options.root, planned));
  const filled = await fill(staging, publication, { signers }, stages);
  if ('problems' in filled) return { kind: 'refused', problems: filled.problems, files: opened.files, site };
  const published = await stages.run('verify', (onProgress) => verifyBuilt(staging.folder, publication, onProgress));
  const manifest = manifestJson(published);
  const listed = write(staging.folder, { path: MANIFEST, content: manifest });
  await stages.run('keep the state', () => {
    keepState(options, { manifest, publication, ...filled, before });
  });
  staging.publish();
  return {
    kind: 'published',
    publication,
    written: sum([filled.written, { files: 1, bytes: listed }]),
    preview: isPreview(publication.edition),
  };
}

async function withProvenance(root: string, publication: Publication): Promise<Publication> {
  return { ...publication, provenance: await provenanceOf(root, publication.registry) };
}

function refused(problems: readonly Problem[]): BuildOutcome {
  return { kind: 'refused', problems, files: [], site: undefined };
}

interface Filled {
  readonly written: Written;
  readonly ledger: Ledger;
  readonly rendered: Rendered;
}

async function fill(
  staging: Staging,
  publication: Publication,
  { signers }: Pick<OpenedProject, 'signers'>,
  stages: Stages,
): Promise<Filled | { readonly problems: readonly Problem[] }> {
  const { registry, edition } = publication;
  const { folder, scratch } = staging;
  const awards = fullAwards(publication);
  const pool = startAwardPool(awards.length);
  try {
    const shells = await stages.run('render pages', () => renderApart(publication, folder, scratch));
    const ledger = ledgerOf(publication);
    const rendered = fillPages(folder, pagesOf(ledger, publication));
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
    const machine = await stages.run('sign, bake and write awards', (progress) =>
      pool.write(signedBatches(awards, edition, signers), material, (done) => {
        progress(done, awards.length);
      }),
    );
    return { written: sum([pages, classes, machine]), ledger, rendered: { ...shells, pages: [...rendered] } };
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
    // GitHub Pages otherwise leaves out folders that begin with an underscore.
    { path: '.nojekyll', content: '' },
    { path: MARKER, content: marker(publication) },
  ];
  return { files: files.length, bytes: files.reduce((sum, file) => sum + write(folder, file), 0) };
}

async function faultsOf({ path, content }: OutputFile): Promise<string[]> {
  return (await documentFaults(String(content))).map((fault) => `${path}: ${fault}`);
}

/** By this file a folder is known to be a site of ours, and a person to be looking at one. */
function marker({ registry, edition }: Publication): string {
  const { site, asOf } = edition;
  const counts = {
    issuers: registry.issuers.size,
    badges: registry.badges.size,
    awards: registry.awards.length,
    removed: registry.tombstones.length,
  };
  return `${JSON.stringify({ generator: 'Blazon', url: site.url, asOf, preview: isPreview(edition), ...counts }, undefined, 2)}\n`;
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

function sizeOf(folder: string): Written {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return {
    files: files.length,
    bytes: files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0),
  };
}

function refusal(refused: StagingRefusal, place: Place): Problem {
  switch (refused.kind) {
    case 'busy':
      return { code: 'BUILD_RUNNING', place, folder: place.file, pid: refused.pid };
    case 'foreign':
      return { code: 'OUTPUT_NOT_OURS', place, folder: place.file };
    case 'sources':
      return { code: 'OUTPUT_HOLDS_SOURCES', place, folder: place.file };
  }
}

/** From the project's root, as all places are; absolute where it lies outside. */
function placeOf(out: string, root: string): Place {
  const inside = relative(root, out);
  return { file: inside.startsWith('..') ? out : inside || '.', line: 1, column: 1 };
}

/** Why nothing more could be written, for errors that are the machine's and not ours. */
function unwritable(error: unknown): string | undefined {
  if (error instanceof UnwritableError) return error.message;
  if (!(error instanceof Error)) return undefined;
  // The bundler tells of a full disk in its own words.
  if (error.message.includes('No space left on device')) return 'ENOSPC: no space left on device';
  const isMachines =
    'code' in error &&
    typeof error.code === 'string' &&
    /^(ENOSPC|EDQUOT|EACCES|EPERM|EROFS|EFBIG|EIO|EMFILE|ENFILE|ENOTDIR|EEXIST|EISDIR|ENAMETOOLONG)$/.test(error.code);
  return isMachines ? error.message : undefined;
}
