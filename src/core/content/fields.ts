import type { Place } from '../problem/problem.ts';

/** The way from the whole to one value: names of fields and numbers of items, `['evidence', 0, 'name']`. */
export type FieldPath = readonly (string | number)[];

/** What an author has written as names and values, in a YAML file, in front matter or in a row of a roster. */
export interface Fields {
  readonly values: Readonly<Record<string, unknown>>;
  /** Where a value stands. */
  placeOf(path: FieldPath): Place;
  /** Where the name of a field stands; of an item, the item; of the whole, its start. */
  placeOfName(path: FieldPath): Place;
  /** A value letter by letter as its author wrote it. */
  written(path: FieldPath): string;
}

/** A path as authors would say it: `evidence[0].name`. */
export function fieldName(path: FieldPath): string {
  return path.map((step, depth) => (typeof step === 'number' ? `[${step}]` : depth === 0 ? step : `.${step}`)).join('');
}

/** The value at the end of a path; undefined where the path leads nowhere. */
export function valueAt(values: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined,
    values,
  );
}
