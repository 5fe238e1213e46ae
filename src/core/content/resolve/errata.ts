import type { Erratum } from '../../model/erratum.ts';
import type { Located } from '../draft.ts';
import { compareText } from './by-place.ts';
import { reportFutureDays } from './days.ts';
import type { Resolving } from './resolving.ts';

/** The corrections of an award or a badge, oldest first; those of one day as they were written. */
export function errataOf(
  { errata }: { readonly errata: readonly Located<Erratum>[] },
  resolving: Resolving,
): readonly Erratum[] {
  const days = errata.map(({ value, place }, index) => ({ value: value.on, place, field: `errata[${index}].on` }));
  reportFutureDays(days, resolving);
  return errata.map(({ value }) => value).toSorted((a, b) => compareText(a.on, b.on));
}
