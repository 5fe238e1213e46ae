import type { Erratum } from '../model/erratum.ts';
import type { FieldChange } from './effect.ts';

interface Corrected {
  readonly errata: readonly Erratum[];
}

/** The notes that are new, however often a note was there before. */
export function newErrata(before: Corrected, after: Corrected): readonly string[] {
  return surplus(after.errata, before.errata).map(({ note }) => note);
}

/** An erratum is a trace: it is never taken away or rewritten. */
export function lostErrata(before: Corrected, after: Corrected): readonly FieldChange[] {
  return surplus(before.errata, after.errata).map(({ on, note }) => ({
    field: 'errata',
    lasting: 'never',
    before: `${on}: ${note}`,
    after: undefined,
  }));
}

function surplus(of: readonly Erratum[], over: readonly Erratum[]): readonly Erratum[] {
  const left = over.map(({ on, note }) => `${on} ${note}`);
  return of.filter(({ on, note }) => {
    const index = left.indexOf(`${on} ${note}`);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
