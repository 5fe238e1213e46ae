import {
  isCurrent,
  pinText,
  type Endorsement,
  type OutgoingEndorsement,
  type OwnEndorsement,
} from '../model/endorsement.ts';
import type { Registry } from '../model/registry.ts';
import { awardPin, badgePin, issuerPin } from '../openbadges/endorsed-pin.ts';
import { endorsedUrl } from '../openbadges/endorsement.ts';
import type { Route, Routes } from '../openbadges/routes.ts';
import { endorsementsIn } from '../publication/endorsements.ts';
import type { Publication } from '../publication/publication.ts';
import { told } from './addresses.ts';
import type { Pair } from './compare.ts';
import type { Address, Effect, EndorsementEffect } from './effect.ts';
import { fieldChanges, tidied, type Field } from './fields.ts';

type Said = Endorsement | OutgoingEndorsement;

/** What becomes of what is said of badges, issuers and awards, and of what the issuers say of others. */
export function endorsementEffects(pair: Pair): readonly Effect[] {
  const before = saidIn(pair.base);
  const after = saidIn(pair.head);
  return [
    ...[...after.values()].flatMap((now) => {
      const then = before.get(now.id);
      return then ? changesOf(then, now, pair) : [appearing(now, pair)];
    }),
    ...[...before.values()].filter(({ id }) => !after.has(id)).flatMap((then) => gone(then, pair)),
  ];
}

function saidIn(publication: Publication | undefined): ReadonlyMap<string, Said> {
  if (!publication) return new Map();
  const { registry } = publication;
  const outgoing = [...registry.issuers.values()].flatMap(({ endorses = [] }) => endorses);
  return new Map([...endorsementsIn(registry), ...outgoing].map((said) => [said.id, said]));
}

type Names = Pick<EndorsementEffect, 'endorsement' | 'by' | 'ofName' | 'place'>;

function namesOf(said: Said, registry: Registry): Names {
  const by = 'claim' in said ? (registry.issuers.get(said.issuer)?.name ?? said.issuer) : said.by;
  return { endorsement: said.id, by, ofName: subjectName(said, registry), place: said.place };
}

function subjectName(said: Said, { badges, issuers, awards }: Registry): string {
  if ('claim' in said) return said.name;
  switch (said.of.kind) {
    case 'badge':
      return badges.get(said.of.badge)?.name ?? said.of.badge;
    case 'issuer':
      return issuers.get(said.of.issuer)?.name ?? said.of.issuer;
    case 'award': {
      const { award: id } = said.of;
      const award = awards.find((one) => one.id === id);
      return award ? `${badges.get(award.badge)?.name ?? award.badge} of ${award.recipient}` : id;
    }
  }
}

function appearing(said: Said, { base, head }: Pair): Effect {
  const addresses = addressesOf(said, head, 'appears');
  const fault = unknownPin(said, base);
  return { kind: 'endorsement-appears', ...(fault && { fault }), ...namesOf(said, head.registry), addresses };
}

/** A digest that what is endorsed has neither now nor had before this change. */
function unknownPin(said: Said, base: Publication | undefined): EndorsementEffect['fault'] {
  if ('claim' in said || isCurrent(said)) return undefined;
  if (base && pinBefore(said, base.registry)?.digest === said.pin.digest) return undefined;
  return { found: pinText(said.pin), pin: pinText(said.now) };
}

function pinBefore({ of }: Endorsement, { site, badges, issuers, awards, recipients }: Registry) {
  switch (of.kind) {
    case 'badge': {
      const badge = badges.get(of.badge);
      return badge && badgePin(badge, site);
    }
    case 'issuer': {
      const issuer = issuers.get(of.issuer);
      return issuer && issuerPin(issuer, site);
    }
    case 'award': {
      const award = awards.find(({ id }) => id === of.award);
      const recipient = award && recipients.get(award.recipient);
      return award && recipient && awardPin({ award, recipient }, site);
    }
  }
}

function gone(then: Said, { base, head, isUnsettled }: Pair): readonly Effect[] {
  if (!base || isUnsettled(then.place.file)) return [];
  const names = namesOf(then, base.registry);
  const addresses = addressesOf(then, base, 'disappears');
  if (isForgotten(then, head.registry)) return [{ kind: 'endorsement-forgotten', ...names, addresses }];
  if (!('claim' in then) && then.kind === 'linked') return [{ kind: 'endorsement-unlinked', ...names, addresses }];
  return isOfGone(then, head.registry) ? [] : [{ kind: 'endorsement-vanishes', ...names, addresses }];
}

/** What was said of an award goes with the person whose it was. */
function isForgotten(said: Said, { tombstones, awards, recipients }: Registry): boolean {
  if ('claim' in said || said.of.kind !== 'award') return false;
  const { award: id } = said.of;
  const award = awards.find((one) => one.id === id);
  return (
    tombstones.some((one) => one.award === id) || (award && recipients.get(award.recipient))?.forgotten !== undefined
  );
}

/** What is endorsed may be gone or unsettled itself, which is told there. */
function isOfGone(said: Said, { badges, issuers, awards }: Registry): boolean {
  if ('claim' in said) return !issuers.has(said.issuer);
  switch (said.of.kind) {
    case 'badge':
      return !badges.has(said.of.badge);
    case 'issuer':
      return !issuers.has(said.of.issuer);
    case 'award': {
      const { award } = said.of;
      return !awards.some(({ id }) => id === award);
    }
  }
}

function changesOf(then: Said, now: Said, { head }: Pair): readonly Effect[] {
  const names = namesOf(now, head.registry);
  const addresses = addressesOf(now, head, 'changes');
  const changes = fieldChanges(fieldsOf(then, now), fieldsOf(now, then));
  const effects: Effect[] = [];
  if (changes.length > 0) effects.push({ kind: 'endorsement-changes', changes, ...names, addresses });
  if (now.withdrawal && !then.withdrawal)
    effects.push({ kind: 'endorsement-withdrawn', reason: now.withdrawal.reason, ...names, addresses });
  if (!('claim' in then) && !('claim' in now) && isCurrent(then) && !isCurrent(now))
    effects.push({ kind: 'endorsement-outdated', ...names, addresses });
  return effects;
}

/** Other words are given anew, at a later moment; what is endorsed stays for ever. */
function fieldsOf(said: Said, other: Said): readonly Field[] {
  const isAnew = (said.issuedOn ?? '') > (other.issuedOn ?? '');
  const lasting = isOwn(said) && !isAnew ? 'never' : 'free';
  return [
    { name: 'claim', lasting: 'never', same: 'claim' in said ? said.claim : undefined },
    { name: 'comment', lasting, same: tidied(said.comment) },
    { name: 'issuedOn', lasting, same: said.issuedOn },
    { name: 'endorsed', lasting: 'free', same: said.pin && pinText(said.pin) },
    { name: 'name', lasting: 'free', same: 'claim' in said ? said.name : isOwn(said) ? undefined : said.by },
    { name: 'url', lasting: 'free', same: 'url' in said ? said.url : undefined },
    { name: 'jws', lasting: 'free', same: 'jws' in said ? said.jws : undefined },
  ];
}

/** Its own document first; the page of what is endorsed shows it, and its document links it. */
function addressesOf(said: Said, { edition: { routes }, registry }: Publication, change: Address['change']): Address[] {
  const own = ownRoute(said, routes);
  if ('claim' in said) return told(change, own);
  const isAlone = isOfGone(said, registry);
  const endorsed = isAlone ? [] : [{ url: endorsedUrl(said.of, routes), change: 'changes' as const }];
  return [...told(change, own), ...endorsed];
}

function ownRoute(said: Said, routes: Routes): readonly Route[] {
  if (isOwn(said)) return [routes.endorsement(said.id)];
  return 'jws' in said ? [routes.signedEndorsement(said.id)] : [];
}

function isOwn(said: Said): said is OwnEndorsement | OutgoingEndorsement {
  return 'claim' in said || said.kind === 'own';
}
