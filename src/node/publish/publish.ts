import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TargetAddress } from '../../core/transfer/target-address.ts';
import { carryOut, inspectTarget, type Inspected, type TargetRefusal } from '../../core/transfer/transfer.ts';
import type { Target } from '../../core/transfer/target.ts';
import type { PublishedFile } from '../../core/verify/site/manifest.ts';
import type { SiteFault } from '../../core/verify/site/site-verification.ts';
import type { Environment } from '../private-keys.ts';
import type { Stages } from '../stages.ts';
import { isWithin, realPlace } from '../real-place.ts';
import { holdsSources } from '../staging.ts';
import type { SiteMarker } from '../verify-site/site-marker.ts';
import { branchTarget } from './branch-target.ts';
import { changedFiles, openBuiltSite } from './built-site.ts';
import { folderTarget } from './folder-target.ts';
import { objectStore } from './object-store.ts';
import { objectStoreAccess, type ObjectStoreAccess } from './object-store-access.ts';
import { storeTarget } from './store-target.ts';

export interface PublishOptions {
  /** The folder of the built site. */
  readonly site: string;
  readonly to: TargetAddress;
  /** The project, whose git configuration is used. */
  readonly root: string;
  readonly environment: Environment;
  readonly stages: Stages;
  readonly dryRun: boolean;
  /** A site that was signed with a development key may be published. */
  readonly preview: boolean;
  /** A site that was not published by us may be published over. */
  readonly adopt: boolean;
}

export type PublishOutcome =
  | { readonly kind: 'published'; readonly plan: Inspected }
  | { readonly kind: 'no site'; readonly reason: string }
  | { readonly kind: 'preview' }
  | { readonly kind: 'broken'; readonly faults: readonly SiteFault[] }
  | { readonly kind: 'no access'; readonly access: Exclude<ReturnType<typeof objectStoreAccess>, ObjectStoreAccess> }
  /** The folder to publish to is part of the project or of the site, or holds them. */
  | { readonly kind: 'entangled' }
  | { readonly kind: 'target'; readonly refusal: TargetRefusal };

/** Sends to a target what it does not hold of a built site. Throws `PublishError` where target or network fail. */
export async function publish(options: PublishOptions): Promise<PublishOutcome> {
  const built = openBuiltSite(options.site);
  if (built.kind === 'none') return { kind: 'no site', reason: built.reason };
  if (built.kind === 'broken') return built;
  if (built.marker.isPreview && !options.preview) return { kind: 'preview' };
  if (options.to.kind === 'folder' && isEntangled(options.to.folder, options)) return { kind: 'entangled' };
  const scratch = mkdtempSync(join(tmpdir(), 'blazon-publish-'));
  try {
    const target = openTarget(options, built.marker, scratch);
    if ('access' in target) return target;
    const inspected = await options.stages.run('compare', () =>
      inspectTarget(built.site, target, { adopt: options.adopt }),
    );
    if (inspected.kind !== 'planned') return { kind: 'target', refusal: inspected };
    const faults = changedFiles(options.site, sentBy(inspected));
    if (faults.length > 0) return { kind: 'broken', faults };
    if (!options.dryRun)
      await options.stages.run('send', (onProgress) => carryOut(inspected, { source: built.site, target, onProgress }));
    return { kind: 'published', plan: inspected };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

export function sentBy({ steps }: Inspected): readonly PublishedFile[] {
  return steps.flat().flatMap((operation) => (operation.kind === 'put' ? [operation.file] : []));
}

/** Over its own files a site would be broken, and over those it is made from the project. */
function isEntangled(to: string, { site, root }: PublishOptions): boolean {
  const [target, built, project] = [to, site, root].map(realPlace) as [string, string, string];
  const isProject = existsSync(join(project, 'site.yaml'));
  return (isProject && holdsSources(target, project)) || isWithin(target, built) || isWithin(built, target);
}

function openTarget(
  { to, root, environment }: PublishOptions,
  { url, asOf }: SiteMarker,
  scratch: string,
): Target | Extract<PublishOutcome, { kind: 'no access' }> {
  switch (to.kind) {
    case 'folder':
      return folderTarget(resolve(to.folder));
    case 'store': {
      const access = objectStoreAccess(to.bucket, environment);
      return 'address' in access ? storeTarget(objectStore(access), to.prefix) : { kind: 'no access', access };
    }
    case 'branch':
      return branchTarget({ ...to, root, scratch, message: `Publish ${url} as of ${asOf ?? 'its commit'}\n` });
  }
}
