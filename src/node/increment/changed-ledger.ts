import { ledgerPerson, type Ledger, type LedgerAward } from './ledger.ts';
import type { Affected } from './read-affected.ts';

/** A ledger after a change, with `rows` for the awards that it makes or alters. */
export function changedLedger(
  { awards, people }: Ledger,
  { registry, removed, handles }: Affected,
  rows: readonly LedgerAward[],
): Ledger {
  const stale = new Set([...rows, ...removed].map(({ id }) => id));
  return {
    awards: [...awards.filter(({ id }) => !stale.has(id)), ...rows].sort((a, b) => (a.id < b.id ? -1 : 1)),
    people: [
      ...people.filter(({ handle }) => !registry.recipients.has(handle) && !handles.has(handle)),
      ...[...registry.recipients.values()].map(ledgerPerson),
    ],
  };
}
