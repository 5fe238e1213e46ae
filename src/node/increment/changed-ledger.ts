import type { Instant } from '../../core/model/time.ts';
import type { Ledger, LedgerAward } from './ledger.ts';
import { awardWithId, entriesOfAward, entriesOfPerson, personWith } from './ledger-table.ts';
import type { Affected } from './read-affected.ts';
import { recounted, type Countable } from './tallies.ts';

/** A ledger after a change, with `rows` for the awards that it makes or alters; `before` is the moment of which its tallies speak. */
export function changedLedger(
  { table, tallies }: Ledger,
  { registry, removed, handles, people, asOf }: Affected,
  { rows, before }: { readonly rows: readonly LedgerAward[]; readonly before: Instant },
): Ledger {
  const stale = [...removed, ...rows.map(({ id }) => awardWithId(table, id)).filter((award) => award !== undefined)];
  const left = [...handles].filter((handle) => !registry.recipients.has(handle));
  const others = [...left, ...people.map(({ handle }) => handle)]
    .map((handle) => personWith(table, handle))
    .filter((person) => person !== undefined);
  // What goes is taken out first: somebody may have come to what was somebody else's.
  const edits = new Map<string, unknown>([
    ...[...stale.flatMap(entriesOfAward), ...others.flatMap(entriesOfPerson)].map(([key]) => [key, undefined] as const),
    ...rows.flatMap(entriesOfAward),
    ...people.flatMap(entriesOfPerson),
  ]);
  const counted = recounted(tallies, { gone: stale.map(countable), come: rows.map(countable), before, after: asOf });
  return {
    table: table.changed(edits),
    tallies: { ...counted, people: counted.people - others.length + people.length },
  };
}

function countable({ badge, expiresAt, revokedOn }: LedgerAward): Countable {
  return { badge, expiresAt, isRevoked: revokedOn !== '' };
}
