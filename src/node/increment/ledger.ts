import { createHash } from 'node:crypto';
import type { ListedAward } from '../../core/directory/listed-award.ts';
import type { Award } from '../../core/model/award.ts';
import type { Handle } from '../../core/model/ids.ts';
import type { Provenance, UnknownProvenance } from '../../core/model/provenance.ts';
import type { Recipient } from '../../core/model/recipient.ts';
import type { Registry } from '../../core/model/registry.ts';
import type { KeptTable } from './kept-table.ts';
import type { Tallies } from './tallies.ts';

/** What a later build has to know of an award that it does not read again. */
export interface LedgerAward extends ListedAward {
  readonly reason: string;
  /** The file that it stands in; empty for one that follows from others by rule. */
  readonly file: string;
  /** Of everything that the award and its recipient say. */
  readonly digest: string;
  /** The commits that its page names: of the award and, if there was one, of its last change. */
  readonly commits: readonly string[];
  /** Why it names none; empty where it does, or where nobody has looked. */
  readonly untold: UnknownProvenance | '';
}

/** Who a handle was introduced as, in digests alone: two people are not to share an identity or a salt. */
export interface LedgerPerson {
  readonly handle: Handle;
  readonly identity: string;
  /** Empty for an identity that is published as it is. */
  readonly salt: string;
}

/** What is kept of the awards and people of a project. `ledger-table.ts` says under which keys. */
export interface Ledger {
  readonly table: KeptTable;
  readonly tallies: Tallies;
}

export function ledgerAward(award: Award, { recipients }: Registry, provenance: Provenance | undefined): LedgerAward {
  const { id, badge, recipient: handle, awardedAt, expiresAt, revocation, reached, place } = award;
  const recipient = recipients.get(handle);
  return {
    id,
    badge,
    handle,
    name: recipient?.profile?.name ?? '',
    awardedAt,
    expiresAt: expiresAt ?? '',
    revokedOn: revocation?.on ?? '',
    reason: revocation?.reason ?? '',
    file: reached?.how === 'rule' ? '' : place.file,
    digest: digestOf({ ...award, place: undefined, recipient }),
    commits: provenance?.kind === 'known' ? commitsOf(provenance) : [],
    untold: provenance?.kind === 'unknown' ? provenance.why : '',
  };
}

function commitsOf({ awarded, changed }: Extract<Provenance, { kind: 'known' }>): readonly string[] {
  return changed ? [awarded.commit, changed.commit] : [awarded.commit];
}

export function ledgerPerson({ handle, identity }: Recipient): LedgerPerson {
  return identity.kind === 'plain'
    ? { handle, identity: digestOf(identity.identity), salt: '' }
    : { handle, identity: digestOf(`${identity.hash.toLowerCase()} ${identity.salt}`), salt: digestOf(identity.salt) };
}

function digestOf(said: unknown): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 22);
}
