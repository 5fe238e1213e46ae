import type { EndorsementId } from '../model/endorsement.ts';
import type { AwardId, BadgeId, FrameworkId, Handle, IssuerId, KeyId } from '../model/ids.ts';
import type { SiteUrl, WebUrl } from '../model/text.ts';
import type { OutdatedPart } from '../model/translation-pin.ts';
import type { Day, Instant } from '../model/time.ts';
import type { Place } from '../problem/problem.ts';
import type { TooEarly } from './ends-too-early.ts';

/** One thing that becomes different on the site when a change is published. Plain data, told in words by `phraseOf`. */
export type Effect =
  AwardEffect | BadgeEffect | IssuerEffect | FrameworkEffect | EndorsementEffect | RecipientEffect | SiteEffect;

export type EffectKind = Effect['kind'];

interface Told {
  /** Of the whole addresses of the site, those that this is about; the first is the one to look at. */
  readonly addresses: readonly Address[];
  /** In the files after the change; of what is gone, where it was before. */
  readonly place: Place;
}

export interface Address {
  readonly url: WebUrl;
  readonly change: 'appears' | 'changes' | 'disappears';
}

/** What a field said and says, short enough to be read; undefined where it said nothing. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** How lasting it is: see docs/permanence.md. */
  readonly lasting: Lasting;
}

/** `free` may change, `with erratum` may in the open, `never` may not. */
export type Lasting = 'free' | 'with erratum' | 'never';

export type AwardEffect = Told & {
  readonly award: AwardId;
  readonly badge: BadgeId;
  readonly badgeName: string;
  readonly recipient: Handle;
  /** The public name, else the handle. */
  readonly person: string;
} &
  /** By rule: it follows from other awards and is in no file. */
  (
    | { readonly kind: 'award-appears'; readonly isByRule?: true }
    | {
        readonly kind: 'award-changes';
        readonly changes: readonly FieldChange[];
        readonly newErrata: readonly string[];
      }
    | { readonly kind: 'award-revoked'; readonly on: Day; readonly reason: string }
    | { readonly kind: 'award-unrevoked'; readonly reason: string; readonly newErrata: readonly string[] }
    /** Anonymised: it stands without a person. Removed: a tombstone answers at its address. */
    | { readonly kind: 'award-forgotten'; readonly how: 'anonymised' | 'removed' }
    /** `because` and `by` of one that followed by rule: an award it rested on is gone as well, or the rule comes to another. */
    | { readonly kind: 'award-vanishes'; readonly because?: 'constituent' | 'rule'; readonly by?: readonly string[] }
  );

export type BadgeEffect = Told & {
  readonly badge: BadgeId;
  readonly badgeName: string;
  /** How many awards show it, before the change. */
  readonly awards: number;
} & (
    | { readonly kind: 'badge-appears' | 'badge-retired' | 'badge-returns' | 'badge-vanishes' }
    | {
        readonly kind: 'badge-changes';
        readonly changes: readonly FieldChange[];
        readonly newErrata: readonly string[];
      }
    | {
        readonly kind: 'translation-appears' | 'translation-changes' | 'translation-disappears';
        readonly language: string;
      }
    | { readonly kind: 'translation-outdated'; readonly language: string; readonly parts: readonly OutdatedPart[] }
    | { readonly kind: 'claim-opens' | 'claim-changes' | 'claim-closes'; readonly claim: string }
  );

export type IssuerEffect = Told & { readonly issuer: IssuerId; readonly issuerName: string } & (
    | { readonly kind: 'issuer-appears' }
    | {
        readonly kind: 'issuer-changes' | 'issuer-vanishes';
        readonly changes: readonly FieldChange[];
        readonly awards: number;
      }
    | {
        readonly kind: 'key-appears' | 'key-returns' | 'key-changes' | 'key-vanishes';
        readonly key: KeyId;
      }
    /** `until` is the date up to which what it signed counts. */
    | { readonly kind: 'key-compromised'; readonly key: KeyId; readonly until: Instant | undefined }
    | {
        readonly kind: 'key-retired';
        readonly key: KeyId;
        readonly until: Instant | undefined;
        readonly tooEarly: TooEarly | undefined;
      }
    /** What it signed is refused: the profile that it leads to names another key, `next`, or it leads to another profile. */
    | { readonly kind: 'key-loses-profile'; readonly key: KeyId; readonly next: KeyId | undefined }
    | { readonly kind: 'revocation-list-changes'; readonly added: number; readonly removed: number }
  );

export type FrameworkEffect = Told & { readonly framework: FrameworkId; readonly frameworkName: string } & (
    | { readonly kind: 'framework-appears' | 'framework-vanishes' }
    | { readonly kind: 'framework-changes'; readonly changes: readonly FieldChange[] }
  );

export type EndorsementEffect = Told & {
  readonly endorsement: EndorsementId;
  /** Who endorses, and what. */
  readonly by: string;
  readonly ofName: string;
  /** Where what is pinned was never said, what is written and what would be right. */
  readonly fault?: { readonly found: string; readonly pin: string };
} & (
    | { readonly kind: 'endorsement-appears' }
    | { readonly kind: 'endorsement-changes'; readonly changes: readonly FieldChange[] }
    | { readonly kind: 'endorsement-withdrawn'; readonly reason: string }
    /** What is endorsed says something else from now on. */
    | { readonly kind: 'endorsement-outdated' }
    /** An endorsement elsewhere to which nothing here leads any more. */
    | { readonly kind: 'endorsement-unlinked' }
    | { readonly kind: 'endorsement-forgotten' }
    | { readonly kind: 'endorsement-vanishes' }
  );

export type RecipientEffect = Told & { readonly recipient: Handle; readonly person: string } & {
  readonly kind: 'recipient-page-appears' | 'recipient-page-changes' | 'recipient-page-disappears';
};

export type SiteEffect = Told &
  (
    | { readonly kind: 'site-appears' | 'site-changes'; readonly name: string }
    | { readonly kind: 'site-moves'; readonly before: SiteUrl; readonly after: SiteUrl }
    | { readonly kind: 'tombstone-vanishes'; readonly award: AwardId }
  );
