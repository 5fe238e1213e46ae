import type { AwardId, IssuerId } from '../model/ids.ts';
import type { Issuer } from '../model/issuer.ts';
import type { Publication } from '../publication/publication.ts';
import { issuerAddresses, passage, told } from './addresses.ts';
import { keyEffects } from './compare-keys.ts';
import { issuerFields, pictureNames } from './class-fields.ts';
import type { Pair } from './compare.ts';
import type { Effect, IssuerEffect } from './effect.ts';
import { fieldChanges } from './fields.ts';

/** What becomes of each issuer, its keys and its revocation list. */
export function issuerEffects(pair: Pair): readonly Effect[] {
  const before = pair.base?.registry.issuers ?? new Map<string, Issuer>();
  const after = pair.head.registry.issuers;
  return [
    ...[...after.values()].flatMap((now) => {
      const then = before.get(now.id);
      return then ? changesOf(then, now, pair) : [appearing(now, pair)];
    }),
    ...[...before.values()].filter(({ id }) => !after.has(id)).flatMap((then) => vanishing(then, pair)),
    ...revocationEffects(pair),
  ];
}

type Names = Pick<IssuerEffect, 'issuer' | 'issuerName' | 'place'>;

function namesOf({ id, name, place }: Issuer): Names {
  return { issuer: id, issuerName: name, place };
}

function appearing(now: Issuer, { head }: Pair): Effect {
  return { kind: 'issuer-appears', ...namesOf(now), addresses: issuerAddresses(now, head.edition.routes, 'appears') };
}

function vanishing(then: Issuer, pair: Pair): Effect[] {
  if (!pair.base || pair.isUnsettled(then.place.file)) return [];
  const addresses = issuerAddresses(then, pair.base.edition.routes, 'disappears');
  return [{ kind: 'issuer-vanishes', changes: [], awards: awardsOf(then.id, pair), ...namesOf(then), addresses }];
}

/** How many awards show an issuer, before the change. */
function awardsOf(issuer: IssuerId, { base, awardsOf: ofBadge }: Pair): number {
  const own = [...(base?.registry.badges.values() ?? [])].filter((badge) => badge.issuer === issuer);
  return own.reduce((sum, { id }) => sum + ofBadge(id), 0);
}

function changesOf(then: Issuer, now: Issuer, pair: Pair): Effect[] {
  const { routes } = pair.head.edition;
  const images = pictureNames();
  const changes = fieldChanges(issuerFields(then, images), issuerFields(now, images));
  const keyless = (issuer: Issuer) => issuerAddresses({ ...issuer, signing: { kind: 'hosted' } }, routes, 'changes');
  const addresses = passage(keyless(then), keyless(now));
  const changed: Effect[] =
    changes.length > 0
      ? [{ kind: 'issuer-changes', changes, awards: awardsOf(now.id, pair), ...namesOf(now), addresses }]
      : [];
  return [...changed, ...keyEffects(then, now, pair).map((effect) => ({ ...namesOf(now), ...effect }))];
}

function revocationEffects(pair: Pair): Effect[] {
  return [...pair.head.registry.issuers.values()].flatMap((issuer): Effect[] => {
    const before = revokedBy(issuer.id, pair.base);
    const after = revokedBy(issuer.id, pair.head);
    const added = [...after].filter((id) => !before.has(id)).length;
    const removed = [...before].filter((id) => !after.has(id)).length;
    if (added + removed === 0) return [];
    const addresses = told('changes', [pair.head.edition.routes.revocationList(issuer.id)]);
    return [{ kind: 'revocation-list-changes', added, removed, ...namesOf(issuer), addresses }];
  });
}

/** What a revocation list holds: revoked awards, and those of which only a tombstone is left. */
function revokedBy(issuer: IssuerId, publication: Publication | undefined): ReadonlySet<AwardId> {
  if (!publication) return new Set();
  const { awards, badges, tombstones } = publication.registry;
  const revoked = awards.filter(({ revocation, badge }) => revocation && badges.get(badge)?.issuer === issuer);
  const buried = tombstones.filter((tombstone) => tombstone.issuer === issuer);
  return new Set([...revoked.map(({ id }) => id), ...buried.map(({ award }) => award)]);
}
