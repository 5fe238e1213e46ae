import type { Alignment, Criteria } from '../model/badge.ts';
import type { Evidence } from '../model/award.ts';
import type { Claim } from '../model/claim.ts';
import type { EndorserId, Pin } from '../model/endorsement.ts';
import type { Erratum } from '../model/erratum.ts';
import type { Extensions } from '../model/extensions.ts';
import type { Framework, Target } from '../model/framework.ts';
import type { AwardId, BadgeId, ClaimId, FrameworkId, Handle, IssuerId, KeyId } from '../model/ids.ts';
import type { KeyStatus } from '../model/issuer.ts';
import type { Identity, PublicProfile } from '../model/recipient.ts';
import type { Site } from '../model/site.ts';
import type { LanguageTag, Markdown, ProjectPath, WebUrl } from '../model/text.ts';
import type { TranslationPin } from '../model/translation-pin.ts';
import type { Day, Duration, Instant } from '../model/time.ts';
import type { Place } from '../problem/problem.ts';
import type { EndorsedHere } from './endorsement-role.ts';

/** A value and where its author wrote it. */
export interface Located<T> {
  readonly value: T;
  readonly place: Place;
}

/**
 * What one file says, read alone: every value is of its type, no name has been followed yet.
 * Plain data, so that a draft crosses threads. `place` is the start of the file or row.
 */
export type Draft =
  | SiteDraft
  | IssuerDraft
  | BadgeDraft
  | FrameworkDraft
  | TranslationDraft
  | RecipientDraft
  | AwardDraft
  | EndorsementDraft
  | OutgoingEndorsementDraft
  | ClaimDraft
  | TombstoneDraft
  | PublicKeyDraft
  | ApplicationsKeyDraft
  | PictureDraft
  | BrokenDraft;

/**
 * A file that is there and has problems of its own, already reported. Nothing in it may be relied on, but whatever
 * names it does lead somewhere: one mistake is one problem.
 */
export interface BrokenDraft {
  readonly kind: 'broken';
  readonly place: Place;
  readonly path: ProjectPath;
}

export interface SiteDraft {
  readonly kind: 'site';
  readonly place: Place;
  readonly site: Site;
}

export interface IssuerDraft {
  readonly kind: 'issuer';
  readonly place: Place;
  readonly id: IssuerId;
  readonly name: string;
  readonly url: WebUrl;
  readonly email: string;
  readonly telephone?: string;
  readonly description?: string;
  readonly image?: ImageDraft;
  readonly about: Markdown;
  readonly extensions?: Extensions;
  readonly signing: 'hosted' | 'keys';
  readonly keys: readonly KeyDraft[];
}

/** A picture named by a file beside the one that names it. */
export interface ImageDraft {
  readonly file: Located<ProjectPath>;
  readonly caption: string;
}

/** A key that an issuer lists. */
export interface KeyDraft {
  readonly id: Located<KeyId>;
  readonly status: KeyStatus;
  readonly until?: Located<Instant>;
  readonly profile?: 'own';
}

export interface BadgeDraft {
  readonly kind: 'badge';
  readonly place: Place;
  readonly id: BadgeId;
  readonly issuer?: Located<IssuerId>;
  readonly name: string;
  readonly description: string;
  readonly image: ImageDraft;
  readonly criteria: Criteria;
  readonly tags: readonly string[];
  readonly alignment: readonly AlignmentDraft[];
  readonly extensions?: Extensions;
  readonly validFor?: Duration;
  readonly requires?: MilestoneDraft;
  readonly evidence: 'required' | 'optional' | 'none';
  readonly reviewers: readonly string[];
  readonly approvals: number;
  readonly applications: 'open' | 'closed';
  readonly repeatable: boolean;
  readonly supersedes?: Located<BadgeId>;
  readonly status: 'draft' | 'active' | 'retired';
  readonly errata: readonly Located<Erratum>[];
}

/** What is asked for, with the groups within it. */
export interface RequirementDraft {
  readonly count: Located<number>;
  readonly of: readonly (Located<BadgeId> | RequirementDraft)[];
}

export interface MilestoneDraft extends RequirementDraft {
  readonly until?: Located<Day>;
}

/** What a badge says of a goal itself, or the target of a framework that it names. */
export type AlignmentDraft =
  | { readonly kind: 'inline'; readonly alignment: Alignment }
  | { readonly kind: 'shared'; readonly framework: Located<FrameworkId>; readonly target: Located<string> };

/** `frameworks/<framework>.yaml`. */
export interface FrameworkDraft extends Omit<Framework, 'targets'> {
  readonly kind: 'framework';
  readonly targets: readonly (Omit<Target, 'code'> & { readonly code: Located<string> })[];
}

export interface TranslationDraft {
  readonly kind: 'translation';
  readonly place: Place;
  readonly badge: BadgeId;
  readonly language: LanguageTag;
  readonly name: string;
  readonly description: string;
  readonly caption?: string;
  readonly criteria: Criteria;
  readonly of?: TranslationPin;
}

export interface RecipientDraft {
  readonly kind: 'recipient';
  readonly place: Place;
  readonly handle: Handle;
  readonly identity: Identity;
  readonly profile?: PublicProfile;
  readonly forgotten?: Located<Day>;
}

/** One award: a file of its own, or a row of a roster, which may bring its recipient along. */
export interface AwardDraft {
  readonly kind: 'award';
  readonly place: Place;
  /** `first-pull-request` or, for a further award of the same badge, `first-pull-request.2`. */
  readonly fileName: string;
  /** 1 for `<badge>.md`, n for `<badge>.<n>.md`. */
  readonly ordinal: number;
  readonly badge: BadgeId;
  readonly recipient: Located<Handle>;
  readonly identity?: Identity;
  readonly pinnedId?: Located<AwardId>;
  readonly awardedAt: Located<Instant>;
  readonly expiresAt?: Located<Instant>;
  readonly evidence: readonly EvidenceDraft[];
  readonly narrative?: Markdown;
  readonly extensions?: Extensions;
  readonly revocation?: { readonly on: Located<Day>; readonly reason: string };
  readonly errata: readonly Located<Erratum>[];
  readonly claim?: Located<ClaimId>;
  /** The award of the same person that it follows. */
  readonly renews?: Located<AwardId>;
  /** The awards by which a milestone was reached, where the file says so. */
  readonly constituents?: readonly Located<AwardId>[];
}

export interface EvidenceDraft extends Omit<Evidence, 'criterion'> {
  readonly criterion?: Located<number>;
}

/** What a file says that an endorsement is pinned to. Only the whole project tells whether that is right. */
export interface PinDraft extends Pin {
  readonly place: Place;
}

/** `endorsements/<endorser>.md` beside what it endorses. */
export interface EndorsementDraft {
  readonly kind: 'endorsement';
  readonly place: Place;
  readonly of: EndorsedHere;
  readonly endorser: EndorserId;
  /** Who endorses, where that is no issuer of this site. */
  readonly name?: string;
  readonly url?: Located<WebUrl>;
  readonly jws?: Located<string>;
  readonly issuedOn?: Located<Instant>;
  readonly comment?: Markdown;
  readonly pin?: PinDraft;
  readonly withdrawal?: { readonly on: Located<Day>; readonly reason: string };
}

/** `issuers/<issuer>/endorses/<name>.md`. */
export interface OutgoingEndorsementDraft {
  readonly kind: 'outgoing-endorsement';
  readonly place: Place;
  readonly issuer: IssuerId;
  readonly stem: string;
  readonly claim: Located<WebUrl>;
  readonly name: string;
  readonly issuedOn: Located<Instant>;
  readonly comment: Markdown;
  readonly pin?: PinDraft;
  readonly withdrawal?: { readonly on: Located<Day>; readonly reason: string };
}

/** `badges/<badge>/claims/<claim>.yaml`. */
export interface ClaimDraft extends Claim {
  readonly kind: 'claim';
}

/** `forgotten/<award>.yaml`. */
export interface TombstoneDraft {
  readonly kind: 'tombstone';
  readonly place: Place;
  readonly award: AwardId;
  readonly issuer: Located<IssuerId>;
  readonly on: Located<Day>;
}

/** `issuers/<issuer>/keys/<key>.pem`, checked to be an RSA public key of at least 2048 bits in SPKI form. */
export interface PublicKeyDraft {
  readonly kind: 'public-key';
  readonly place: Place;
  readonly issuer: IssuerId;
  readonly key: KeyId;
  readonly publicKeyPem: string;
}

/** `issuers/<issuer>/applications.pem`, checked like a key that signs. */
export interface ApplicationsKeyDraft {
  readonly kind: 'applications-key';
  readonly place: Place;
  readonly issuer: IssuerId;
  readonly publicKeyPem: string;
}

/** An image file whose bytes were checked: its kind, its size, and for SVG that nothing in it runs or reaches out. */
export interface PictureDraft {
  readonly kind: 'picture';
  readonly place: Place;
  readonly path: ProjectPath;
  readonly format: 'png' | 'svg';
  readonly bytes: Uint8Array;
}
