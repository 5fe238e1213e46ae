import { instantOf } from '../../core/model/time.ts';
import type { BuildOptions, BuildOutcome } from '../build.ts';
import type { Staging } from '../staging.ts';
import { NOT_WHOLE, type PlannedChange } from './build-change.ts';
import { commitNamed } from '../git/commits.ts';
import { NotKept } from './kept-table.ts';
import { ChangedOutside } from './changed-outside.ts';
import { makeChange } from './make-change.ts';
import { changeOutcome } from './published-already.ts';
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
    return changeOutcome(plan, made);
  } catch (error) {
    if (error instanceof ChangedOutside) return { kind: 'untold', why: `${error.message} is not as it was published` };
    if (error instanceof NotKept) return { kind: 'untold', why: NOT_WHOLE };
    throw error;
  }
}
