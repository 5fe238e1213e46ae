import { createHash } from 'node:crypto';
import type { Award } from '../../core/model/award.ts';
import type { AwardId, BadgeId, Handle } from '../../core/model/ids.ts';
import type { Provenance } from '../../core/model/provenance.ts';
import type { Recipient } from '../../core/model/recipient.ts';
import type { Registry } from '../../core/model/registry.ts';
import type { Day, Instant } from '../../core/model/time.ts';
import type { Publication } from '../../core/publication/publication.ts';

/** What a later build has to know of an award that it does not read again. */
export interface LedgerAward {
  readonly id: AwardId;
  readonly badge: BadgeId;
  readonly handle: Handle;
  /** The public name; empty for those who do not want one. */
  readonly name: string;
  readonly awardedAt: Instant;
  /** Empty for what never expires. */
  readonly expiresAt: Instant | '';
  /** Empty for what was not revoked. */
  readonly revokedOn: Day | '';
  readonly reason: string;
  /** The file that it stands in; empty for one that follows from others by rule. */
  readonly file: string;
  /** Of everything that the award and its recipient say. */
  readonly digest: string;
  /** The commits that its page names. */
  readonly commits: readonly string[];
}

/** Who a handle was introduced as, in digests alone: two people are not to share an identity or a salt. */
export interface LedgerPerson {
  readonly handle: Handle;
  readonly identity: string;
  readonly salt: string;
}

export interface Ledger {
  /** In order of id. */
  readonly awards: readonly LedgerAward[];
  readonly people: readonly LedgerPerson[];
}

export function ledgerOf({ registry, provenance }: Pick<Publication, 'registry' | 'provenance'>): Ledger {
  return {
    awards: registry.awards.map((award) => ledgerAward(award, registry, provenance?.get(award.id))),
    people: [...registry.recipients.values()].map(ledgerPerson),
  };
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

/** One award or person on a line, awards first. */
export function printLedger({ awards, people }: Ledger): string {
  const lines = [
    JSON.stringify([awards.length, people.length]),
    ...awards.map((one) =>
      JSON.stringify([
        one.id,
        one.badge,
        one.handle,
        one.name,
        one.awardedAt,
        one.expiresAt,
        one.revokedOn,
        one.reason,
        one.file,
        one.digest,
        one.commits,
      ]),
    ),
    ...people.map(({ handle, identity, salt }) => JSON.stringify([handle, identity, salt])),
  ];
  return `[${lines.join(',\n')}]\n`;
}

/** Of a text that is known to be as `printLedger` wrote it. */
export function parseLedger(text: string): Ledger {
  const [counts, ...rows] = JSON.parse(text) as readonly unknown[];
  const [count] = counts as readonly [number, number];
  return {
    awards: (rows.slice(0, count) as AwardRow[]).map(
      ([id, badge, handle, name, awardedAt, expiresAt, revokedOn, reason, file, digest, commits]) => ({
        id,
        badge,
        handle,
        name,
        awardedAt,
        expiresAt,
        revokedOn,
        reason,
        file,
        digest,
        commits,
      }),
    ),
    people: (rows.slice(count) as PersonRow[]).map(([handle, identity, salt]) => ({ handle, identity, salt })),
  };
}

type AwardRow = readonly [
  AwardId,
  BadgeId,
  Handle,
  string,
  Instant,
  Instant | '',
  Day | '',
  string,
  string,
  string,
  readonly string[],
];
type PersonRow = readonly [Handle, string, string];
