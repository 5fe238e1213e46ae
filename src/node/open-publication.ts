import type { SourceFile } from '../core/content/source-file.ts';
import type { IssuerId } from '../core/model/ids.ts';
import type { Registry } from '../core/model/registry.ts';
import type { Site } from '../core/model/site.ts';
import { instantOf, type Instant } from '../core/model/time.ts';
import { routesOf } from '../core/openbadges/routes.ts';
import type { Problem } from '../core/problem/problem.ts';
import type { Signer } from '../core/proof/signer.ts';
import { addressProblems } from '../core/publication/address-problems.ts';
import { nothingToPublish } from '../core/publication/nothing-to-publish.ts';
import type { Publication } from '../core/publication/publication.ts';
import { buildMoment } from './commit-moment.ts';
import { filesLeftOut } from './git/sparse.ts';
import { findSigners, keysFolder } from './keys.ts';
import { loadProject } from './load-project.ts';
import type { Environment } from './private-keys.ts';
import { recordedSigners } from './recorded-signatures.ts';

export interface OpenOptions {
  /** The folder of the project: site.yaml, issuers/, badges/, recipients/. */
  readonly root: string;
  /** A second, private recipients folder's root, laid over the first. */
  readonly people?: string | undefined;
  readonly production: boolean;
  /** A file of signatures that were made elsewhere; with it no private key is looked for. */
  readonly signatures?: string | undefined;
  readonly environment: Environment;
  /** The moment after which nothing may have happened yet; that of the clock without it. */
  readonly now?: Instant | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface OpenedProject {
  /** Absent where site.yaml cannot be used. With problems, it holds what is sound. */
  readonly publication: Publication | undefined;
  readonly signers: ReadonlyMap<IssuerId, Signer>;
  readonly problems: readonly Problem[];
  readonly site: Site | undefined;
  readonly files: readonly SourceFile[];
}

/** Reads a project and decides how it would be published now: what is sound, with which keys, as of when. */
export async function openPublication(options: OpenOptions): Promise<OpenedProject> {
  const { root, people, production, environment, signatures, onProgress } = options;
  const now = options.now ?? instantOf(Date.now());
  const { registry, problems, files } = loadProject(root, { now, people, onProgress });
  if (!registry) return { publication: undefined, signers: new Map(), problems, files, site: undefined };
  const asOf = await buildMoment(root, registry, environment);
  const edition = { site: registry.site, routes: routesOf(registry.site.url), asOf };
  const search = { environment, keysFolder: keysFolder(environment), projectRoot: root, production };
  const found =
    signatures === undefined
      ? await findSigners(registry, search)
      : await recordedSigners(signatures, registry, (signingKeys) => ({ ...edition, signingKeys }));
  return {
    publication: { registry, edition: { ...edition, signingKeys: found.signingKeys } },
    signers: found.signers,
    site: registry.site,
    files,
    problems: [
      ...problems,
      ...found.problems,
      ...(production ? [...leftOut(root), ...unpublishable(registry, problems)] : []),
    ],
  };
}

function unpublishable(registry: Registry, problems: readonly Problem[]): Problem[] {
  // Badges that have problems are missing from the registry, and that is no problem of its own.
  return [...addressProblems(registry.site, SITE), ...(problems.length > 0 ? [] : nothingToPublish(registry, SITE))];
}

/** What a work tree lacks on purpose would be taken from the site that is online. */
function leftOut(root: string): Problem[] {
  const count = filesLeftOut(root);
  return count === 0 ? [] : [{ code: 'CHECKOUT_SPARSE', count, place: SITE }];
}

const SITE = { file: 'site.yaml', line: 1, column: 1 };
