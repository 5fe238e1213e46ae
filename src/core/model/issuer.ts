import type { Place } from '../problem/problem.ts';
import type { Endorsement, OutgoingEndorsement } from './endorsement.ts';
import type { Extensions } from './extensions.ts';
import type { IssuerId, KeyId } from './ids.ts';
import type { Picture } from './image.ts';
import type { Markdown, WebUrl } from './text.ts';
import type { Instant } from './time.ts';

export interface Issuer {
  readonly id: IssuerId;
  readonly name: string;
  readonly url: WebUrl;
  /** The organisation's own address, published on purpose (OB 2.0, Profile.email is required of issuers). */
  readonly email: string;
  readonly telephone?: string;
  readonly description?: string;
  readonly image?: Picture;
  /** Who we are, for the issuer's page. */
  readonly about: Markdown;
  readonly extensions?: Extensions;
  readonly signing: IssuerSigning;
  /** The public key to which applicants seal their addresses, RSA, SPKI with `\n` line ends. */
  readonly applicationsKeyPem?: string;
  /** What others say of it, in order of id. */
  readonly endorsements?: readonly Endorsement[];
  /** What it says of others elsewhere, in order of id. */
  readonly endorses?: readonly OutgoingEndorsement[];
  readonly place: Place;
}

/** `hosted` issuers never sign; the others sign with their active key, if there is one yet. */
export type IssuerSigning =
  { readonly kind: 'hosted' } | { readonly kind: 'keys'; readonly keys: readonly IssuerKey[] };

/** `retired`: it signs no more. `compromised`: somebody else may sign with it too. What either signed before counts on. */
export type KeyStatus = 'active' | 'retired' | 'compromised';

export interface IssuerKey {
  readonly id: KeyId;
  readonly status: KeyStatus;
  /** What it signed with a later date counts for nothing. */
  readonly until?: Instant;
  /** See `SigningKey.profile`. */
  readonly profile?: 'own';
  /** The public half, SPKI, with `\n` line ends. */
  readonly publicKeyPem: string;
  /** Where issuer.md lists it. */
  readonly place: Place;
}

/** The public half of a key in use. A development key is thrown away and makes the whole site a preview. */
export interface SigningKey {
  readonly id: KeyId;
  readonly publicKeyPem: string;
  readonly development: boolean;
  /** What it signs leads to a profile and classes of its own: those of the issuer name the key that came first. */
  readonly profile?: 'own';
}
