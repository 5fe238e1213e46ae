import { isPreview } from '../../core/openbadges/edition.ts';
import { reportOf } from '../build-report.ts';
import type { BuildOutcome } from '../build.ts';
import type { PlannedChange } from './build-change.ts';
import type { MadeChange } from './make-change.ts';

/** Whether the site is as this commit has it, every byte of it. */
export function isPublished({ state, since, affected, edition }: PlannedChange): boolean {
  const isSame = since.steps.length === 0 && edition.asOf === state.asOf;
  return isSame && affected.made.length === 0 && affected.removed.length === 0;
}

export function publishedAlready(plan: PlannedChange): BuildOutcome {
  return changeOutcome(plan, { ledger: plan.state.ledger, put: [], removed: [], bytes: 0 });
}

/** What is told of a change that was published. */
export function changeOutcome(
  { state, committed, edition, affected }: PlannedChange,
  { ledger, put, removed, bytes }: Omit<MadeChange, 'manifest'>,
): BuildOutcome {
  const issuers = affected.registry.issuers.size;
  return {
    kind: 'published',
    report: reportOf(ledger.tallies, { edition, outline: new Map(state.outline), issuers }),
    written: { files: put.length, bytes },
    preview: isPreview(edition),
    rebuilt: {
      kind: 'change',
      from: state.commit,
      to: committed.commit,
      made: affected.made.map(({ id }) => id),
      removed: affected.removed.map(({ id }) => id),
      files: put,
      gone: removed,
    },
  };
}
