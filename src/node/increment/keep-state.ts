import type { Publication } from '../../core/publication/publication.ts';
import { instantOf } from '../../core/model/time.ts';
import { outlineOf } from '../living-pages.ts';
import type { BuildOptions } from '../build.ts';
import { endorsedAt } from '../commit-moment.ts';
import { committedProject, type Committed } from './committed.ts';
import { engineDigest } from './engine-digest.ts';
import { ledgerEntries } from './ledger-table.ts';
import { ledgerAward, ledgerPerson } from './ledger.ts';
import { renderedEntries, stateFolder, writeFirstState, type PublishState, type Rendered } from './publish-state.ts';
import type { Tallies } from './tallies.ts';

/** A second folder of people is in no commit. Recorded signatures are the same that the key would make. */
export function isOfCommitAlone({ people }: Pick<BuildOptions, 'people'>): boolean {
  return people === undefined;
}

/**
 * Keeps what a later build may rely on. Nothing is kept of a site that is not exactly what a commit says: `before` is how the project was
 * before it was read.
 */
export function keepState(
  { root, out, production, now }: Pick<BuildOptions, 'root' | 'out' | 'production' | 'now'>,
  made: {
    /** The digest of the manifest. */
    readonly manifest: string;
    readonly publication: Publication;
    readonly tallies: Tallies;
    readonly rendered: Rendered;
    readonly before: Committed | undefined;
  },
): void {
  const { manifest, publication, tallies, rendered, before } = made;
  const after = committedProject(root);
  if (!before || after?.commit !== before.commit) return;
  const { registry, provenance } = publication;
  const state = stateOf(publication, before, { production, now });
  const awards = registry.awards.map((award) => ledgerAward(award, registry, provenance?.get(award.id)));
  const people = Array.from(registry.recipients.values(), ledgerPerson);
  const entries = ledgerEntries(awards, people, renderedEntries(rendered));
  writeFirstState(stateFolder(root, out), manifest, { state, tallies, entries });
}

export function stateOf(
  publication: Publication,
  { commit, history, notes }: Committed,
  { production, now }: Pick<BuildOptions, 'production' | 'now'>,
): PublishState {
  const { registry, edition } = publication;
  return {
    engine: engineDigest(),
    commit,
    history,
    notes,
    production,
    builtAt: now ?? instantOf(Date.now()),
    asOf: edition.asOf,
    endorsedAt: endorsedAt(registry),
    signingKeys: [...edition.signingKeys],
    outline: [...outlineOf(publication)],
    tombstones: registry.tombstones,
  };
}
