import type { LanguageTag, WebUrl } from '../model/text.ts';
import type { Instant } from '../model/time.ts';
import type { UrnUuid } from '../model/urn-uuid.ts';
import type { ExtensionMembers } from './extension-members.ts';

/** A published Open Badges 2.0 document: plain JSON whose members stand in the order in which they are written. */
export type OpenBadgesDocument =
  | HostedAssertionDocument
  | RevokedAssertionDocument
  | SignedAssertionDocument
  | BadgeClassDocument
  | ProfileDocument
  | EndorsementDocument
  | RevokedEndorsementDocument
  | CryptographicKeyDocument
  | RevocationListDocument;

/** The one context of every document. A string: lists of contexts trip older readers. */
export const OPEN_BADGES_CONTEXT = 'https://w3id.org/openbadges/v2';

interface Document<Type extends string, Id extends string = WebUrl> {
  readonly '@context': typeof OPEN_BADGES_CONTEXT;
  /** A string, not a list: the official validator compares the whole value. */
  readonly type: Type;
  readonly id: Id;
}

interface Award extends ExtensionMembers {
  readonly recipient: IdentityObject;
  readonly badge: WebUrl;
  readonly issuedOn: Instant;
  readonly expires?: Instant;
  /** The baked picture, which is not that of the BadgeClass. Without it readers show that of the BadgeClass (OB 2.0, Assertion). */
  readonly image?: WebUrl;
  readonly narrative?: string;
  readonly evidence?: readonly EvidenceNode[];
  /** The award that it renews. The older one says nothing of it: its signature was made before. */
  readonly related?: readonly RelatedNode[];
}

interface Endorsable {
  /** Addresses. */
  readonly endorsement?: readonly WebUrl[];
}

/** What others say of an award is linked here alone: it came after what was signed and baked, and changes none of it. */
export interface HostedAssertionDocument extends Document<'Assertion'>, Award, Endorsable {
  readonly verification: { readonly type: 'HostedBadge' };
}

export interface SignedAssertionDocument extends Document<'Assertion', UrnUuid>, Award {
  readonly verification: { readonly type: 'SignedBadge'; readonly creator: WebUrl };
}

/** All that is left at the address of a revoked award. A validator that looks only for members misses them and says invalid. */
export interface RevokedAssertionDocument extends Document<'Assertion'> {
  readonly revoked: true;
  readonly revocationReason: string;
}

export interface BadgeClassDocument extends Document<'BadgeClass'>, Endorsable, ExtensionMembers {
  /** Where there is more than one: what language the others are is said by `related`. */
  readonly '@language'?: LanguageTag;
  readonly name: string;
  readonly description: string;
  readonly image: ImageNode;
  readonly criteria: { readonly type: 'Criteria'; readonly id: WebUrl; readonly narrative?: string };
  readonly issuer: WebUrl;
  readonly tags?: readonly string[];
  readonly alignment?: readonly AlignmentNode[];
  /** Of badges that supersede each other, counted from the oldest. */
  readonly version?: string;
  readonly related?: readonly RelatedNode[];
}

/** `Issuer` and not `Profile`: one official validator loads the revocation list of no other type. */
export interface ProfileDocument extends Document<'Issuer'>, Endorsable, ExtensionMembers {
  readonly name: string;
  readonly url: WebUrl;
  readonly email: string;
  readonly telephone?: string;
  readonly description?: string;
  readonly image?: ImageNode;
  readonly publicKey?: WebUrl;
  readonly revocationList: WebUrl;
  readonly verification?: ScopeNode;
  /** Of a profile for one key: the issuer's first. */
  readonly related?: readonly RelatedNode[];
}

export interface EndorsementDocument extends Document<'Endorsement'> {
  /** With a comment: the official validator fails on a claim that is only an address. */
  readonly claim: { readonly id: WebUrl; readonly endorsementComment: string };
  readonly issuer: WebUrl;
  readonly issuedOn: Instant;
  readonly verification: { readonly type: 'HostedBadge' };
}

/** All that is left of an endorsement that was withdrawn. */
export interface RevokedEndorsementDocument extends Document<'Endorsement'> {
  readonly issuer: WebUrl;
  readonly revoked: true;
  readonly revocationReason: string;
}

export interface CryptographicKeyDocument extends Document<'CryptographicKey'> {
  readonly owner: WebUrl;
  readonly publicKeyPem: string;
  /** It is compromised. */
  readonly revoked?: true;
  /** What it signed with a later date counts for nothing. The context of Open Badges has no word for it that means this. */
  readonly 'schema:validThrough'?: Instant;
  /** The parts of the list of what a compromised key signed that stands. */
  readonly related?: readonly WebUrl[];
}

export interface RevocationListDocument extends Document<'RevocationList'> {
  readonly issuer: WebUrl;
  readonly revokedAssertions: readonly RevocationEntry[];
}

export interface RevocationEntry {
  readonly id: WebUrl | UrnUuid;
  readonly revocationReason: string;
}

export type IdentityObject =
  | {
      readonly type: 'email' | 'url' | 'telephone';
      readonly hashed: true;
      readonly salt: string;
      readonly identity: string;
    }
  | { readonly type: 'url'; readonly hashed: false; readonly identity: WebUrl };

export interface EvidenceNode {
  readonly type: 'Evidence';
  readonly id?: WebUrl;
  readonly name?: string;
  readonly description?: string;
  readonly narrative?: string;
  readonly genre?: string;
  readonly audience?: string;
}

export interface AlignmentNode {
  readonly type: 'AlignmentObject';
  readonly targetName: string;
  readonly targetUrl: WebUrl;
  readonly targetDescription?: string;
  readonly targetFramework?: string;
  readonly targetCode?: string;
}

/** The same class in another form. It is named, never embedded: what stands at its address counts. */
export interface RelatedNode {
  readonly id: WebUrl;
  readonly '@language'?: LanguageTag;
  readonly version?: string;
}

/** Without a `type`: its default, `schema:ImageObject`, has no short name in the context. */
export interface ImageNode {
  readonly id: WebUrl;
  readonly caption: string;
}

/** Where hosted assertions of the issuer may stand. Both members must hold at once. */
export interface ScopeNode {
  readonly type: 'VerificationObject';
  readonly startsWith: string;
  readonly allowedOrigins: string;
}
