import type { Place } from '../problem/problem.ts';
import type { Claim } from './claim.ts';
import type { Endorsement } from './endorsement.ts';
import type { Erratum } from './erratum.ts';
import type { Extensions } from './extensions.ts';
import type { BadgeId, FrameworkId, IssuerId } from './ids.ts';
import type { Picture } from './image.ts';
import type { MilestoneRule } from './requirement.ts';
import type { LanguageTag, Markdown, WebUrl } from './text.ts';
import type { Duration } from './time.ts';
import type { TranslationPin } from './translation-pin.ts';

export interface Badge {
  readonly id: BadgeId;
  readonly issuer: IssuerId;
  readonly name: string;
  readonly description: string;
  readonly image: Picture;
  readonly criteria: Criteria;
  readonly tags: readonly string[];
  readonly alignment: readonly Alignment[];
  readonly extensions?: Extensions;
  readonly validFor?: Duration;
  /** Present where it is a milestone: nobody applies for it, and who meets the rule has it. */
  readonly requires?: MilestoneRule;
  readonly evidence: 'required' | 'optional' | 'none';
  /** Handles of people and teams that may approve awards, `@acme/mentors`. */
  readonly reviewers: readonly string[];
  /** How many of them must approve an award, 1 to 5. */
  readonly approvals: number;
  /** Whether anybody may apply for it. */
  readonly applications: 'open' | 'closed';
  /** In order of id. */
  readonly claims: readonly Claim[];
  /** The same person may have it more than once (`<badge>.2.md`). */
  readonly repeatable: boolean;
  readonly supersedes?: BadgeId;
  /** The one badge that supersedes this. */
  readonly supersededBy?: BadgeId;
  /** Its place among the badges that supersede each other, from 1; absent where there is only one. */
  readonly version?: number;
  readonly status: 'active' | 'retired';
  /** Oldest first. */
  readonly errata: readonly Erratum[];
  readonly translations: readonly Translation[];
  /** In order of id. */
  readonly endorsements?: readonly Endorsement[];
  readonly place: Place;
}

/** `mdx` may use the listed components; both are cleaned alike and neither runs. */
export interface Criteria {
  readonly syntax: 'md' | 'mdx';
  readonly text: Markdown;
}

export interface Alignment {
  readonly targetName: string;
  readonly targetUrl: WebUrl;
  readonly targetDescription?: string;
  readonly targetFramework?: string;
  readonly targetCode?: string;
  /** The framework of this project that the rest was taken from. For pages; no member of Open Badges. */
  readonly framework?: FrameworkId;
}

export interface Translation {
  readonly language: LanguageTag;
  readonly name: string;
  readonly description: string;
  readonly caption?: string;
  readonly criteria: Criteria;
  /** Which text it was made of, where its author says so. */
  readonly of?: TranslationPin;
}
