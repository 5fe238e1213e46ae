import type { Place } from '../problem/problem.ts';
import type { IssuerId, KeyId } from './ids.ts';
import type { Picture } from './image.ts';
import type { Markdown, WebUrl } from './text.ts';

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
  readonly signing: IssuerSigning;
  /** The public key to which applicants seal their addresses, RSA, SPKI with `\n` line ends. */
  readonly applicationsKeyPem?: string;
  readonly place: Place;
}

/** `hosted` issuers never sign; the others sign with their active key, if there is one yet. */
export type IssuerSigning =
  { readonly kind: 'hosted' } | { readonly kind: 'keys'; readonly keys: readonly IssuerKey[] };

export interface IssuerKey {
  readonly id: KeyId;
  readonly status: 'active' | 'retired';
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
}
