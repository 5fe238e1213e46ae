import type { Erratum } from '../model/erratum.ts';
import type { FieldChange } from './effect.ts';

interface Corrected {
  readonly errata: readonly Erratum[];
}

/** The notes that are new, however often a note was there before. */
export function newErrata(before: Corrected, after: Corrected): readonly string[] {
  return surplus(after.errata, before.errata).map(({ note }) => note);
}

/** Of new notes those that tell readers something: a word and ten characters at least, and not what was said before. */
export function tellingErrata(notes: readonly string[], before: readonly string[]): readonly string[] {
  const said = new Set(before.map(inEssence));
  return notes.filter((note) => !said.has(inEssence(note)) && isTelling(note));
}

/** Scripts that write a word in one character say as much in half as many. */
function isTelling(note: string): boolean {
  const text = note.trim();
  const weight = Array.from(text).reduce(
    (sum, one) => sum + (/\p{Ideographic}|\p{Script=Hangul}|\p{Script=Kana}|\p{Script=Hiragana}/u.test(one) ? 2 : 1),
    0,
  );
  return weight >= 10 && /\p{L}{2}/u.test(text);
}

function inEssence(note: string): string {
  return note
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
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
