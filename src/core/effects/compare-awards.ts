import type { Award, FullAward } from '../model/award.ts';
import type { AwardId } from '../model/ids.ts';
import type { Place } from '../problem/problem.ts';
import { fullAward } from '../publication/full-awards.ts';
import type { Publication } from '../publication/publication.ts';
import { awardAddresses, passage, told } from './addresses.ts';
import { awardFields, onlyAddsEvidence } from './award-fields.ts';
import type { Pair } from './compare.ts';
import type { AwardEffect, Effect, FieldChange } from './effect.ts';
import { lostErrata, newErrata } from './errata.ts';
import { fieldChanges } from './fields.ts';

/** What becomes of each award, by its id. */
export function awardEffects(pair: Pair): readonly Effect[] {
  const before = awardsById(pair.base);
  const after = awardsById(pair.head);
  return [
    ...[...after].flatMap(([id, award]) => {
      const now = fullAward(award, pair.head.registry);
      const then = before.get(id);
      return then && pair.base ? changesOf(fullAward(then, pair.base.registry), now, pair) : [appearing(now, pair)];
    }),
    ...[...before].filter(([id]) => !after.has(id)).flatMap(([, award]) => goneAward(award, pair)),
  ];
}

function awardsById(publication: Publication | undefined): ReadonlyMap<AwardId, Award> {
  return new Map(publication?.registry.awards.map((award) => [award.id, award]));
}

type Names = Pick<AwardEffect, 'award' | 'badge' | 'badgeName' | 'recipient' | 'person' | 'place'>;

function namesOf({ award, badge, recipient }: FullAward): Names {
  return {
    award: award.id,
    badge: badge.id,
    badgeName: badge.name,
    recipient: recipient.handle,
    person: recipient.profile?.name ?? recipient.handle,
    place: wholeFile(award.place),
  };
}

/** The draft of a file begins with a character, but an effect is of the whole. */
export function wholeFile(place: Place): Place {
  return place.line === 1 ? { file: place.file, line: 1, column: 1 } : place;
}

function appearing(full: FullAward, { base, head }: Pair): Effect {
  const { id } = full.award;
  const change = base?.registry.tombstones.some(({ award }) => award === id) ? 'changes' : 'appears';
  const isByRule = full.award.reached?.how === 'rule';
  return {
    kind: 'award-appears',
    ...(isByRule && { isByRule }),
    ...namesOf(full),
    addresses: awardAddresses(full, head.edition, change),
  };
}

function goneAward(award: Award, { base, head, isUnsettled }: Pair): readonly Effect[] {
  if (!base || isUnsettled(award.place.file)) return [];
  const full = fullAward(award, base.registry);
  const tombstone = head.registry.tombstones.find((one) => one.award === award.id);
  const addresses = awardAddresses(full, base.edition, 'disappears');
  const names = namesOf(full);
  if (!tombstone) return [{ kind: 'award-vanishes', ...follows(award, head), ...names, addresses }];
  const { routes } = head.edition;
  const kept = told('changes', [routes.awardPage(award.id), routes.assertion(award.id)]);
  return [
    {
      kind: 'award-forgotten',
      how: 'removed',
      ...names,
      place: tombstone.place,
      addresses: passage(addresses, kept),
    },
  ];
}

/** Why an award is gone that is in no file: what it follows from is, or the rule comes to something else. */
function follows(
  { badge, reached }: Award,
  { registry }: Publication,
): { readonly because?: 'constituent' | 'rule'; readonly by?: readonly string[] } {
  if (reached?.how !== 'rule' || !registry.badges.has(badge)) return {};
  const [present, removed] = [registry.awards, registry.tombstones.map(({ award }) => ({ id: award }))].map(
    (all) => new Set<string>(all.map(({ id }) => id)),
  );
  const by = reached.by.map(({ award }) => award);
  if (by.every((id) => present?.has(id))) return { because: 'rule', by };
  return by.some((id) => removed?.has(id)) ? {} : { because: 'constituent', by };
}

function changesOf(then: FullAward, now: FullAward, pair: Pair): readonly Effect[] {
  const names = namesOf(now);
  const addresses = passage(
    awardAddresses(then, { ...pair.head.edition, site: (pair.base ?? pair.head).edition.site }, 'changes'),
    awardAddresses(now, pair.head.edition, 'changes'),
  );
  const errata = newErrata(then.award, now.award);
  const isForgotten = isAnonymised(then, now, pair);
  const changes = changedFields(then, now).filter(({ field }) => !isForgotten || !goesWithPerson(field, then, now));
  const effects: Effect[] = [];
  if (isForgotten) effects.push({ kind: 'award-forgotten', how: 'anonymised', ...names, addresses });
  if (changes.length > 0 || (errata.length > 0 && !isUnrevoked(then, now)))
    effects.push({ kind: 'award-changes', changes, newErrata: errata, ...names, addresses });
  const { revocation } = now.award;
  if (revocation && !then.award.revocation)
    effects.push({ kind: 'award-revoked', on: revocation.on, reason: revocation.reason, ...names, addresses });
  if (isUnrevoked(then, now))
    effects.push({
      kind: 'award-unrevoked',
      reason: then.award.revocation?.reason ?? '',
      newErrata: errata,
      ...names,
      addresses,
    });
  return effects;
}

/** Whether the person of an award is forgotten, and the award is nobody else's who was there before. */
function isAnonymised(then: FullAward, now: FullAward, { base }: Pair): boolean {
  const { handle, forgotten } = now.recipient;
  if (forgotten === undefined || then.recipient.forgotten !== undefined) return false;
  return handle === then.recipient.handle || base?.registry.recipients.has(handle) !== true;
}

/** What may go when a person is forgotten: what was said of them is taken away, and nothing else is put in its place. */
function goesWithPerson(field: string, then: FullAward, now: FullAward): boolean {
  switch (field) {
    case 'recipient':
    case 'handle':
    case 'criterion':
    case 'recipient profile':
      return true;
    case 'extensions':
      return now.award.extensions === undefined;
    case 'evidence':
      return onlyAddsEvidence(now.award.evidence, then.award.evidence);
    case 'narrative':
      return now.award.narrative === undefined;
    default:
      return false;
  }
}

function isUnrevoked(then: FullAward, now: FullAward): boolean {
  return then.award.revocation !== undefined && now.award.revocation === undefined;
}

function changedFields(then: FullAward, now: FullAward): readonly FieldChange[] {
  return [
    ...fieldChanges(awardFields(then), awardFields(now)).map((change) =>
      change.field === 'evidence' && onlyAddsEvidence(then.award.evidence, now.award.evidence)
        ? { ...change, lasting: 'free' as const }
        : change,
    ),
    ...changedRevocation(then, now),
    ...lostErrata(then.award, now.award),
  ];
}

function changedRevocation(then: FullAward, now: FullAward): readonly FieldChange[] {
  const [before, after] = [then.award.revocation, now.award.revocation];
  if (!before || !after || (before.on === after.on && before.reason === after.reason)) return [];
  const text = ({ on, reason }: typeof before) => `${on}: ${reason}`;
  // Of a milestone the words are ours, and follow the name of the badge that it rests on.
  const lasting = now.award.reached && before.on === after.on ? 'free' : 'with erratum';
  return [{ field: 'revoked', lasting, before: text(before), after: text(after) }];
}
