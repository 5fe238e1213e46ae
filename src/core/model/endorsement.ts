import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Place } from '../problem/problem.ts';
import { base32 } from './base32.ts';
import type { Brand } from './brand.ts';
import type { AwardId, BadgeId, IssuerId } from './ids.ts';
import type { Markdown, WebUrl } from './text.ts';
import type { Day, Instant } from './time.ts';

/** Where an endorsement that this site publishes stands; begins with a letter. */
export type EndorsementId = Brand<'EndorsementId'>;

/** The name of the file of an endorsement: an issuer of this site, or somebody elsewhere. */
export type EndorserId = Brand<'EndorserId'>;

/** What somebody says of a badge, an issuer or an award of this site. */
export type Endorsement = OwnEndorsement | LinkedEndorsement | SignedEndorsement;

interface OfThisSite {
  readonly id: EndorsementId;
  readonly of: Endorsed;
  readonly endorser: EndorserId;
  /** Who endorses, for people. */
  readonly by: string;
  /** What was endorsed, and what stands there now. They differ where it has changed since. */
  readonly pin: Pin;
  readonly now: Pin;
  readonly withdrawal?: Withdrawal;
  readonly place: Place;
}

/** Said by an issuer of this site, and published here. */
export interface OwnEndorsement extends OfThisSite {
  readonly kind: 'own';
  readonly issuer: IssuerId;
  readonly issuedOn: Instant;
  readonly comment: Markdown;
}

/** Published elsewhere, at an address. Nothing of it is known here but what this site says of it. */
export interface LinkedEndorsement extends OfThisSite {
  readonly kind: 'linked';
  readonly url: WebUrl;
  readonly issuedOn?: Instant;
  readonly comment?: Markdown;
}

/** Signed by somebody elsewhere and kept here, byte for byte. The signature is for verifiers to check. */
export interface SignedEndorsement extends OfThisSite {
  readonly kind: 'signed';
  readonly jws: string;
  readonly issuedOn?: Instant;
  readonly comment?: Markdown;
}

/** What an issuer of this site says of something that is published elsewhere. */
export interface OutgoingEndorsement {
  readonly id: EndorsementId;
  readonly issuer: IssuerId;
  /** The Open Badges document that is endorsed. */
  readonly claim: WebUrl;
  /** What it is called, for people. */
  readonly name: string;
  readonly issuedOn: Instant;
  readonly comment: Markdown;
  /** What it said when it was endorsed. Nobody here looks again. */
  readonly pin?: Pin;
  readonly withdrawal?: Withdrawal;
  readonly place: Place;
}

/** It is not upheld any more. Public and neutral; the address stays and says so. */
export interface Withdrawal {
  readonly on: Day;
  readonly reason: string;
}

export type Endorsed =
  | { readonly kind: 'badge'; readonly badge: BadgeId }
  | { readonly kind: 'issuer'; readonly issuer: IssuerId }
  | { readonly kind: 'award'; readonly award: AwardId };

/** What something said at one time. */
export interface Pin {
  /** From 1, and one more for each of its errata; absent for what has no errata. */
  readonly version?: number;
  /** `sha256$` and 64 small hexadecimal digits: see `endorsedDigest`. */
  readonly digest: string;
}

/** A pin as it stands in a file. */
export function pinText({ version, digest }: Pin): string {
  return `endorsed: { ${version === undefined ? '' : `version: ${version}, `}digest: ${digest} }`;
}

/** Whether what was endorsed still says what it said then. */
export function isCurrent({ pin, now }: Pick<OfThisSite, 'pin' | 'now'>): boolean {
  return pin.digest === now.digest;
}

/** The id of an endorsement: `e` and 100 bits of SHA-256 over who endorses and what, in base32. */
export function endorsementIdOf(
  endorser: EndorserId | IssuerId,
  of: Endorsed | { readonly outgoing: string },
): EndorsementId {
  return `e${base32(sha256(utf8ToBytes(`${endorser}\n${nameOf(of)}`)), 20)}` as EndorsementId;
}

function nameOf(of: Parameters<typeof endorsementIdOf>[1]): string {
  if ('outgoing' in of) return `elsewhere\n${of.outgoing}`;
  switch (of.kind) {
    case 'badge':
      return `badge\n${of.badge}`;
    case 'issuer':
      return `issuer\n${of.issuer}`;
    case 'award':
      return `award\n${of.award}`;
  }
}
