import { instantOf } from '../../core/model/time.ts';
import { isPreview } from '../../core/openbadges/edition.ts';
import type { BuildOptions, BuildOutcome } from '../build.ts';
import { reportOf } from '../build-report.ts';
import type { Staging } from '../staging.ts';
import { NOT_WHOLE, type PlannedChange } from './build-change.ts';
import { commitNamed } from '../git/commits.ts';
import { NotKept } from './kept-table.ts';
import { ChangedOutside, makeChange, type MadeChange } from './make-change.ts';
import { signSome } from '../signatures/signing.ts';
import { removeOtherStates, stateFolder, writeState } from './publish-state.ts';
import type { Untold } from './read-affected.ts';

/** Makes a change, verifies it and lays it over the published site. What is kept for the next build is there before. */
export async function publishChange(
  plan: PlannedChange,
  staging: Staging,
  options: BuildOptions,
): Promise<BuildOutcome | Untold> {
  const { root, out, stages } = options;
  const { state, committed, edition, since } = plan;
  const signing = signSome(plan.signers, options);
  try {
    if (isPublished(plan)) return unchanged(plan);
    const made = await stages.run('make what changed', () =>
      makeChange({ ...plan, signers: signing.signers }, { staging, out }),
    );
    if (commitNamed(committed.project, 'HEAD') !== committed.commit)
      return { kind: 'untold', why: 'the project was changed while it was read' };
    const folder = stateFolder(root, out);
    const { manifest } = made;
    await stages.run('publish', () => {
      if (made.put.length + made.removed.length > 1 || since.steps.length > 0) {
        writeState(folder, manifest, {
          ...state,
          commit: committed.commit,
          notes: committed.notes,
          builtAt: options.now ?? instantOf(Date.now()),
          asOf: edition.asOf,
          ledger: made.ledger,
        });
        signing.keep();
        staging.lay({ put: made.put, removed: made.removed });
        removeOtherStates(folder, manifest);
      }
    });
    return outcomeOf(plan, made);
  } catch (error) {
    if (error instanceof ChangedOutside) return { kind: 'untold', why: `${error.message} is not as it was published` };
    if (error instanceof NotKept) return { kind: 'untold', why: NOT_WHOLE };
    throw error;
  }
}

/** Whether the site is as this commit has it, every byte of it. */
function isPublished({ state, since, affected, edition }: PlannedChange): boolean {
  const isSame = since.steps.length === 0 && edition.asOf === state.asOf;
  return isSame && affected.made.length === 0 && affected.removed.length === 0;
}

function unchanged(plan: PlannedChange): BuildOutcome {
  return outcomeOf(plan, { ledger: plan.state.ledger, put: [], removed: [], bytes: 0 });
}

function outcomeOf(
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
