import type { FieldChange, Lasting } from './effect.ts';

/** What a thing says in one field: `same` is compared, `shown` is read by people. */
export interface Field {
  readonly name: string;
  readonly lasting: Lasting;
  readonly same: string | undefined;
  readonly shown?: string | undefined;
  /** Saying something where nothing was said takes nothing from anybody. */
  readonly mayBeAdded?: boolean;
}

const LONGEST = 120;
const LEAD = 20;

/** The fields that differ between two lists of the same fields, in their order. */
export function fieldChanges(before: readonly Field[], after: readonly Field[]): readonly FieldChange[] {
  const earlier = new Map(before.map((field) => [field.name, field]));
  return after.flatMap((now) => {
    const then = earlier.get(now.name);
    if (!then || then.same === now.same) return [];
    const lasting = then.same === undefined && now.mayBeAdded ? 'free' : now.lasting;
    return [{ field: now.name, lasting, ...excerpts(then.shown ?? then.same, now.shown ?? now.same) }];
  });
}

/** Text whose line ends and blanks at ends of lines say nothing. */
export function tidied(text: string | undefined): string | undefined {
  const tidy = text
    ?.replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
  return tidy === '' ? undefined : tidy;
}

/** Long texts are shown from shortly before where they begin to differ. */
function excerpts(before: string | undefined, after: string | undefined): Pick<FieldChange, 'before' | 'after'> {
  const start = Math.max(0, firstDifference(before ?? '', after ?? '') - LEAD);
  const from = Math.max(before?.length ?? 0, after?.length ?? 0) <= LONGEST ? 0 : start;
  return { before: excerpt(before, from), after: excerpt(after, from) };
}

function excerpt(text: string | undefined, from: number): string | undefined {
  if (text === undefined) return undefined;
  const points = Array.from(text.slice(from, from + 2 * LONGEST))
    .slice(0, LONGEST)
    .join('');
  return `${from > 0 ? '…' : ''}${points}${from + points.length < text.length ? '…' : ''}`;
}

function firstDifference(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index += 1;
  return index;
}
