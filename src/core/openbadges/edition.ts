import type { IssuerId } from '../model/ids.ts';
import type { SigningKey } from '../model/issuer.ts';
import type { Site } from '../model/site.ts';
import type { Instant } from '../model/time.ts';
import type { Routes } from './routes.ts';

/** What one build has decided before its first byte; the same for every document and page. */
export interface Edition {
  readonly site: Site;
  readonly routes: Routes;
  /** The moment that pages speak of: the commit's, never the clock's. */
  readonly asOf: Instant;
  /** The one key each issuer signs with. Issuers that are absent publish hosted assertions only. */
  readonly signingKeys: ReadonlyMap<IssuerId, SigningKey>;
}

/** A preview is signed with a development key and says so on every page. */
export function isPreview(edition: Edition): boolean {
  return [...edition.signingKeys.values()].some((key) => key.development);
}
