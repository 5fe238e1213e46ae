import type { Issuer, IssuerKey } from '../model/issuer.ts';
import { firstProfileKey } from '../openbadges/key-generations.ts';
import type { Publication } from '../publication/publication.ts';
import { keyAddresses, told } from './addresses.ts';
import type { Pair } from './compare.ts';
import type { Effect, IssuerEffect } from './effect.ts';
import { endsTooEarly } from './ends-too-early.ts';

type Names = Pick<IssuerEffect, 'issuer' | 'issuerName'>;

/** What becomes of the keys of an issuer, and of what they signed. */
export function keyEffects(then: Issuer, now: Issuer, { base, head, isUnsettled }: Pair): readonly Effect[] {
  const names: Names = { issuer: now.id, issuerName: now.name };
  const before = keysOf(then);
  const after = keysOf(now);
  const gone = [...before.values()].filter(
    ({ id }) => !after.has(id) && !isUnsettled(`issuers/${now.id}/keys/${id}.pem`),
  );
  return [
    ...[...after.values()].flatMap((key) => changesOf(before.get(key.id), key, { base, head, names, issuer: now })),
    ...gone.map((key): Effect => {
      const addresses = keyAddresses(now, key, head, 'disappears');
      return { kind: 'key-vanishes', key: key.id, ...names, place: now.place, addresses };
    }),
    ...[...after.values()].flatMap((key) =>
      lostProfile({ then, now }, before.get(key.id), key).map((next): Effect => {
        const addresses = keyAddresses(now, key, head, 'changes');
        return { kind: 'key-loses-profile', key: key.id, next, ...names, place: key.place, addresses };
      }),
    ),
  ];
}

interface Where {
  readonly base: Publication | undefined;
  readonly head: Publication;
  readonly names: Names;
  readonly issuer: Issuer;
}

function changesOf(before: IssuerKey | undefined, key: IssuerKey, where: Where): readonly Effect[] {
  const { head, names, issuer } = where;
  const common = { key: key.id, ...names, place: key.place };
  const addresses = told('changes', [head.edition.routes.key(issuer.id, key.id)]);
  if (!before) return [{ kind: 'key-appears', ...common, addresses: keyAddresses(issuer, key, head, 'appears') }];
  const isSame = before.status === key.status && before.until === key.until;
  return [
    ...(before.publicKeyPem === key.publicKeyPem ? [] : [{ kind: 'key-changes', ...common, addresses } as const]),
    ...(isSame ? [] : [{ ...turned(before, key, where), ...common, addresses }]),
  ];
}

function turned(before: IssuerKey, key: IssuerKey, where: Where) {
  const { status, until } = key;
  switch (status) {
    case 'active':
      return { kind: 'key-returns' } as const;
    case 'retired':
      return { kind: 'key-retired', until, tooEarly: endsTooEarly(before, key, where) } as const;
    case 'compromised':
      return { kind: 'key-compromised', until } as const;
  }
}

/** The key that takes the place of this one in the profile that what it signed leads to; nothing where it stays there. */
function lostProfile(
  { then, now }: { readonly then: Issuer; readonly now: Issuer },
  before: IssuerKey | undefined,
  key: IssuerKey,
): readonly (IssuerKey['id'] | undefined)[] {
  if (!before || key.status === 'compromised') return [];
  if (before.profile !== key.profile) return [undefined];
  const next = firstProfileKey(now, undefined)?.id;
  const wasNamed = firstProfileKey(then, undefined)?.id === key.id;
  return wasNamed && next !== undefined && next !== key.id ? [next] : [];
}

function keysOf({ signing }: Issuer): ReadonlyMap<string, IssuerKey> {
  return new Map(signing.kind === 'keys' ? signing.keys.map((key) => [key.id, key]) : []);
}
