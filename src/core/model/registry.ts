import type { Award } from './award.ts';
import type { Badge } from './badge.ts';
import type { Framework } from './framework.ts';
import type { BadgeId, FrameworkId, Handle, IssuerId } from './ids.ts';
import type { Issuer } from './issuer.ts';
import type { Recipient } from './recipient.ts';
import type { Site } from './site.ts';
import type { Tombstone } from './tombstone.ts';

/** Everything a project says, resolved: every id in it leads somewhere. Maps and lists are in order of id; drafts are left out. */
export interface Registry {
  readonly site: Site;
  readonly issuers: ReadonlyMap<IssuerId, Issuer>;
  readonly badges: ReadonlyMap<BadgeId, Badge>;
  readonly frameworks: ReadonlyMap<FrameworkId, Framework>;
  readonly recipients: ReadonlyMap<Handle, Recipient>;
  readonly awards: readonly Award[];
  /** None of them is the id of an award. */
  readonly tombstones: readonly Tombstone[];
}
