import { awardWithId } from './ledger-table.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { instantOf, type Instant } from '../../core/model/time.ts';
import { routesOf } from '../../core/openbadges/routes.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import { MANIFEST } from '../../core/verify/site/manifest.ts';
import type { BuildOptions } from '../build.ts';
import { commitMoment, latestOf } from '../commit-moment.ts';
import { findSigners, keysFolder, type FoundSigners } from '../keys.ts';
import { MARKER } from '../staging.ts';
import { changedFiles, openBuiltSite } from '../publish/built-site.ts';
import { recordedSigners } from '../recorded-signatures.ts';
import { trackedPrivateKeys } from '../tracked-private-keys.ts';
import { lookAtProject, type Committed } from './committed.ts';
import { engineDigest } from './engine-digest.ts';
import { isOfCommitAlone } from './keep-state.ts';
import { digestOf, readKept } from './kept-file.ts';
import { NotKept } from './kept-table.ts';
import { openManifest, type ManifestText } from './manifest-text.ts';
import { readState, stateFolder, type KeptState } from './publish-state.ts';
import { readAffected, type Affected } from './read-affected.ts';
import { readSiteFile } from '../verify-site/site-files.ts';
import { sincePublished, type Since } from './since.ts';

export const NOT_WHOLE = 'nothing is kept of the build that made the site, or it is not whole';
const UNCOMMITTED = 'the project has files that are in no commit, or the commit files that it has not';

/** A change that can be laid over the published site. */
export interface PlannedChange {
  readonly kind: 'change';
  readonly committed: Committed;
  readonly state: KeptState;
  readonly manifest: ManifestText;
  readonly since: Since;
  readonly affected: Affected;
  readonly edition: Edition;
  readonly signers: FoundSigners['signers'];
}

export interface WholeBuild {
  readonly kind: 'whole';
  readonly why: string;
}

/** Decides whether what was kept of the published site is enough to build on, and what has to be made again. */
export async function planChange(options: BuildOptions): Promise<PlannedChange | WholeBuild> {
  try {
    return await plan(options);
  } catch (error) {
    if (error instanceof NotKept) return whole(NOT_WHOLE);
    throw error;
  }
}

async function plan(options: BuildOptions): Promise<PlannedChange | WholeBuild> {
  const { root, production, environment } = options;
  const now = options.now ?? instantOf(Date.now());
  if (!isOfCommitAlone(options)) return whole('it is made of more than a commit');
  if (!existsSync(join(options.out, MANIFEST))) return whole('there is no site yet');
  const looking = lookAtProject(root);
  const kept = keptOf(options);
  if ('why' in kept) return whole(kept.why);
  const { state, manifest } = kept;
  if (state.engine !== engineDigest()) return whole('Blazon itself is another than the one that built the site');
  if (state.production !== production)
    return whole(`the site was built ${state.production ? 'for' : 'not for'} publication`);
  if (now < state.builtAt) return whole('the clock says that the site was built in the future');
  if (!looking) return whole(UNCOMMITTED);
  const { committed } = looking;
  if (committed.history !== state.history) return whole('the history was cut off at another place');
  const since = sincePublished(committed, state);
  if ('why' in since) return whole(since.why);
  const ofClasses = [...since.paths].find((path) => !path.startsWith('recipients/'));
  if (ofClasses !== undefined) return whole(`${ofClasses} has changed, on which many files depend`);
  const endorsed = [...since.paths].find((path) => path.includes('/endorsements/'));
  if (endorsed !== undefined) return whole(`${endorsed} has changed, which has a document and is linked`);
  if (trackedPrivateKeys(root).length > 0) return whole('there may be problems to tell');
  const moment = await commitMoment(root, environment);
  const momentOf = (awards: Parameters<typeof latestOf>[1]): Instant =>
    latestOf(moment, [...awards, { awardedAt: state.endorsedAt }]);
  const affected = await readAffected(committed, { state, since, now, momentOf });
  if (!(await looking.isClean)) return whole(UNCOMMITTED);
  if (affected.kind === 'untold') return whole(affected.why);
  const { registry } = affected;
  if (concernsCompromisedKey(affected, state)) return whole('an award changed that a compromised key may have signed');
  const search = { environment, keysFolder: keysFolder(environment), projectRoot: root, production };
  const { site } = registry;
  const editionWith = (keys: Edition['signingKeys']): Edition => ({
    site,
    routes: routesOf(site.url),
    asOf: affected.asOf,
    signingKeys: keys,
  });
  const { signers, signingKeys, problems } = await (options.signatures === undefined
    ? findSigners(registry, search)
    : recordedSigners(options.signatures, { ...registry, awards: affected.made }, editionWith));
  if (problems.length > 0) return whole('there may be problems to tell');
  if (JSON.stringify([...signingKeys]) !== JSON.stringify(state.signingKeys))
    return whole('it is signed with another key');
  return { kind: 'change', committed, state, manifest, since, affected, edition: editionWith(signingKeys), signers };
}

/** Such awards are in a list beside the key, which is made of all of them. */
function concernsCompromisedKey({ registry, made, removed }: Affected, { ledger, outline }: KeptState): boolean {
  const issuerOf = new Map(outline.map(([badge, { issuer }]) => [badge, issuer]));
  const before = made.map(({ id }) => awardWithId(ledger.table, id)).filter((award) => award !== undefined);
  const concerned = [...made, ...removed, ...before];
  return [...registry.issuers.values()].some(({ id, signing }) => {
    const keys = signing.kind === 'keys' ? signing.keys.filter(({ status }) => status === 'compromised') : [];
    return keys.some(({ until = '' }) =>
      concerned.some(({ badge, awardedAt }) => issuerOf.get(badge) === id && awardedAt < until),
    );
  });
}

function keptOf({
  root,
  out,
  isSiteChecked,
}: BuildOptions): { readonly state: KeptState; readonly manifest: ManifestText } | { readonly why: string } {
  const bytes = readKept(join(out, MANIFEST));
  const manifest = bytes && openManifest(bytes);
  const marker = manifest?.entry(MARKER);
  const said = readSiteFile(out, MARKER);
  if (!manifest || said.kind !== 'read' || said.published.sha256 !== marker?.sha256)
    return { why: 'the site is not as it was published' };
  if (isSiteChecked && !isAsPublished(out)) return { why: 'the site is not as it was published' };
  const state = readState(stateFolder(root, out), digestOf(bytes));
  return state ? { state, manifest } : { why: NOT_WHOLE };
}

/** Whether every byte of a site is as its manifest has it, and nothing else is there. */
function isAsPublished(out: string): boolean {
  const built = openBuiltSite(out);
  return built.kind === 'built' && changedFiles(out, built.site.files).length === 0;
}

function whole(why: string): WholeBuild {
  return { kind: 'whole', why };
}
