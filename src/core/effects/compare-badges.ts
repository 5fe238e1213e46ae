import type { Badge, Translation } from '../model/badge.ts';
import { translationState } from '../model/translation-pin.ts';
import type { Claim } from '../model/claim.ts';
import { badgeAddresses, passage, told } from './addresses.ts';
import { badgeFields, pictureNames } from './class-fields.ts';
import type { Pair } from './compare.ts';
import type { BadgeEffect, Effect } from './effect.ts';
import { lostErrata, newErrata } from './errata.ts';
import { fieldChanges, tidied } from './fields.ts';

/** What becomes of each badge, its translations and its claim codes. */
export function badgeEffects(pair: Pair): readonly Effect[] {
  const before = pair.base?.registry.badges ?? new Map<string, Badge>();
  const after = pair.head.registry.badges;
  return [
    ...[...after.values()].flatMap((now) => {
      const then = before.get(now.id);
      return then ? changesOf(then, now, pair) : appearing(now, pair);
    }),
    ...[...before.values()].filter(({ id }) => !after.has(id)).flatMap((then) => vanishing(then, pair)),
  ];
}

type Names = Pick<BadgeEffect, 'badge' | 'badgeName' | 'awards' | 'place'>;

function namesOf({ id, name, place }: Badge, { awardsOf }: Pair): Names {
  return { badge: id, badgeName: name, awards: awardsOf(id), place };
}

function appearing(now: Badge, pair: Pair): Effect[] {
  const { routes } = pair.head.edition;
  const names = namesOf(now, pair);
  const addresses = badgeAddresses(now, routes, 'appears');
  return [{ kind: 'badge-appears', ...names, addresses }, ...claimEffects(undefined, now, pair)];
}

function vanishing(then: Badge, pair: Pair): Effect[] {
  if (!pair.base || pair.isUnsettled(then.place.file)) return [];
  const addresses = badgeAddresses(then, pair.base.edition.routes, 'disappears');
  return [{ kind: 'badge-vanishes', ...namesOf(then, pair), addresses }];
}

function changesOf(then: Badge, now: Badge, pair: Pair): Effect[] {
  const { routes } = pair.head.edition;
  const images = pictureNames();
  const names = namesOf(now, pair);
  const changes = [...fieldChanges(badgeFields(then, images), badgeFields(now, images)), ...lostErrata(then, now)];
  const errata = newErrata(then, now);
  const untranslated = (badge: Badge) => badgeAddresses({ ...badge, translations: [] }, routes, 'changes');
  const addresses = passage(untranslated(then), untranslated(now));
  const effects: Effect[] = [];
  if (changes.length > 0 || errata.length > 0)
    effects.push({ kind: 'badge-changes', changes, newErrata: errata, ...names, addresses });
  if (then.status !== now.status)
    effects.push({ kind: now.status === 'retired' ? 'badge-retired' : 'badge-returns', ...names, addresses });
  return [
    ...effects,
    ...translationEffects(then, now, pair),
    ...outdatedEffects(then, now, pair),
    ...claimEffects(then, now, pair),
  ];
}

function translationEffects(then: Badge, now: Badge, pair: Pair): Effect[] {
  const { routes } = pair.head.edition;
  const before = new Map(then.translations.map((one) => [one.language, one]));
  const after = new Map(now.translations.map((one) => [one.language, one]));
  const languages = [...new Set([...before.keys(), ...after.keys()])];
  return languages.flatMap((language): Effect[] => {
    const kind = translationChange(before.get(language), after.get(language));
    if (!kind) return [];
    const change = kind === 'changes' ? kind : kind === 'appears' ? kind : 'disappears';
    const addresses = told(change, [routes.badgePage(now.id, language), routes.badgeClass(now.id, language)]);
    const place = placeBeside(now, `badge.${language}.${now.criteria.syntax}`);
    if (kind === 'disappears' && pair.isUnsettled(place.file)) return [];
    return [{ kind: `translation-${kind}`, language, ...namesOf(now, pair), place, addresses }];
  });
}

/** Translations of which the original changes away. */
function outdatedEffects(then: Badge, now: Badge, pair: Pair): Effect[] {
  const { routes } = pair.head.edition;
  return now.translations.flatMap(({ language, of }): Effect[] => {
    const before = translationState(then.translations.find((one) => one.language === language)?.of, then);
    const after = translationState(of, now);
    if (after.kind !== 'outdated' || JSON.stringify(before) === JSON.stringify(after)) return [];
    const place = placeBeside(now, `badge.${language}.${now.criteria.syntax}`);
    const addresses = told('changes', [routes.badgePage(now.id, language)]);
    return [{ kind: 'translation-outdated', language, parts: after.parts, ...namesOf(now, pair), place, addresses }];
  });
}

function translationChange(
  before: Translation | undefined,
  after: Translation | undefined,
): 'appears' | 'changes' | 'disappears' | undefined {
  if (!before) return 'appears';
  if (!after) return 'disappears';
  return translationText(before) === translationText(after) ? undefined : 'changes';
}

function translationText({ name, description, caption, criteria }: Translation): string {
  return JSON.stringify([name, description, caption, tidied(criteria.text)]);
}

function claimEffects(then: Badge | undefined, now: Badge, pair: Pair): Effect[] {
  const { routes } = pair.head.edition;
  const addresses = told('changes', [routes.badgePage(now.id)]);
  const names = namesOf(now, pair);
  const before = new Map(then?.claims.map((claim) => [claim.id, claim]));
  const after = new Map(now.claims.map((claim) => [claim.id, claim]));
  return [
    ...[...after.values()].flatMap((claim): Effect[] => {
      const earlier = before.get(claim.id);
      if (earlier && claimText(earlier) === claimText(claim)) return [];
      const kind = earlier ? 'claim-changes' : 'claim-opens';
      return [{ kind, claim: claim.id, ...names, place: claim.place, addresses }];
    }),
    ...[...before.values()]
      .filter(({ id, place }) => !after.has(id) && !pair.isUnsettled(place.file))
      .map(({ id, place }): Effect => ({ kind: 'claim-closes', claim: id, ...names, place, addresses })),
  ];
}

function claimText({ publicKey, limit, from, until, note }: Claim): string {
  return JSON.stringify([publicKey, limit, from, until, note]);
}

function placeBeside({ place }: Badge, name: string): Names['place'] {
  return { file: place.file.slice(0, place.file.lastIndexOf('/') + 1) + name, line: 1, column: 1 };
}
