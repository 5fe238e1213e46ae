import type { Registry } from '../model/registry.ts';
import type { Edition } from '../openbadges/edition.ts';

/** What is going to be published, decided before the first byte is written. */
export interface Publication {
  readonly registry: Registry;
  readonly edition: Edition;
}
