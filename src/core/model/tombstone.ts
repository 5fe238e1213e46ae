import type { Place } from '../problem/problem.ts';
import type { AwardId, IssuerId } from './ids.ts';
import type { Day } from './time.ts';

/** What is left of an award that was removed together with its person: its address still answers. */
export interface Tombstone {
  readonly award: AwardId;
  readonly issuer: IssuerId;
  readonly on: Day;
  readonly place: Place;
}
