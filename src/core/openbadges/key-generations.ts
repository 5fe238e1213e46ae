import type { BadgeId, IssuerId } from '../model/ids.ts';
import type { Issuer, IssuerKey, SigningKey } from '../model/issuer.ts';
import type { Route, Routes } from './routes.ts';

/** A key as it is published: the one that signs, or one that the issuer declares. */
export type PublishedKey = Pick<IssuerKey, 'id' | 'publicKeyPem'> & Partial<IssuerKey>;

/** Where what a key signed leads: from the class to the profile, and from there to the key. */
export interface Generation {
  readonly profile: Route;
  readonly revocationList: Route;
  readonly badgeClass: (badge: BadgeId) => Route;
}

/**
 * The documents that signatures of a key lead to. A profile names one key, since the official validator refuses a second,
 * and names it for ever: a later key has documents of its own, and those at the plain addresses stay with the first.
 */
export function generationOf(issuer: IssuerId, key: Pick<PublishedKey, 'id' | 'profile'>, routes: Routes): Generation {
  if (key.profile === undefined)
    return {
      profile: routes.profile(issuer),
      revocationList: routes.revocationList(issuer),
      badgeClass: (badge) => routes.badgeClass(badge),
    };
  return {
    profile: routes.profileOfKey(issuer, key.id),
    revocationList: routes.revocationListOfKey(issuer, key.id),
    badgeClass: (badge) => routes.badgeClassOfKey(badge, key.id),
  };
}

/** The key in use and every other that the issuer declares: a document that was published stays. */
export function publishedKeys(issuer: Issuer, inUse: SigningKey | undefined): readonly PublishedKey[] {
  const declared = declaredKeys(issuer);
  const isDeclared = declared.some(({ id }) => id === inUse?.id);
  return [...(inUse && !isDeclared ? [inUse] : []), ...declared];
}

/** Those of them that have a profile of their own. */
export function keysApart(issuer: Issuer, inUse: SigningKey | undefined): readonly PublishedKey[] {
  return publishedKeys(issuer, inUse).filter(({ profile }) => profile === 'own');
}

/** The key that the profile at the issuer's plain address names: the one that signs, or the last before those with their own. */
export function firstProfileKey(issuer: Issuer, inUse: SigningKey | undefined): PublishedKey | undefined {
  if (inUse && inUse.profile === undefined) return inUse;
  const last = declaredKeys(issuer)
    .filter(({ profile }) => profile === undefined)
    .reduce<IssuerKey | undefined>((one, other) => (one && endOf(one) > endOf(other) ? one : other), undefined);
  return last?.status === 'compromised' ? undefined : last;
}

/** Whether a key that is made now finds the profile at the plain address taken by another. */
export function needsOwnProfile(issuer: Issuer): boolean {
  const declared = declaredKeys(issuer);
  const active = declared.find(({ status }) => status === 'active');
  return active ? active.profile !== undefined : declared.length > 0;
}

/** One that does not say when it ended is taken for older than those that do. */
function endOf({ status, until }: IssuerKey): string {
  return status === 'active' ? '~' : (until ?? '');
}

function declaredKeys({ signing }: Issuer): readonly IssuerKey[] {
  return signing.kind === 'keys' ? signing.keys : [];
}
