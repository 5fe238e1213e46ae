import type { IssuerId } from '../core/model/ids.ts';
import { instantOf } from '../core/model/time.ts';
import { routesOf } from '../core/openbadges/routes.ts';
import type { Problem } from '../core/problem/problem.ts';
import type { Signer } from '../core/proof/signer.ts';
import { addressProblems } from '../core/publication/address-problems.ts';
import type { Publication } from '../core/publication/publication.ts';
import { buildMoment } from './commit-moment.ts';
import { findSigners, keysFolder } from './keys.ts';
import { loadProject } from './load-project.ts';

export interface OpenOptions {
  /** The folder of the project: site.yaml, issuers/, badges/, recipients/. */
  readonly root: string;
  /** A second, private recipients folder's root, laid over the first. */
  readonly people?: string | undefined;
  readonly production: boolean;
  readonly environment: NodeJS.ProcessEnv;
}

export interface OpenedProject {
  /** Absent where site.yaml cannot be used. With problems, it holds what is sound. */
  readonly publication: Publication | undefined;
  readonly signers: ReadonlyMap<IssuerId, Signer>;
  readonly problems: readonly Problem[];
}

/** Reads a project and decides how it would be published now: what is sound, with which keys, as of when. */
export async function openPublication(options: OpenOptions): Promise<OpenedProject> {
  const { root, people, production, environment } = options;
  const now = instantOf(Date.now());
  const { registry, problems } = loadProject(root, { now, ...(people !== undefined && { people }) });
  if (!registry) return { publication: undefined, signers: new Map(), problems };
  const {
    signers,
    signingKeys,
    problems: keyProblems,
  } = await findSigners(registry, {
    environment,
    keysFolder: keysFolder(environment),
    projectRoot: root,
    production,
  });
  const asOf = await buildMoment(root, registry, environment);
  const place = { file: 'site.yaml', line: 1, column: 1 };
  return {
    publication: { registry, edition: { site: registry.site, routes: routesOf(registry.site.url), asOf, signingKeys } },
    signers,
    problems: [...problems, ...keyProblems, ...(production ? addressProblems(registry.site, place) : [])],
  };
}
