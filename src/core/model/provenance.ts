import type { WebUrl } from './text.ts';
import type { Day, Instant } from './time.ts';

/** How an award came to be published, as far as git tells it. */
export type Provenance =
  | {
      readonly kind: 'known';
      readonly awarded: PublishedChange;
      /** The last change of the award since; absent where there was none. */
      readonly changed?: PublishedChange;
    }
  | { readonly kind: 'unknown'; readonly why: UnknownProvenance };

/**
 * `no-history`: the files are in no repository. `cut-off`: the clone lacks older commits. `uncommitted`: no commit has the award as it is.
 * `untold`: it was moved about, or stands in a list of so many versions that nobody waits for them.
 */
export type UnknownProvenance = 'no-history' | 'cut-off' | 'uncommitted' | 'untold';

/** A commit of the published branch, and what was noted of how it got there. */
export interface PublishedChange {
  /** The whole hash. */
  readonly commit: string;
  readonly on: Day;
  /** The name that the change itself gives for its author; undefined where it gives an address or nothing. */
  readonly author?: string;
  readonly record: ChangeRecord;
}

/** `missing`: this copy has no note of it. `unreadable`: it has one that is not as we write them. */
export type ChangeRecord =
  { readonly kind: 'noted'; readonly note: Note } | { readonly kind: 'missing' } | { readonly kind: 'unreadable' };

/** What a git host knew of a commit when it was merged, copied into `refs/notes/blazon`. No e-mail address is in it. */
export interface Note {
  readonly version: 1;
  /** Absent for a commit that came without one. */
  readonly pullRequest?: NotedPullRequest;
  /** Of each reviewer who approved last, in order of time. */
  readonly approvals: readonly NotedApproval[];
  readonly checks: readonly NotedCheck[];
}

export interface NotedPullRequest {
  readonly number: number;
  readonly url: WebUrl;
  readonly title: string;
  /** The account that opened it; absent when it is gone. */
  readonly author?: string;
  /** The accounts of those who wrote its commits. */
  readonly authors: readonly string[];
  readonly mergedBy?: string;
  /** The commit that was merged. */
  readonly head: string;
  /** Whoever asked for the award for itself. */
  readonly applicant?: string;
  readonly application?: NotedApplication;
}

/** SHA-256 of the text of an application: of that which the change was made of, and of that which stood there at the merge. */
export interface NotedApplication {
  readonly url: WebUrl;
  readonly made?: string;
  readonly merged: string;
}

export interface NotedApproval {
  readonly login: string;
  readonly at: Instant;
  /** What was looked at; only that of the head was about what was merged. */
  readonly commit: string;
  /** Whether the account could write to the repository: all that a copy can know of teams. */
  readonly mayWrite: boolean;
}

export interface NotedCheck {
  readonly name: string;
  /** `success`, `failure`, … */
  readonly conclusion: string;
  readonly url?: WebUrl;
}
