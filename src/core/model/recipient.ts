import type { Handle } from './ids.ts';
import type { WebUrl } from './text.ts';

export interface Recipient {
  readonly handle: Handle;
  readonly identity: Identity;
  /** Only with the person's consent. Absent: the person is neither named nor listed. */
  readonly profile?: PublicProfile;
}

/** Who earned it: a salted hash, or an address the person publishes under (OB 2.0, IdentityObject). */
export type Identity =
  | { readonly kind: 'hashed'; readonly property: IdentityProperty; readonly hash: string; readonly salt: string }
  | { readonly kind: 'plain'; readonly property: 'url'; readonly identity: WebUrl };

export type IdentityProperty = 'email' | 'url' | 'telephone';

export interface PublicProfile {
  readonly name: string;
  readonly url?: WebUrl;
}
