import type { Erratum } from '../model/erratum.ts';
import { parseDay } from '../model/time.ts';
import type { Located } from './draft.ts';
import type { Fields } from './fields.ts';
import { ensured } from './present.ts';

export interface ErratumFields {
  readonly on: string;
  readonly note: string;
}

/** The field `errata`, each entry at its day. */
export function errataDrafts(errata: readonly ErratumFields[], fields: Fields): readonly Located<Erratum>[] {
  return errata.map(({ on, note }, index) => ({
    value: { on: ensured(parseDay(on)), note },
    place: fields.placeOf(['errata', index, 'on']),
  }));
}
