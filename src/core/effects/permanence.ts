import type { KeyId } from '../model/ids.ts';
import { addressKind, isExample, type Site } from '../model/site.ts';
import type { Place, Problem } from '../problem/problem.ts';
import type { Publication } from '../publication/publication.ts';
import { bakingProblems } from './baking-problems.ts';
import type { BadgeEffect, Effect, EndorsementEffect, FieldChange, SiteEffect } from './effect.ts';
import { tellingErrata } from './errata.ts';
import { forgettingProblems } from './forgetting-problems.ts';

/** Where an author would mend a field of what stands at a place. */
export type FieldPlaces = (place: Place, field: string) => Place;

/**
 * What a change may not do to what was published: make an address vanish, or give an award or an awarded badge another
 * meaning without saying so. docs/permanence.md holds the rules for readers.
 */
export function permanenceProblems(
  effects: readonly Effect[],
  { base, head, placeOf }: { base: Publication | undefined; head: Publication; placeOf: FieldPlaces },
): readonly Problem[] {
  // What the example that comes with Blazon says is nobody's promise: its makers may mend it, and its users take it away.
  if (!base || isExample(base.registry.site)) return [];
  return [
    ...effects
      .map((effect) => withTelling(effect, base))
      .flatMap((effect) => problemsOf(effect, placeOf, base.registry.site)),
    ...forgettingProblems(base, head),
    ...bakingProblems(base.edition, head.edition, placeOf),
  ];
}

/** With those of its new errata alone that tell something: only they make a change lawful. */
function withTelling<Told extends Effect>(effect: Told, { registry }: Publication): Told {
  if (!('newErrata' in effect)) return effect;
  const corrected =
    'award' in effect
      ? registry.awards.find(({ id }) => id === effect.award)
      : 'badge' in effect && registry.badges.get(effect.badge);
  const before = corrected ? corrected.errata.map(({ note }) => note) : [];
  return { ...effect, newErrata: tellingErrata(effect.newErrata, before) };
}

function problemsOf(effect: Effect, placeOf: FieldPlaces, site: Site): readonly Problem[] {
  if ('endorsement' in effect) return endorsementProblemsOf(effect, placeOf);
  return 'key' in effect ? keyProblemsOf(effect) : otherProblemsOf(effect, placeOf, site);
}

type KeyEffect = Extract<Effect, { readonly key: KeyId }>;

function keyProblemsOf(effect: KeyEffect): readonly Problem[] {
  const { kind, place, issuer, key } = effect;
  switch (kind) {
    case 'key-vanishes':
      return [vanishes(effect, 'key', key)];
    case 'key-changes':
      return [{ code: 'PUBLISHED_KEY_CHANGED', place, issuer, key }];
    case 'key-loses-profile':
      return [{ code: 'KEY_LOSES_PROFILE', place, issuer, key, next: effect.next }];
    case 'key-retired':
      return effect.tooEarly ? [{ code: 'KEY_ENDS_TOO_EARLY', place, issuer, key, ...effect.tooEarly }] : [];
    case 'key-appears':
    case 'key-compromised':
    case 'key-returns':
      return [];
  }
}

function otherProblemsOf(
  effect: Exclude<Effect, EndorsementEffect | KeyEffect>,
  placeOf: FieldPlaces,
  site: Site,
): readonly Problem[] {
  switch (effect.kind) {
    case 'award-vanishes':
      return vanishingAward(effect);
    case 'tombstone-vanishes':
      return [vanishes(effect, 'tombstone', effect.award)];
    case 'badge-vanishes':
      return [vanishes(effect, 'badge', effect.badge)];
    case 'issuer-vanishes':
      return [vanishes(effect, 'issuer', effect.issuer)];
    case 'framework-vanishes':
      return [vanishes(effect, 'framework', effect.framework)];
    case 'translation-disappears':
      return [vanishes(effect, 'translation', effect.language)];
    case 'site-moves':
      return moved(effect, placeOf, site);
    case 'award-unrevoked':
      return unrevoked(effect, placeOf);
    case 'award-changes':
      return [...unlawful(effect).map((change) => awardMeaning(effect, change, placeOf)), ...lostPictures(effect)];
    case 'badge-changes':
      return [...badgeMeaning(effect, placeOf), ...lostPictures(effect)];
    case 'issuer-changes':
      return lostPictures(effect);
    case 'award-appears':
    case 'award-revoked':
    case 'award-forgotten':
    case 'badge-appears':
    case 'badge-retired':
    case 'badge-returns':
    case 'translation-appears':
    case 'translation-changes':
    case 'translation-outdated':
    case 'claim-opens':
    case 'claim-changes':
    case 'claim-closes':
    case 'framework-appears':
    case 'framework-changes':
    case 'issuer-appears':
    case 'revocation-list-changes':
    case 'recipient-page-appears':
    case 'recipient-page-changes':
    case 'recipient-page-disappears':
    case 'site-appears':
      return [];
    case 'site-changes':
      return lostLanguages(effect, placeOf);
  }
}

function moved(effect: EffectOf<'site-moves'>, placeOf: FieldPlaces, site: Site): readonly Problem[] {
  // What stands at a local or reserved address was published for nobody.
  if (addressKind(site.url) !== 'public') return [];
  const { before, after, place } = effect;
  return [{ code: 'SITE_ADDRESS_CHANGED', place: placeOf(place, 'url'), before, after }];
}

function lostLanguages(effect: SiteEffect, placeOf: FieldPlaces): readonly Problem[] {
  const place = placeOf(effect.place, 'languages');
  return effect.addresses
    .filter(({ change }) => change === 'disappears')
    .map((address) =>
      vanishes({ ...effect, addresses: [address], place }, 'language', address.url.split('/').at(-2) ?? ''),
    );
}

function unrevoked(effect: EffectOf<'award-unrevoked'>, placeOf: FieldPlaces): readonly Problem[] {
  if (effect.newErrata.length > 0) return [];
  return [awardMeaning(effect, { field: 'revoked', lasting: 'with erratum' }, placeOf)];
}

type EffectOf<Kind extends Effect['kind']> = Extract<Effect, { readonly kind: Kind }>;

function endorsementProblemsOf(effect: EndorsementEffect, placeOf: FieldPlaces): readonly Problem[] {
  const { kind, place } = effect;
  switch (kind) {
    case 'endorsement-vanishes':
      return [vanishes(effect, 'endorsement', effect.endorsement)];
    case 'endorsement-appears':
      return effect.fault
        ? [{ code: 'ENDORSEMENT_PIN_WRONG', place: placeOf(place, 'endorsed'), ...effect.fault }]
        : [];
    case 'endorsement-changes':
      return effect.changes
        .filter(({ lasting }) => lasting === 'never')
        .map(({ field }) => ({ code: 'ENDORSEMENT_CHANGED', place: placeOf(place, field), field }));
    case 'endorsement-withdrawn':
    case 'endorsement-outdated':
    case 'endorsement-unlinked':
    case 'endorsement-forgotten':
      return [];
  }
}

type Vanishing =
  | 'endorsement'
  | 'award'
  | 'tombstone'
  | 'badge'
  | 'issuer'
  | 'framework'
  | 'key'
  | 'translation'
  | 'language'
  | 'picture';

/** What rests on an award that vanishes vanishes with it, which is one mistake. */
function vanishingAward(effect: Extract<Effect, { kind: 'award-vanishes' }>): readonly Problem[] {
  const { because, award, badge, recipient, by = [], place } = effect;
  if (because === undefined) return [vanishes(effect, 'award', award)];
  return because === 'constituent'
    ? []
    : [{ code: 'MILESTONE_AWARD_VANISHES', place: { ...place }, award, badge, handle: recipient, by }];
}

function vanishes({ addresses, place }: Effect, what: Vanishing, name: string): Problem {
  const url = addresses.find(({ change }) => change === 'disappears')?.url ?? '';
  return { code: 'PUBLISHED_ADDRESS_VANISHES', place: { ...place }, what, name, url };
}

function lostPictures(effect: Effect): readonly Problem[] {
  const lost = effect.addresses.filter(({ change }) => change === 'disappears');
  return lost.map((address) => vanishes({ ...effect, addresses: [address] }, 'picture', address.url));
}

/** Changes that nothing in the same change makes lawful. */
function unlawful({
  changes,
  newErrata,
}: Pick<Extract<Effect, { changes: unknown; newErrata: unknown }>, 'changes' | 'newErrata'>): readonly FieldChange[] {
  return changes.filter(({ lasting }) => lasting === 'never' || (lasting === 'with erratum' && newErrata.length === 0));
}

function awardMeaning(
  { award, place }: { readonly award: string; readonly place: Place },
  { field, lasting, before }: Pick<FieldChange, 'field' | 'lasting'> & { readonly before?: string | undefined },
  placeOf: FieldPlaces,
): Problem {
  if (field === 'errata') return { code: 'ERRATUM_REMOVED', place: placeOf(place, field), note: before ?? '' };
  return {
    code: 'AWARD_MEANING_CHANGED',
    place: placeOf(place, field),
    award,
    field,
    correctable: lasting === 'with erratum',
  };
}

function badgeMeaning(
  effect: Extract<BadgeEffect, { kind: 'badge-changes' }>,
  placeOf: FieldPlaces,
): readonly Problem[] {
  const { badge, awards, place } = effect;
  return unlawful(effect).flatMap(({ field, lasting, before }): Problem[] => {
    if (field === 'errata') return [{ code: 'ERRATUM_REMOVED', place: placeOf(place, field), note: before ?? '' }];
    if (awards === 0) return [];
    const correctable = lasting === 'with erratum';
    return [{ code: 'AWARDED_BADGE_MEANING_CHANGED', place: placeOf(place, field), badge, awards, field, correctable }];
  });
}
