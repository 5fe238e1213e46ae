import type { AwardId } from '../model/ids.ts';
import type { Provenance } from '../model/provenance.ts';
import type { Registry } from '../model/registry.ts';
import type { Edition } from '../openbadges/edition.ts';

/** What is going to be published, decided before the first byte is written. */
export interface Publication {
  readonly registry: Registry;
  readonly edition: Edition;
  /** How each award came to be published; absent where nobody has looked. */
  readonly provenance?: ReadonlyMap<AwardId, Provenance>;
}
