import type { IssuerId } from '../model/ids.ts';
import type { Issuer, IssuerKey, SigningKey } from '../model/issuer.ts';
import type { Registry } from '../model/registry.ts';

/** The key that an issuer names as the one it signs with; at most one. */
export function activeKey({ signing }: Issuer): IssuerKey | undefined {
  return signing.kind === 'keys' ? signing.keys.find((key) => key.status === 'active') : undefined;
}

/** The key of each issuer as its own file declares it: for builds that are given signatures and no private key. */
export function declaredSigningKeys({ issuers }: Registry): ReadonlyMap<IssuerId, SigningKey> {
  const keys = new Map<IssuerId, SigningKey>();
  for (const issuer of issuers.values()) {
    const key = activeKey(issuer);
    if (key) keys.set(issuer.id, signingKeyOf(key));
  }
  return keys;
}

/** A declared key as the one that signs. */
export function signingKeyOf({ id, publicKeyPem, profile }: IssuerKey): SigningKey {
  return { id, publicKeyPem, development: false, ...(profile && { profile }) };
}
