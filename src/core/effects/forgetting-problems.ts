import type { Award } from '../model/award.ts';
import type { AwardId } from '../model/ids.ts';
import type { Registry } from '../model/registry.ts';
import type { Tombstone } from '../model/tombstone.ts';
import type { Problem } from '../problem/problem.ts';
import type { Publication } from '../publication/publication.ts';
import { wholeFile } from './compare-awards.ts';

/**
 * What is no lawful way to forget a person: a tombstone for an award that this change does not remove or that another
 * issuer made, and an award or an identity that comes back.
 */
export function forgettingProblems(base: Publication, head: Publication): readonly Problem[] {
  const before: Before = {
    registry: base.registry,
    awards: new Map(base.registry.awards.map((award) => [award.id, award])),
    tombstones: new Map(base.registry.tombstones.map((tombstone) => [tombstone.award, tombstone])),
  };
  return [
    ...head.registry.tombstones.flatMap((tombstone) => wrongTombstone(tombstone, before)),
    ...head.registry.awards.flatMap((award) => wrongReturn(award, head.registry, before)),
  ];
}

interface Before {
  readonly registry: Registry;
  readonly awards: ReadonlyMap<AwardId, Award>;
  readonly tombstones: ReadonlyMap<AwardId, Tombstone>;
}

function wrongTombstone({ award, issuer, place: start }: Tombstone, before: Before): readonly Problem[] {
  const place = wholeFile(start);
  const removed = before.awards.get(award);
  const expected =
    before.tombstones.get(award)?.issuer ?? (removed && before.registry.badges.get(removed.badge)?.issuer);
  if (expected === undefined) return [{ code: 'TOMBSTONE_WITHOUT_AWARD', place, award }];
  return expected === issuer ? [] : [{ code: 'TOMBSTONE_OF_OTHER_ISSUER', place, award, issuer, expected }];
}

function wrongReturn(award: Award, { recipients }: Registry, before: Before): readonly Problem[] {
  const { id } = award;
  const place = wholeFile(award.place);
  if (before.tombstones.has(id)) return [{ code: 'FORGOTTEN_RETURNS', place, award: id, how: 'removed' }];
  const then = before.awards.get(id);
  const [known, now] = [then && before.registry.recipients.get(then.recipient), recipients.get(award.recipient)];
  if (!known || !now) return [];
  return known.forgotten !== undefined && now.forgotten !== known.forgotten
    ? [{ code: 'FORGOTTEN_RETURNS', place, award: id, how: 'anonymised' }]
    : [];
}
