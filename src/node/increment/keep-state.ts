import type { Publication } from '../../core/publication/publication.ts';
import { instantOf } from '../../core/model/time.ts';
import { outlineOf } from '../living-pages.ts';
import type { BuildOptions } from '../build.ts';
import { committedProject, type Committed } from './committed.ts';
import { engineDigest } from './engine-digest.ts';
import { digestOf } from './kept-file.ts';
import type { Ledger } from './ledger.ts';
import { stateFolder, writeState, type Rendered } from './publish-state.ts';

/** A second folder of people is in no commit. Recorded signatures are the same that the key would make. */
export function isOfCommitAlone({ people }: Pick<BuildOptions, 'people'>): boolean {
  return people === undefined;
}

/**
 * Keeps what a later build may rely on. Nothing is kept of a site that is not exactly what a commit says: `before` is how the project was
 * before it was read.
 */
export function keepState(
  { root, out, production }: Pick<BuildOptions, 'root' | 'out' | 'production'>,
  made: {
    readonly manifest: string;
    readonly publication: Publication;
    readonly ledger: Ledger;
    readonly rendered: Rendered;
    readonly before: Committed | undefined;
  },
): void {
  const { manifest, publication, ledger, rendered, before } = made;
  const after = committedProject(root);
  if (!before || after?.commit !== before.commit) return;
  const { registry, edition } = publication;
  writeState(stateFolder(root, out), digestOf(manifest), {
    engine: engineDigest(),
    commit: before.commit,
    history: before.history,
    notes: Object.fromEntries(before.notes),
    production,
    builtAt: instantOf(Date.now()),
    asOf: edition.asOf,
    signingKeys: [...edition.signingKeys],
    outline: [...outlineOf(publication)],
    tombstones: registry.tombstones,
    rendered,
    ledger,
  });
}
