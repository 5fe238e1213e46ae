import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Handle } from './ids.ts';
import type { WebUrl } from './text.ts';
import type { Day } from './time.ts';

export interface Recipient {
  readonly handle: Handle;
  readonly identity: Identity;
  /** Only with the person's consent. Absent: the person is neither named nor listed. */
  readonly profile?: PublicProfile;
  /** Since when nobody knows who it was: the identity is `nobodysIdentity`, and there is no profile. */
  readonly forgotten?: Day;
}

/** Who earned it: a salted hash, or an address the person publishes under (OB 2.0, IdentityObject). */
export type Identity = HashedIdentity | { readonly kind: 'plain'; readonly property: 'url'; readonly identity: WebUrl };

export interface HashedIdentity {
  readonly kind: 'hashed';
  readonly property: IdentityProperty;
  /** `sha256$` and 64 small hexadecimal digits. */
  readonly hash: string;
  readonly salt: string;
}

export type IdentityProperty = 'email' | 'url' | 'telephone';

export interface PublicProfile {
  readonly name: string;
  readonly url?: WebUrl;
  /** The name stands in the badges themselves, in every copy of them. */
  readonly inBadges?: true;
  /** An address of a key of the person; published with the name. */
  readonly publicKey?: string;
}

/**
 * The hash of an identity and its salt (OB 2.0, IdentityHash: the salt follows the identity).
 * An e-mail address is hashed in small letters, as verifiers try it. Undefined for what is not of its kind.
 */
export function hashedIdentity(property: IdentityProperty, text: string, salt: string): HashedIdentity | undefined {
  const identity = property === 'email' ? text.trim().toLowerCase() : text.trim();
  if (!FORMS[property].test(identity)) return undefined;
  return { kind: 'hashed', property, hash: hashOf(identity + salt), salt };
}

/**
 * The identity of whoever is forgotten, which nobody has: the hash of a text that ends in a full stop, and so in no handle, while
 * every identity is hashed with the salt at its end. No author chooses any of it, so that nobody is put into the place of who is
 * forgotten.
 */
export function nobodysIdentity(handle: Handle): HashedIdentity {
  return { kind: 'hashed', property: 'email', hash: hashOf(NOBODY), salt: handle };
}

const NOBODY = 'The identity of whoever earned this was removed.';

function hashOf(text: string): string {
  return `sha256$${bytesToHex(sha256(utf8ToBytes(text)))}`;
}

const FORMS: Readonly<Record<IdentityProperty, RegExp>> = {
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  url: /^https?:\/\/[^\s]+$/,
  telephone: /^\+?[1-9]\d{1,14}$/,
};
