import type { Refused } from '../../core/intake/answers.ts';
import type { AwardId } from '../../core/model/ids.ts';
import type { PullRequest } from '../github/pull-request.ts';

/** What became of something that was sent in. */
export type Outcome =
  | {
      readonly kind: 'opened' | 'renewed';
      readonly branch: string;
      readonly pull: PullRequest;
      /** Undefined for what awards nothing, such as a revocation. */
      readonly award: AwardId | undefined;
    }
  /** What a dry run would have opened or renewed. */
  | { readonly kind: 'planned'; readonly branch: string; readonly title: string; readonly award: AwardId | undefined }
  /** It was here before, to the letter. */
  | { readonly kind: 'unchanged'; readonly branch: string; readonly pull: PullRequest }
  /** It is in the history already, and its branch is gone. */
  | { readonly kind: 'known'; readonly commit: string }
  | { readonly kind: 'over'; readonly branch: string; readonly pull: PullRequest }
  /** Somebody else has committed to the branch. */
  | { readonly kind: 'taken over'; readonly branch: string }
  | ({ readonly kind: 'refused'; readonly pull?: PullRequest } & Refused)
  | { readonly kind: 'ignored'; readonly why: string };

export type PlanRefused = { readonly kind: 'refused' } & Refused;
